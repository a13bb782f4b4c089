// Finn's cycling index: the share of all throughflow that has been at the same node before.
import type { FlowIntensities } from "./flow-intensities.ts";
import type { SteadyFlows } from "./steady-flows.ts";
import { sumOf } from "./throughflow.ts";

export type FinnCycling = {
  /** [n], the part of each node's throughflow that comes back to it: T_i r_i. */
  readonly cycled: Float64Array;
  /** TSTc, the sum of them. */
  readonly total: number;
  /** FCI, in [0, 1]; null when nothing flows. */
  readonly index: number | null;
};

/** [n], r_i = 1 - 1 / N_ii: the chance that a unit at i comes back to i. */
export const returnsOfVisits = ({ n, integral }: FlowIntensities): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => Math.max(0, 1 - 1 / integral[i * n + i]!));

/**
 *     FCI = sum_i T_i r_i / sum_i T_i
 *
 * O(n).
 *
 * @param returns [n], the chance r_i in [0, 1] that a unit at i comes back to i.
 * @see Finn (1976), doi:10.1016/S0022-5193(76)80080-X
 */
export const finnCycling = ({ throughflow }: SteadyFlows, returns: Float64Array): FinnCycling => {
  const cycled = throughflow.map((amount, i) => amount * returns[i]!);
  const [total, all] = [sumOf(cycled), sumOf(throughflow)];
  return { cycled, total, index: all > 0 ? total / all : null };
};
