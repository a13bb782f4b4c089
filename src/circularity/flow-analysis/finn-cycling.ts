// Finn's cycling index: the share of all throughflow that has been at the same node before.
import type { FlowIntensities } from "./flow-intensities.ts";
import type { SteadyFlows } from "./steady-flows.ts";
import { sumOf } from "./throughflow.ts";

export type FinnCycling = {
  /** [n], the part of each node's throughflow that comes back to it: T_i (N_ii - 1) / N_ii. */
  readonly cycled: Float64Array;
  /** FCI, in [0, 1); null when nothing flows. */
  readonly index: number | null;
};

/**
 *     FCI = sum_i T_i (N_ii - 1) / N_ii / sum_i T_i
 *
 * (N_ii - 1) / N_ii is the probability that a unit at i returns to i. O(n).
 *
 * @see Finn (1976), doi:10.1016/S0022-5193(76)80080-X
 */
export const finnCycling = ({ throughflow }: SteadyFlows, { n, integral }: FlowIntensities): FinnCycling => {
  const cycled = throughflow.map((amount, i) => amount * Math.max(0, 1 - 1 / integral[i * n + i]!));
  const total = sumOf(throughflow);
  return { cycled, index: total > 0 ? sumOf(cycled) / total : null };
};
