// Katz centrality: all chains of payments that end at a node, longer ones weaker.
import type { Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";
import { attenuatedSum } from "./attenuated-sum.ts";
import type { NodeMeasure } from "./measure.ts";
import { transposed } from "./transposed.ts";

const attenuation = 0.85;

export type Katz = {
  /** What a step is multiplied with, one over the projection's unit; 0 without money. */
  readonly alpha: number;
  /** [n], >= 1. */
  readonly values: Float64Array;
};

/**
 * x = 1 + a W^T x with a = 0.85 / min(largest receipts, largest payments of a node), which converges for every W,
 * because the spectral radius is at most either. Does not depend on the unit. O(m) a round.
 */
export const katzSums = (projection: Projection): Katz => {
  const { received, paid } = strengthsOf(projection);
  const bound = Math.min(
    received.reduce((a, b) => Math.max(a, b), 0),
    paid.reduce((a, b) => Math.max(a, b), 0),
  );
  const alpha = bound === 0 ? 0 : attenuation / bound;
  const { offsets, targets: columns, amounts } = transposed(projection);
  const values = amounts.map((amount) => (attenuation * amount) / bound);
  return { alpha, values: attenuatedSum({ offsets, columns, values }) };
};

export const katz: NodeMeasure = {
  shape: "values",
  id: "katz",
  label: "Katz",
  unit: "number",
  ofGroup: "mean",
  growth: "sparse",
  meaning: "chains of payments that end at the firm, longer ones weaker; 1 for who receives nothing",
  formula: "x = 1 + a W^T x, a = 0.85 / min(max_j sum_i W_ij, max_i sum_j W_ij)",
  reference:
    "Katz (1953). A new status index derived from sociometric analysis. Psychometrika 18(1), 39-43. doi:10.1007/BF02289026",
  undefinedWhen: null,
  remark: null,
  compute: (projection) => katzSums(projection).values,
};
