// The contract of a measure on the money: what it is, where it comes from, and the shape of its answer.
import type { Projection } from "../model/projection.ts";

export type MeasureDescription = {
  /** Stable kebab-case name: what `--measure` takes, and in snake_case the column in exports. */
  readonly id: string;
  /** As a column title for people. */
  readonly label: string;
  /** One line in plain words. */
  readonly meaning: string;
  /** The formula in one line of plain text. */
  readonly formula: string;
  /** Paper with DOI, or book. */
  readonly reference: string;
  /** When there is no answer, in words; null where there always is one. */
  readonly undefinedWhen: string | null;
  /** What a reader must know before quoting it; null where nothing. */
  readonly remark: string | null;
};

/** `amount`: the projection's own unit; `share`: in [0, 1]; `count`: whole; `number`: >= 0 without a unit. */
export type MeasureUnit = "amount" | "share" | "count" | "number";

/** One number per node. */
export type NodeMeasure = MeasureDescription & {
  readonly shape: "values";
  readonly unit: MeasureUnit;
  /** What the number of a group of nodes is: theirs added up, or their mean. */
  readonly ofGroup: "sum" | "mean";
  /** How the cost grows: with the ties, or with the cube of the nodes. */
  readonly growth: "sparse" | "cubic";
  /** [n], in the order of the projection; null when undefined as `undefinedWhen` says. */
  readonly compute: (projection: Projection) => Float64Array | null;
};

/** Pairs of nodes, each pair and the list in the order of the ids. */
export type PairsMeasure = MeasureDescription & {
  readonly shape: "pairs";
  readonly compute: (projection: Projection) => readonly (readonly [string, string])[];
};

/** A set of nodes, in the order of the ids. */
export type SetMeasure = MeasureDescription & {
  readonly shape: "set";
  readonly compute: (projection: Projection) => readonly string[];
};

/** All nodes in groups, each in the order of the ids, the largest group first. */
export type Partition = {
  readonly groups: readonly (readonly string[])[];
  /** How much more of the money stays inside the groups than chance would keep there; null without money. */
  readonly modularity: number | null;
};

export type GroupsMeasure = MeasureDescription & {
  readonly shape: "groups";
  readonly compute: (projection: Projection) => Partition;
};

export type StructureMeasure = PairsMeasure | SetMeasure | GroupsMeasure;
export type Measure = NodeMeasure | StructureMeasure;
