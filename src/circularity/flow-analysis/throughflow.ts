// How much flows: at the boundary, through the nodes, and over all arcs.
import type { SteadyFlows } from "./steady-flows.ts";

export type ThroughflowTotals = {
  /** Sum of the inputs. */
  readonly input: number;
  /** Sum of exports and respirations; the inputs again, up to the tolerated gaps. */
  readonly output: number;
  /** TST = sum_i T_i: what the nodes receive. A unit counts at every node that it comes to. */
  readonly throughflow: number;
  /** TSTp: everything that moves, inside and across the boundary; TST + output. */
  readonly throughput: number;
  /** TST / input: nodes that a unit passes on its way from entry to exit, >= 1; null without input. */
  readonly averagePathLength: number | null;
};

export const sumOf = (amounts: Float64Array): number => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * Totals of a steady network, in its unit. O(n^2).
 *
 * @see Finn (1976), doi:10.1016/S0022-5193(76)80080-X
 */
export const throughflowTotals = (steady: SteadyFlows): ThroughflowTotals => {
  const input = sumOf(steady.inputs);
  const output = sumOf(steady.exports) + sumOf(steady.respirations);
  const throughflow = sumOf(steady.throughflow);
  return {
    input,
    output,
    throughflow,
    throughput: throughflow + output,
    averagePathLength: input > 0 ? throughflow / input : null,
  };
};
