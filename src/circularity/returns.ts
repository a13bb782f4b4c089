// Where a dollar goes that stands at a node: the chance that it comes back to an origin, and in how many hops.
import { solveAbsorbing } from "../model/absorbing-solve.ts";
import type { MixingBooks } from "./mixing-books.ts";

export type Returns = {
  /** [n], probability that a dollar at each node comes back; 0 at the origin, which absorbs. */
  readonly probability: Float64Array;
  /** [n], expected number of hops of a dollar at each node, counted only where it comes back. */
  readonly hops: Float64Array;
  /** [n] for each h = 1 .. count: probability to come back within h hops. */
  readonly within: (count: number) => readonly Float64Array[];
};

const nodesThatReach = ({ n, back }: MixingBooks, origin: ReadonlySet<number>): number[] => {
  const reached = new Set(origin);
  const frontier = [...origin];
  for (let k = frontier.pop(); k !== undefined; k = frontier.pop()) {
    for (let j = 0; j < n; j++) {
      if (reached.has(j) || back[j * n + k] === 0) continue;
      reached.add(j);
      frontier.push(j);
    }
  }
  return [...reached].filter((j) => !origin.has(j)).sort((a, b) => a - b);
};

/** What a node has and passes on to none of the given nodes: other deals, other spending, what it keeps. */
const exitOf = ({ n, back, throughput }: MixingBooks, j: number, among: ReadonlySet<number>): number => {
  let passedOn = 0;
  let elsewhere = 0;
  for (let k = 0; k < n; k++) {
    passedOn += back[j * n + k]!;
    if (!among.has(k)) elsewhere += back[j * n + k]!;
  }
  return elsewhere + Math.max(0, throughput[j]! - passedOn);
};

/**
 * Probability to come back and expected hops, for a dollar at every node that can reach the origin:
 *
 *     x = q + Q x,   y = x + Q y,   Q_jk = W^B_jk / T_j,  q = its columns of the origin
 *
 * O(n^3), less where few deals connect the nodes.
 *
 * @see Kemeny and Snell (1960), Finite Markov Chains, chapter 3
 */
export const returnsTo = (books: MixingBooks, origin: ReadonlySet<number>): Returns => {
  const { n, back } = books;
  const reach = nodesThatReach(books, origin);
  const among = new Set(reach);
  const m = reach.length;
  const onward = new Float64Array(m * m);
  reach.forEach((j, row) => reach.forEach((k, column) => (onward[row * m + column] = back[j * n + k]!)));
  const exits = Float64Array.from(reach, (j) => exitOf(books, j, among));
  const direct = Float64Array.from(reach, (j) => [...origin].reduce((sum, i) => sum + back[j * n + i]!, 0));
  const standing = exits.map((exit, row) => onward.subarray(row * m, (row + 1) * m).reduce((sum, w) => sum + w, exit));
  const spread = (values: Float64Array): Float64Array => {
    const full = new Float64Array(n);
    reach.forEach((j, row) => (full[j] = values[row]!));
    return full;
  };
  const oneMoreHop = (values: Float64Array): Float64Array =>
    direct.map((amount, row) => {
      let sum = amount;
      for (let column = 0; column < m; column++) sum += onward[row * m + column]! * values[column]!;
      return sum / standing[row]!;
    });
  const probability = solveAbsorbing({ onward, exits, rhs: direct });
  const weighted = probability.map((x, row) => x * standing[row]!);
  return {
    probability: spread(probability),
    hops: spread(solveAbsorbing({ onward, exits, rhs: weighted })),
    within: (count) => {
      const steps: Float64Array[] = [];
      let values = new Float64Array(m);
      for (let hop = 0; hop < count; hop++) {
        values = Float64Array.from(oneMoreHop(values));
        steps.push(spread(values));
      }
      return steps;
    },
  };
};
