// From layout coordinates to pixels: the scene fills the stage between captions, legend and the outermost labels.
import { curveBetween, heightsOf } from "./curve.ts";
import { edgeDetail, leastMarkScale, leastRadius, namesFor } from "./detail.ts";
import { labelStyle } from "./label-style.ts";
import type { Scene, SceneNode } from "./scene.ts";
import { nameSideOf } from "./name-side.ts";
import type { MeasureText } from "./text-width.ts";

export type Size = { readonly width: number; readonly height: number };

/** Pixels kept free for captions above, and for the legend and the toolbar below. */
export type PictureRoom = { readonly top?: number; readonly bottom?: number };

export type FitOptions = Size & PictureRoom & { readonly measure: MeasureText };

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
/** Without captions above it. */
const plainTop = 20;
const legendHeight = 52;
/** Over the legend stands the toolbar; where the details follow the picture, both stand outside it. */
const toolbarHeight = 48;
/** The stage beside the details in the narrowest window that has room for both. */
const toolbarFrom = 530;
/** Below this width the legend takes a second line, short as its words are there. */
const oneLineFrom = 790;
const secondLine = 14;
/** Between the outermost label and the edge of the stage. */
const edgeMargin = 14;
/** The wheel may be wider than tall by this much, and taller than wide by this much, to fill the stage. */
const widest = 1.3;
const tallest = 1.8;

const isWheel = ({ arrangement }: Scene): boolean => arrangement === undefined || arrangement.layout === "wheel";

/** Free space for whatever stands around the picture. */
const marginsOf = (
  scene: Scene,
  { width, top, bottom }: FitOptions,
): { readonly top: number; readonly bottom: number } => ({
  top: top ?? (isWheel(scene) ? captionHeight : plainTop),
  bottom: bottom ?? legendHeight + (width < toolbarFrom ? 0 : toolbarHeight + (width < oneLineFrom ? secondLine : 0)),
});

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

// A stage smaller than this in either direction gets smaller marks.
const fullSize = { width: 760, height: 520 };
const markScaleOf = ({ width, height }: Size, least: number): number =>
  Math.max(least, Math.min(1, width / fullSize.width, height / fullSize.height));

const greatest = (values: readonly number[], least: number): number =>
  values.reduce((most, value) => Math.max(most, value), least);

/** From the middle of a disc to the end of the name beside it. */
const nameReach = (node: SceneNode, measure: MeasureText, scale: number): number => {
  const { fontSize, fontWeight } = labelStyle(node.radius * scale);
  return node.radius * scale + 5 + measure(node.label, fontSize, fontWeight);
};

const reach = (nodes: readonly SceneNode[], side: "in" | "out", measure: MeasureText, scale: number): number => {
  const outermost = nodes.filter((node) => node.part === side);
  return greatest(
    outermost.map((node) => nameReach(node, measure, scale)),
    24,
  );
};

/** Below this width the columns go without names, so that the wheel has the room. */
const compactBelow = 560;
export const isCompact = (width: number): boolean => width < compactBelow;

// The names of one side may not take more than a quarter of the width: they yield, not the wheel.
const innerBox = (scene: Scene, options: FitOptions, scale: number): Box => {
  const most = isCompact(options.width) ? 0 : options.width * 0.24;
  const radius =
    scale *
    greatest(
      scene.nodes.map((node) => node.radius),
      0,
    );
  const margins = marginsOf(scene, options);
  const side = (part: "in" | "out"): number =>
    edgeMargin + Math.max(radius, Math.min(most, reach(scene.nodes, part, options.measure, scale)));
  return {
    left: side("in"),
    right: options.width - side("out"),
    top: margins.top + Math.min(16, radius),
    bottom: options.height - margins.bottom - Math.min(16, radius),
  };
};

const extent = (values: readonly number[]): { readonly middle: number; readonly size: number } => {
  if (values.length === 0) return { middle: 0, size: 0 };
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  return { middle: (low + high) / 2, size: high - low };
};

/** Places nodes in a box; the scene is measured once for all of them. */
type Place = (box: Box, nodes: readonly SceneNode[]) => FittedScene;

const placing = (scene: Scene, largest: number): Place => {
  const isRigid = scene.arrangement?.rigid === true;
  const x = extent(scene.nodes.map((node) => node.x));
  const y = extent(scene.nodes.map((node) => node.y));
  const perUnit = (pixels: number, units: number): number => Math.min(2, Math.max(1, pixels) / Math.max(1, units));
  const least = leastMarkScale(scene.nodes.length);
  return (box, nodes) => {
    const fitX = perUnit(box.right - box.left, x.size);
    const fitY = perUnit(box.bottom - box.top, y.size);
    const scaleX = Math.min(fitX, fitY * (isRigid ? 1 : widest));
    const scaleY = Math.min(fitY, fitX * (isRigid ? 1 : tallest));
    // Layout units are pixels of a full-size stage: where they shrink, the discs of a column must shrink with them.
    const markScale = Math.max(least, Math.min(largest, scaleY, tallest * scaleX));
    const place = (node: SceneNode): PlacedNode => ({
      id: node.id,
      x: (box.left + box.right) / 2 + (node.x - x.middle) * scaleX,
      y: (box.top + box.bottom) / 2 - (node.y - y.middle) * scaleY,
      radius: Math.max(leastRadius, node.radius * markScale),
    });
    return { nodes: new Map(nodes.map((node) => [node.id, place(node)])), markScale };
  };
};

