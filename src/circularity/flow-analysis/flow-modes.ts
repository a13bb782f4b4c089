// The five modes of a steady flow: entering, coming for the first time, coming back, going for the last time, leaving.
import { finnCycling, returnsOfVisits } from "./finn-cycling.ts";
import type { FlowIntensities } from "./flow-intensities.ts";
import type { SteadyFlows } from "./steady-flows.ts";
import { throughflowTotals } from "./throughflow.ts";

/** In the unit of the flows; boundary + first passage + cycled = TST = cycled + dissipative + output. */
export type FlowModes = {
  /** Mode 0: input across the boundary. */
  readonly boundary: number;
  /** Mode 1: comes to a node from another for the first time. */
  readonly firstPassage: number;
  /** Mode 2: comes back to where it was. */
  readonly cycled: number;
  /** Mode 3: leaves a node for another, never to return to it. */
  readonly dissipative: number;
  /** Mode 4: output across the boundary. */
  readonly output: number;
};

/**
 *     mode 1 = sum_i T_i / N_ii - z_i,   mode 2 = FCI * TST,   mode 3 = sum_i T_i / N_ii - export_i - respiration_i
 *
 * T_i / N_ii counts every unit once at i however often it comes. O(n).
 *
 * @see Fath, Patten, Choi (2001), Complementarity of ecological goal functions, J. Theor. Biol. 208:493-506
 */
export const flowModes = (steady: SteadyFlows, intensities: FlowIntensities): FlowModes => {
  const { n, integral } = intensities;
  const { input, output } = throughflowTotals(steady);
  const once = steady.throughflow.reduce((sum, amount, i) => sum + amount / integral[i * n + i]!, 0);
  return {
    boundary: input,
    firstPassage: Math.max(0, once - input),
    cycled: finnCycling(steady, returnsOfVisits(intensities)).total,
    dissipative: Math.max(0, once - output),
    output,
  };
};
