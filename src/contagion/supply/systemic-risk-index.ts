// The Economic Systemic Risk Index: what share of all output a shock takes away.
import { InvalidInputError } from "../../model/errors.ts";
import type { SupplyOutcome } from "./supply-cascade.ts";
import type { SupplyChain } from "./supply-chain.ts";

export type SystemicRiskIndex = {
  /** ESRI: share of all output lost, the shocked firms' own included, as in the paper. */
  readonly index: number;
  /** The same with the losses by missing inputs alone, and by missing buyers alone. They overlap: never add them. */
  readonly downstream: number;
  readonly upstream: number;
  /** The shock itself: the shocked firms' own output at the start. */
  readonly own: number;
  /** The index less that: what the shock costs beyond itself. */
  readonly beyond: number;
};

const checkWeights = (weights: Float64Array, n: number): void => {
  const isValid = weights.length === n && weights.every((weight) => weight >= 0 && Number.isFinite(weight));
  if (!isValid) throw new InvalidInputError(`systemicRiskIndex: expected ${n} weights, each a number >= 0.`);
};

const weighted = (losses: Float64Array, weights: Float64Array, whole: number): number =>
  Math.min(1, losses.reduce((sum, loss, v) => sum + weights[v]! * loss, 0) / whole);

/**
 * Economic Systemic Risk Index of an outcome:
 *
 *     ESRI = sum over j of w_j (1 - min(h^d_j, h^u_j)),   w_j = s_out_j / sum of s_out unless other weights are given
 *
 * @param weights [n], >= 0, need not sum to one.
 * @returns null when all weights are zero: without output there is no share of it.
 * @see Diem, Borsos, Reisch, Kertesz, Thurner (2022), doi:10.1038/s41598-022-11522-z
 */
export const systemicRiskIndex = (
  chain: SupplyChain,
  shock: Float64Array,
  { losses, downstream, upstream }: SupplyOutcome,
  weights: Float64Array = chain.sold,
): SystemicRiskIndex | null => {
  checkWeights(weights, chain.firms.length);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return null;
  const index = weighted(losses, weights, whole);
  const own = weighted(shock, weights, whole);
  return {
    index,
    downstream: weighted(downstream, weights, whole),
    upstream: weighted(upstream, weights, whole),
    own,
    beyond: Math.max(0, index - own),
  };
};
