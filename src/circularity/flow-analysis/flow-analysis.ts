// Ecological network analysis of a steady flow: its throughflow indices in one result.
import { amplification } from "./amplification.ts";
import { finnCycling, returnsOfVisits, type FinnCycling } from "./finn-cycling.ts";
import { flowIntensities, type FlowIntensities } from "./flow-intensities.ts";
import { flowModes, type FlowModes } from "./flow-modes.ts";
import { flowPartition, indirectDominance, type FlowPartition, type IndirectDominance } from "./flow-partition.ts";
import { homogenisation } from "./homogenisation.ts";
import type { SteadyFlows } from "./steady-flows.ts";
import { throughflowTotals, type ThroughflowTotals } from "./throughflow.ts";

/** Seen from the output (where does it go?) and from the input (where does it come from?). */
export type Oriented<T> = { readonly output: T; readonly input: T };

export type FlowAnalysis = {
  readonly totals: ThroughflowTotals;
  readonly intensities: FlowIntensities;
  readonly cycling: FinnCycling;
  readonly partition: FlowPartition;
  readonly indirectDominance: IndirectDominance;
  readonly homogenisation: Oriented<number | null>;
  readonly amplification: Oriented<number>;
  readonly modes: FlowModes;
};

/**
 * Throughflow analysis of a steady network: totals, Finn's cycling index, boundary, direct and indirect flow,
 * homogenisation, amplification and modes. All but totals and modes are free of the unit. O(n^3).
 *
 * @throws InvalidInputError when a group of nodes lets nothing out.
 * @see Borrett, Lau (2014), enaR: an R package for ecosystem network analysis, doi:10.1111/2041-210X.12282
 */
export const flowAnalysis = (steady: SteadyFlows): FlowAnalysis => {
  const intensities = flowIntensities(steady);
  const { n, direct, integral, directInput, integralInput } = intensities;
  return {
    totals: throughflowTotals(steady),
    intensities,
    cycling: finnCycling(steady, returnsOfVisits(intensities)),
    partition: flowPartition(steady, intensities),
    indirectDominance: indirectDominance(steady, intensities),
    homogenisation: {
      output: homogenisation(direct, integral),
      input: homogenisation(directInput, integralInput),
    },
    amplification: { output: amplification(integral, n), input: amplification(integralInput, n) },
    modes: flowModes(steady, intensities),
  };
};
