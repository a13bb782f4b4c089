// The small map of the whole: what is seen is a rectangle in it.
import type { Point } from "../../src/picture/curve.ts";
import type { Size } from "../../src/picture/fit.ts";
import type { Camera } from "../../src/view/view-state.ts";
import { windowOf } from "./stage-camera.ts";

/** What is seen, as a rectangle on the small map, cut off at its edges. */
export const windowInOverview = (camera: Camera, size: Size) => {
  const { left, top, width, height } = windowOf(camera, size);
  const [right, bottom] = [Math.min(size.width, left + width), Math.min(size.height, top + height)];
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return { left: x, top: y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
};

/** The middle of the camera for a point of the small map, in shares of the stage. */
export const pointUnder = ({ x, y }: Point, { width, height }: Size): Point => ({
  x: Math.min(1, Math.max(0, x / width)),
  y: Math.min(1, Math.max(0, y / height)),
});
