// How every node and edge looks at a moment: what WebGL and SVG draw, with no decision left to make.

export type Ring = {
  /** Width as a share of the radius. */
  readonly share: number;
  readonly colour: string;
};

export type NodeMark = {
  readonly id: string;
  readonly colour: string;
  /** Factor on the placed radius. */
  readonly radius: number;
  /** Share of capital lost, in [0, 1], as a wedge from 12 o'clock, clockwise; null: a full mark, not a gauge. */
  readonly wedge: number | null;
  readonly wedgeColour: string;
  readonly ring: Ring | null;
  /** Rings around the mark: the pointer, or the keyboard focus. */
  readonly halo: "pointer" | "focus" | null;
  readonly label: "always" | "if-room" | "never";
  readonly labelColour: string;
  /** Higher is drawn later. */
  readonly rank: number;
};

/** Only pictures of two sides have dots, and those are always SVG. */
export const edgePatterns = ["solid", "tube", "dashes", "dots"] as const;
export type EdgePattern = (typeof edgePatterns)[number];

export type Tag = {
  readonly text: string;
  /** Step of a lit loop, from 1; null outside a loop. */
  readonly step: number | null;
  /** Shown even where it covers another. */
  readonly must: boolean;
};

export type EdgeMark = {
  readonly id: string;
  readonly colour: string;
  /** Pixels at zoom 1. */
  readonly width: number;
  readonly pattern: EdgePattern;
  /** Part of a tube that is filled, from the payer, in [0, 1]. */
  readonly paidShare: number;
  /** A highlight runs along it, unless motion is reduced. */
  readonly moving: boolean;
  /** Share of the length drawn in full, in [0, 1]; the rest stands at 14 %. */
  readonly progress: number;
  /** The arrow stands at the deal's source: a loss that runs against the money. */
  readonly reversed: boolean;
  readonly tag: Tag | null;
  /** Another width of the same line: a pale band under it where it is wider, on it where it is narrower. SVG only. */
  readonly band?: { readonly width: number; readonly colour: string };
  /** Higher is drawn later. */
  readonly rank: number;
};

export type Marks = {
  readonly nodes: ReadonlyMap<string, NodeMark>;
  readonly edges: ReadonlyMap<string, EdgeMark>;
};
