// From layout coordinates to pixels: the scene fills the stage between captions, legend and the outermost labels.
import { curveBetween, heightsOf } from "./curve.ts";
import { labelStyle } from "./label-style.ts";
import type { Scene, SceneNode } from "./scene.ts";
import type { MeasureText } from "./text-width.ts";

export type Size = { readonly width: number; readonly height: number };

export type FitOptions = Size & {
  readonly measure: MeasureText;
  /** Pixels kept free for captions above and the legend below. */
  readonly top?: number;
  readonly bottom?: number;
};

/** Pixel coordinates, y downwards. */
export type PlacedNode = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly radius: number;
};

export type FittedScene = {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  /** Factor on radii and widths: below 1 on a small stage. */
  readonly markScale: number;
};

const captionHeight = 56;
const legendHeight = 52;
/** Between the outermost label and the edge of the stage. */
const edgeMargin = 14;
/** The wheel may be wider than tall by this much, and taller than wide by this much, to fill the stage. */
const widest = 1.3;
const tallest = 1.8;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Marks never shrink below half their size. */
const leastMarkScale = 0.5;
// A stage smaller than this in either direction gets smaller marks.
const fullSize = { width: 760, height: 520 };
const markScaleOf = ({ width, height }: Size): number =>
  Math.max(leastMarkScale, Math.min(1, width / fullSize.width, height / fullSize.height));

const reach = (nodes: readonly SceneNode[], side: "in" | "out", measure: MeasureText, scale: number): number => {
  const outermost = nodes.filter((node) => node.part === side);
  return Math.max(
    24,
    ...outermost.map((node) => {
      const { fontSize, fontWeight } = labelStyle(node.radius * scale);
      return node.radius * scale + 5 + measure(node.label, fontSize, fontWeight);
    }),
  );
};

/** Below this width the columns go without names, so that the wheel has the room. */
const compactBelow = 560;
export const isCompact = (width: number): boolean => width < compactBelow;

// The names of one side may not take more than a quarter of the width: they yield, not the wheel.
const innerBox = (scene: Scene, options: FitOptions, scale: number): Box => {
  const most = isCompact(options.width) ? 0 : options.width * 0.24;
  const radius = Math.max(0, ...scene.nodes.map((node) => node.radius)) * scale;
  const side = (part: "in" | "out"): number =>
    edgeMargin + Math.max(radius, Math.min(most, reach(scene.nodes, part, options.measure, scale)));
  return {
    left: side("in"),
    right: options.width - side("out"),
    top: (options.top ?? captionHeight) + Math.min(16, radius),
    bottom: options.height - (options.bottom ?? legendHeight) - Math.min(16, radius),
  };
};

const extent = (values: readonly number[]): { readonly middle: number; readonly size: number } => {
  if (values.length === 0) return { middle: 0, size: 0 };
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { middle: (low + high) / 2, size: high - low };
};

const placeIn = (box: Box, scene: Scene, largest: number): FittedScene => {
  const x = extent(scene.nodes.map((node) => node.x));
  const y = extent(scene.nodes.map((node) => node.y));
  const perUnit = (pixels: number, units: number): number => Math.min(2, Math.max(1, pixels) / Math.max(1, units));
  const fitX = perUnit(box.right - box.left, x.size);
  const fitY = perUnit(box.bottom - box.top, y.size);
  const scaleX = Math.min(fitX, fitY * widest);
  const scaleY = Math.min(fitY, fitX * tallest);
  // Layout units are pixels of a full-size stage: where they shrink, the discs of a column must shrink with them.
  const markScale = Math.max(leastMarkScale, Math.min(largest, scaleY, tallest * scaleX));
  const place = (node: SceneNode): PlacedNode => ({
    id: node.id,
    x: (box.left + box.right) / 2 + (node.x - x.middle) * scaleX,
    y: (box.top + box.bottom) / 2 - (node.y - y.middle) * scaleY,
    radius: node.radius * markScale,
  });
  return { nodes: new Map(scene.nodes.map((node) => [node.id, place(node)])), markScale };
};

/** How far arrows run past the free space above and below, in pixels: those between outermost nodes bow beyond both. */
const overrun = (
  { edges }: Scene,
  { nodes, markScale }: FittedScene,
  free: { readonly top: number; readonly bottom: number },
): { readonly above: number; readonly below: number } => {
  let [above, below] = [0, 0];
  for (const { source, target, curvature, width } of edges) {
    const { top, bottom } = heightsOf(curveBetween(nodes.get(source)!, nodes.get(target)!, curvature));
    above = Math.max(above, free.top - top + (width * markScale) / 2);
    below = Math.max(below, bottom + (width * markScale) / 2 - free.bottom);
  }
  return { above, below };
};

/** The bow of an arrow grows and shrinks with the picture, so corrections come to an end; each halves what is left at least. */
const corrections = 24;
/** Nobody sees less, in pixels. */
const settled = 0.01;

/**
 * Places every node in pixels. Both directions are scaled to fill the inner box, at most 1.3 times wider or 1.8 times
 * taller than drawn (the columns need height most), and never more than two pixels per layout unit, so that two nodes
 * do not stand at opposite ends of a large screen. Arrows stay between captions and legend, too.
 */
export const fitScene = (scene: Scene, options: FitOptions): FittedScene => {
  const largest = markScaleOf(options);
  const free = {
    top: options.top ?? captionHeight,
    bottom: options.height - (options.bottom ?? legendHeight),
  };
  let box = innerBox(scene, options, largest);
  let fitted = placeIn(box, scene, largest);
  for (let k = 0; k < corrections; k++) {
    const { above, below } = overrun(scene, fitted, free);
    if (above < settled && below < settled) break;
    box = { ...box, top: box.top + above, bottom: box.bottom - below };
    fitted = placeIn(box, scene, largest);
  }
  return fitted;
};
