// What a picture shows, before anyone looks at it: placed nodes and drawn deals. Plain data, no DOM.
import type { DealKind } from "../model/deal.ts";
import type { NodeKind, Shape } from "../model/node.ts";
import type { NameSide } from "./layouts/layout.ts";
import type { SceneScales } from "./measure-scale.ts";

/** Where a node stands towards the core: pays into it, belongs to it, or is paid by it. */
export type Part = "in" | "core" | "out";

export type SceneNode = {
  readonly id: string;
  readonly label: string;
  /** Node kind id. */
  readonly kind: string;
  readonly shape: Shape;
  readonly part: Part;
  /** Layout coordinates, y upwards. */
  readonly x: number;
  readonly y: number;
  /** Pixels at zoom 1. */
  readonly radius: number;
  /** Where the name is tried first; absent: left for payers, right for everyone else. */
  readonly nameSide?: NameSide;
  /** Place on the ramp of the measure that colours the marks, in [0, 1]; null: undefined; absent: coloured by kind. */
  readonly shade?: number | null;
  /** USD billions in the scene's unit. */
  readonly inUsdBn: number;
  readonly outUsdBn: number;
};

export type SceneEdge = {
  /** Deal id. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: DealKind;
  /** USD billions in the scene's unit; null: undisclosed. */
  readonly amountUsdBn: number | null;
  /** Pixels at zoom 1. */
  readonly width: number;
  /** Height of the control point over the chord, as a share of the chord; positive bows to the left of the direction. */
  readonly curvature: number;
  /** Share already paid or delivered, in [0, 1]. */
  readonly paidShare: number;
};

export type Scene = {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** The kinds of the nodes shown, in the package's order: their colours, and the rows of the legend. */
  readonly kinds: readonly NodeKind[];
  /** `per-year`: averaged over `window`; `total`: whole amounts. Never mixed. */
  readonly unit: "per-year" | "total";
  /** FROM..TO; null on totals. */
  readonly window: string | null;
  /** Id of the layout that was used, and whether it may be stretched to fill a stage. Absent: the wheel, which may. */
  readonly arrangement?: { readonly layout: string; readonly rigid: boolean };
  /** Measures that give the marks their size and colour. Absent: money and kind do. */
  readonly scales?: SceneScales;
};