/** How far the picture runs past its free space on each side, in pixels. */
type Overrun = Box;

const nothing: Overrun = { left: 0, right: 0, top: 0, bottom: 0 };

/** How far arrows run past the free space above and below: those between outermost nodes bow beyond both. */
const arrowOverrun = ({ edges }: Scene, { nodes, markScale }: FittedScene, free: Box): Overrun => {
  // Bars and hairlines do not bow.
  if (edgeDetail(edges.length) !== "curves") return nothing;
  let [above, below] = [0, 0];
  for (const { source, target, curvature, width } of edges) {
    const { top, bottom } = heightsOf(curveBetween(nodes.get(source)!, nodes.get(target)!, curvature));
    above = Math.max(above, free.top - top + (width * markScale) / 2);
    below = Math.max(below, bottom + (width * markScale) / 2 - free.bottom);
  }
  return { ...nothing, top: above, bottom: below };
};

/** How far a node and its name reach on each side of its middle, in pixels. */
const reachOf = (node: SceneNode, radius: number, scale: number, measure: MeasureText): Box => {
  const length = nameReach(node, measure, scale);
  const side = nameSideOf(node);
  if (side === "left") return { left: length, right: radius, top: radius, bottom: radius };
  if (side === "right") return { left: radius, right: length, top: radius, bottom: radius };
  const towards = (share: number): number => Math.max(radius, length * share);
  return {
    left: towards(-Math.cos(side)),
    right: towards(Math.cos(side)),
    top: towards(Math.sin(side)),
    bottom: towards(-Math.sin(side)),
  };
};

/** Nodes that may be named. */
const namedNodes = ({ nodes }: Scene): readonly SceneNode[] =>
  [...nodes].sort((a, b) => b.radius - a.radius).slice(0, namesFor(nodes.length));

/** The same for discs and names, in layouts whose outermost names are not in two columns. */
const nameOverrun = (
  named: readonly SceneNode[],
  { nodes, markScale }: FittedScene,
  free: Box,
  measure: MeasureText,
): Overrun => {
  const over = { ...nothing };
  for (const node of named) {
    const { x, y, radius } = nodes.get(node.id)!;
    const reach = reachOf(node, radius, markScale, measure);
    over.left = Math.max(over.left, free.left - (x - reach.left));
    over.right = Math.max(over.right, x + reach.right - free.right);
    over.top = Math.max(over.top, free.top - (y - reach.top));
    over.bottom = Math.max(over.bottom, y + reach.bottom - free.bottom);
  }
  return over;
};

/** The bow of an arrow grows and shrinks with the picture, so corrections come to an end; each halves what is left at least. */
const corrections = 24;
/** Nobody sees less, in pixels. */
const settled = 0.01;
/** Names yield on a narrow stage: at least this share of it is for the picture. */
const leastForPicture = 0.4;

const shrunk = (box: Box, over: Overrun): Box => ({
  left: box.left + over.left,
  right: box.right - over.right,
  top: box.top + over.top,
  bottom: box.bottom - over.bottom,
});

/**
 * Places every node in pixels. Both directions are scaled to fill the inner box, at most 1.3 times wider or 1.8 times
 * taller than drawn (the columns need height most) or, for a rigid arrangement, alike; and never more than two pixels per
 * layout unit, so that two nodes do not stand at opposite ends of a large screen. Arrows stay between captions and
 * legend, too. O(n log n + m).
 */
export const fitScene = (scene: Scene, options: FitOptions): FittedScene => {
  const { width, height, measure } = options;
  const largest = markScaleOf(options, leastMarkScale(scene.nodes.length));
  const margins = marginsOf(scene, options);
  const free: Box = {
    left: edgeMargin,
    right: width - edgeMargin,
    top: margins.top,
    bottom: height - margins.bottom,
  };
  const named = isWheel(scene) ? [] : namedNodes(scene);
  const overrun = (fitted: FittedScene): Overrun => {
    const arrows = arrowOverrun(scene, fitted, free);
    if (isWheel(scene)) return arrows;
    const names = nameOverrun(named, fitted, free, measure);
    return { ...names, top: Math.max(names.top, arrows.top), bottom: Math.max(names.bottom, arrows.bottom) };
  };
  const place = placing(scene, largest);
  // Lines that do not bow reach no further than the nodes, so only those with names need be tried.
  const tried = edgeDetail(scene.edges.length) === "curves" || isWheel(scene) ? scene.nodes : named;
  let box = isWheel(scene) ? innerBox(scene, options, largest) : free;
  for (let k = 0; k < corrections; k++) {
    const over = overrun(place(box, tried));
    if (Object.values(over).every((pixels) => pixels < settled)) break;
    const next = shrunk(box, over);
    if (next.right - next.left < leastForPicture * width && box !== free) break;
    box = next;
  }
  return place(box, scene.nodes);
};
