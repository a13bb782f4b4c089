// What reaches the nodes from outside, by one step more, and by longer ways.
import type { FlowIntensities } from "./flow-intensities.ts";
import type { SteadyFlows } from "./steady-flows.ts";
import { sumOf } from "./throughflow.ts";

/** Shares of all throughflow, each in [0, 1], which add up to 1; null when nothing enters. */
export type FlowPartition = {
  /** BFI: just entered. */
  readonly boundary: number | null;
  /** DFI: one step after it entered. */
  readonly direct: number | null;
  /** IFI: two or more steps after it entered. */
  readonly indirect: number | null;
};

/** Indirect over direct, >= 0; above 1 the long ways carry more. Null when nothing flows between nodes. */
export type IndirectDominance = {
  /** With the inputs as they are: IFI / DFI. Null too when no input goes on to another node. */
  readonly realised: number | null;
  /** With one unit at every node, seen from the output: sum (N - I - G) / sum G. */
  readonly output: number | null;
  /** The same seen from the input: sum (N' - I - G') / sum G'. */
  readonly input: number | null;
};

/**
 *     BFI = sum z / TST,   DFI = sum z G / TST,   IFI = sum z (N - I - G) / TST
 *
 * O(n^2).
 *
 * @see Borrett, Lau (2014), doi:10.1111/2041-210X.12282
 */
export const flowPartition = ({ inputs, throughflow }: SteadyFlows, { n, direct }: FlowIntensities): FlowPartition => {
  const [total, entered] = [sumOf(throughflow), sumOf(inputs)];
  if (entered === 0) return { boundary: null, direct: null, indirect: null };
  const oneStep = direct.reduce((sum, share, k) => sum + share * inputs[Math.floor(k / n)]!, 0);
  return {
    boundary: entered / total,
    direct: oneStep / total,
    indirect: Math.max(0, total - entered - oneStep) / total,
  };
};

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

/**
 * How much indirect flow there is for each direct one. O(n^2).
 *
 * @see Borrett, Lau (2014), doi:10.1111/2041-210X.12282
 */
export const indirectDominance = (steady: SteadyFlows, intensities: FlowIntensities): IndirectDominance => {
  const { n, direct, integral, directInput, integralInput } = intensities;
  const beyond = (all: Float64Array, first: Float64Array): number => Math.max(0, sumOf(all) - n - sumOf(first));
  const partition = flowPartition(steady, intensities);
  return {
    realised: ratio(partition.indirect, partition.direct),
    output: ratio(beyond(integral, direct), sumOf(direct)),
    input: ratio(beyond(integralInput, directInput), sumOf(directInput)),
  };
};
