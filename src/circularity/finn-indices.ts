// Finn's indices of the money under a stated boundary: the share of all throughput that has been there before.
import type { Projection } from "../model/projection.ts";
import { closedBooks } from "./closed-books.ts";
import { finnCycling } from "./flow-analysis/finn-cycling.ts";
import { throughflowTotals } from "./flow-analysis/throughflow.ts";
import { returnProbabilities } from "./return-probabilities.ts";
import type { OutsideMoney } from "../model/throughput.ts";

export type FinnIndices = {
  /** FCI = TST_c / TST, in [0, 1]; null without money. */
  readonly index: number | null;
  /** FCI_b = TST_c over everything that moves, also across the boundary; null without money. */
  readonly indexOfAll: number | null;
  /** TST = sum_i T_i, in the projection's unit. */
  readonly throughflow: number;
  /** TST_c = sum_i T_i r_i, the part that comes back to where it was. */
  readonly cycled: number;
  /** APL = TST / sum z: nodes that a dollar passes from entry to exit, >= 1; null when nothing enters. */
  readonly averagePathLength: number | null;
  /** [n], money from outside that closes the books. */
  readonly inflow: Float64Array;
  /** [n], money to outside that closes the books. */
  readonly outflow: Float64Array;
  /** [n], r_i in [0, 1]: the chance that a dollar at the node comes back to it. */
  readonly returnProbability: Float64Array;
};

/**
 * Finn's cycling index of the money, its books closed at T_i = max(received_i + inflow_i, paid_i + outflow_i).
 *
 *     FCI = sum_i T_i r_i / sum_i T_i
 *
 * Every outside dollar known lowers it: without any, it is an upper bound, and with all it weighs a node by business
 * that has nothing to do with the network. State the boundary beside the number. Defined where all money goes round for
 * ever, and 1 there. O(n^2 + k^3) for strong components of k nodes.
 *
 * @throws InvalidInputError for outside money of an unknown node, negative or not finite.
 * @see Finn (1976), doi:10.1016/S0022-5193(76)80080-X; Finn (1980), doi:10.2307/1937422
 */
export const finnIndices = (projection: Projection, outside: OutsideMoney = {}): FinnIndices => {
  const steady = closedBooks(projection, outside);
  const returnProbability = returnProbabilities(projection, steady.throughflow);
  const { index, total } = finnCycling(steady, returnProbability);
  const { throughflow, throughput, averagePathLength } = throughflowTotals(steady);
  return {
    index,
    indexOfAll: throughput > 0 ? total / throughput : null,
    throughflow,
    cycled: total,
    averagePathLength,
    inflow: steady.inputs,
    outflow: steady.exports,
    returnProbability,
  };
};
