// The camera of both stages: the middle of what is seen, in shares of the stage, and how much of the picture that is.
// It stands in the address, so it knows nothing of pixels, nor of what draws.
import type { Point } from "../../src/picture/curve.ts";
import type { FittedScene, Size } from "../../src/picture/fit.ts";
import type { Camera } from "../../src/view/view-state.ts";

export const wholePicture: Camera = { x: 0.5, y: 0.5, ratio: 1 };

export const leastRatio = 0.15;
export const mostRatio = 2.2;
const zoomStep = 1.5;
export const zoomIn = 1 / zoomStep;
export const zoomOut = zoomStep;

const bounded = (ratio: number): number => Math.min(mostRatio, Math.max(leastRatio, ratio));

/** Zoomed by a factor of what is seen, about a point of the stage that stays where it is, in shares of the stage. */
export const zoomed = ({ x, y, ratio }: Camera, factor: number, about: Point = { x: 0.5, y: 0.5 }): Camera => {
  const next = bounded(ratio * factor);
  return { x: x + (about.x - 0.5) * (ratio - next), y: y + (about.y - 0.5) * (ratio - next), ratio: next };
};

/** The camera after the pointer has dragged the picture by some pixels of the stage. */
export const dragged = ({ x, y, ratio }: Camera, by: Point, { width, height }: Size): Camera => ({
  x: x - (by.x / width) * ratio,
  y: y - (by.y / height) * ratio,
  ratio,
});

/** Three decimals stand in the address; closer cameras are the same. */
const same = 0.002;

export const isSameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.x - b.x) < same && Math.abs(a.y - b.y) < same && Math.abs(a.ratio - b.ratio) < same;

/** What is seen of the picture, as a rectangle in its pixels. */
export const windowOf = ({ x, y, ratio }: Camera, { width, height }: Size) => ({
  left: (x - ratio / 2) * width,
  top: (y - ratio / 2) * height,
  width: ratio * width,
  height: ratio * height,
});

export const viewBoxOf = (camera: Camera, size: Size): string => {
  const { left, top, width, height } = windowOf(camera, size);
  return [left, top, width, height].join(" ");
};

/** Sigma measures in the longer side of the stage, y upwards. */
export const toSigma = ({ x, y, ratio }: Camera, { width, height }: Size) => {
  const longer = Math.max(width, height);
  return { x: 0.5 + ((x - 0.5) * width) / longer, y: 0.5 - ((y - 0.5) * height) / longer, ratio, angle: 0 };
};

export const fromSigma = ({ x, y, ratio }: Camera, { width, height }: Size): Camera => {
  const longer = Math.max(width, height);
  return { x: 0.5 + ((x - 0.5) * longer) / width, y: 0.5 - ((y - 0.5) * longer) / height, ratio };
};

/** Where everyone stands in the whole picture, in shares of the stage. */
export const placesInShares = ({ nodes }: FittedScene, { width, height }: Size): ReadonlyMap<string, Point> =>
  new Map([...nodes].map(([id, { x, y }]) => [id, { x: x / width, y: y / height }]));
