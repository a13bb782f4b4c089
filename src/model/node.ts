// The parties of the network: companies and aggregates that stand for a group.

/** Outline that marks a node's kind in every picture; all five enclose equal areas. */
export type Shape = "circle" | "square" | "hexagon" | "diamond" | "triangle";

/** A kind of node, declared by the data package, with what a picture needs to show it. */
export type NodeKind = {
  readonly id: string;
  /** Singular, as in "AI lab". */
  readonly label: string;
  readonly plural: string;
  readonly shape: Shape;
  /** CSS hex colours, 3:1 or better against the light and the dark background. */
  readonly colour: { readonly light: string; readonly dark: string };
};

export type Node = {
  /** Kebab-case, unique in the network. */
  readonly id: string;
  readonly name: string;
  /** A `NodeKind` id. */
  readonly kind: string;
  /** ISO 3166-1 alpha-2; null for aggregates without one. */
  readonly country: string | null;
  readonly listed: boolean;
  readonly ticker: string | null;
  readonly note: string | null;
};
