// The contract of a layout: where the nodes of a picture stand, and how the deals between them bow.
import type { Point } from "../curve.ts";
import type { WheelFlow, WheelNode } from "../wheel.ts";

export type LayoutNode = WheelNode & {
  /** Node kind id, in the order of the package's list. */
  readonly kind: string;
};

export type LayoutFlow = WheelFlow;

export type Placement = {
  /** Layout coordinates, y upwards; about one unit per pixel of a stage 1050 wide. */
  readonly positions: ReadonlyMap<string, Point>;
  /**
   * Bow of the largest deal from a node to another, as in `SceneEdge.curvature`; parallel deals add a step each. Absent:
   * `defaultBow`.
   */
  readonly bow?: (source: string, target: string) => number;
};

export type Layout = {
  readonly id: string;
  /** "Wheel": what the choice of layouts calls it. */
  readonly label: string;
  /** What it is good for, one sentence. */
  readonly meaning: string;
  /** Deterministic. */
  readonly place: (nodes: readonly LayoutNode[], flows: readonly LayoutFlow[]) => Placement;
};

/** Every arrow bows to the left of its direction, so that opposite deals never cover each other. */
export const defaultBow = 0.22;
