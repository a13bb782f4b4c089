// The contract of a node measure on the money: one number per node, with its unit and its source.
import type { Projection } from "../model/projection.ts";

export type NodeMeasure = {
  /** Stable kebab-case name: the column in exports and the file name. */
  readonly id: string;
  readonly label: string;
  /** Unit of the numbers; `amount` stands for the projection's own unit. */
  readonly unit: "amount" | "share" | "count";
  readonly reference: string;
  /** [n], in the order of the projection. */
  readonly compute: (projection: Projection) => Float64Array;
};
