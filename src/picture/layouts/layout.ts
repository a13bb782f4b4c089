// The contract of a layout: where the nodes of a picture stand, and how the deals between them bow.
import type { Point } from "../curve.ts";
import type { WheelFlow, WheelNode } from "../wheel.ts";

export type LayoutNode = WheelNode & {
  /** Node kind id, in the order of the package's list. */
  readonly kind: string;
};

export type LayoutFlow = WheelFlow;

/** Where a name is tried first: a side of its disc, or an angle in radians, counter-clockwise from three o'clock. */
export type NameSide = "left" | "right" | number;

export type Placement = {
  /** Id of the layout. */
  readonly layout: string;
  /** Layout coordinates, y upwards; about one unit per pixel of a stage 1050 wide. */
  readonly positions: ReadonlyMap<string, Point>;
  /** True: width and height keep their ratio; false: the picture may be stretched to fill the stage. */
  readonly rigid: boolean;
  /**
   * Bow of the largest deal from a node to another, as in `SceneEdge.curvature`; parallel deals add a step each. Absent:
   * `defaultBow`.
   */
  readonly bow?: (source: string, target: string) => number;
  /** Absent: payers left, everyone else right. */
  readonly nameSide?: (node: string) => NameSide;
};

/**
 * A placement that takes long, in steps: it yields how far it is, and whoever drives it answers `true` to end it early;
 * it then places everyone as far as it has come.
 */
export type PlacementSteps = Generator<
  { readonly done: number; readonly total: number },
  Placement,
  boolean | undefined
>;

export type Layout = {
  readonly id: string;
  /** "Wheel": what the choice of layouts calls it. */
  readonly label: string;
  /** What it is good for, one sentence. */
  readonly meaning: string;
  /** Deterministic; no two discs touch. */
  readonly place: (nodes: readonly LayoutNode[], flows: readonly LayoutFlow[]) => Placement;
  /** The same in steps, for a layout that takes more than O(n log n + m). */
  readonly placeInSteps?: (nodes: readonly LayoutNode[], flows: readonly LayoutFlow[]) => PlacementSteps;
  /** The placement with positions that `placeInSteps` has worked out before. */
  readonly placed?: (positions: ReadonlyMap<string, Point>) => Placement;
};

/** Every arrow bows to the left of its direction, so that opposite deals never cover each other. */
export const defaultBow = 0.22;

/** How much higher than the last each further one of parallel deals bows; the largest is innermost. */
export const bowStep = 0.06;
