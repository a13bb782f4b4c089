// The least and the most that can have come back, whatever way the recipients use their money.
import { flowNetwork, pushMaximum, type Arc } from "./flow-network.ts";
import type { MixingBooks } from "./mixing-books.ts";

export type ReturnRange = { readonly lower: number; readonly upper: number };

/** Capacities by which money can leave the round: what a node has and does not pass on by back deals. */
const leakOf = ({ n, back, throughput }: MixingBooks, j: number): number => {
  let passedOn = 0;
  for (let k = 0; k < n; k++) passedOn += back[j * n + k]!;
  return Math.max(0, throughput[j]! - passedOn);
};

/**
 * Identification interval of a round trip, over all attributions that are consistent with the books:
 *
 *     upper = maxflow(funding -> origin) / F,   lower = 1 - maxflow(funding -> leaks) / F
 *
 * Wide where recipients have large other business, tight where nearly all their spending is recorded.
 *
 * @param recipients [n], free money given to each node.
 * @param tiedHome Money that is tied to the origin and so returns for sure.
 */
export const returnRange = (
  books: MixingBooks,
  origin: ReadonlySet<number>,
  recipients: readonly number[],
  tiedHome: number,
  funded: number,
): ReturnRange => {
  const { n, back } = books;
  const [source, home, leaks] = [n, n + 1, n + 2];
  const arcs: Arc[] = [];
  for (let j = 0; j < n; j++) {
    if (origin.has(j)) continue;
    arcs.push({ from: source, to: j, capacity: recipients[j]!, cost: 0 });
    arcs.push({ from: j, to: leaks, capacity: leakOf(books, j), cost: 0 });
    for (let k = 0; k < n; k++) {
      if (back[j * n + k] === 0) continue;
      arcs.push({ from: j, to: origin.has(k) ? home : k, capacity: back[j * n + k]!, cost: 0 });
    }
  }
  const share = (amount: number): number => Math.min(1, Math.max(0, amount / funded));
  const reachable = (sink: number): number => pushMaximum(flowNetwork(n + 3, arcs), source, sink);
  return { lower: share(funded - reachable(leaks)), upper: share(tiedHome + reachable(home)) };
};
