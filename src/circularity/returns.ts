// Where a dollar goes that stands at a node: the chance that it comes back to an origin, and in how many hops.
import { solveLinear } from "../model/linear-solve.ts";
import type { MixingBooks } from "./mixing-books.ts";

export type Returns = {
  /** [n], probability that a dollar at each node comes back; 0 at the origin, which absorbs. */
  readonly probability: Float64Array;
  /** [n], expected number of hops of a dollar at each node, counted only where it comes back. */
  readonly hops: Float64Array;
  /** [n] for each h = 1 .. count: probability to come back within h hops. */
  readonly within: (count: number) => readonly Float64Array[];
};

/** Q_jk = W^B_jk / T_j, the share of every dollar at j that goes on to k. */
const shareOnward = ({ n, back, throughput }: MixingBooks, j: number, k: number): number =>
  back[j * n + k] === 0 ? 0 : back[j * n + k]! / throughput[j]!;

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

/**
 * Solves x = q + Q x on the nodes that can reach the origin, where I - Q is a nonsingular M-matrix, and I - Q once more
 * for the hops. O(n^3).
 *
 * @see Kemeny and Snell (1960), Finite Markov Chains, chapter 3
 */
export const returnsTo = (books: MixingBooks, origin: ReadonlySet<number>): Returns => {
  const reach = nodesThatReach(books, origin);
  const m = reach.length;
  const onward = reach.map((j) => Float64Array.from(reach, (k) => shareOnward(books, j, k)));
  const system = Float64Array.from({ length: m * m }, (_, entry) => {
    const [row, column] = [Math.floor(entry / m), entry % m];
    return (row === column ? 1 : 0) - onward[row]![column]!;
  });
  const direct = Float64Array.from(reach, (j) => [...origin].reduce((sum, i) => sum + shareOnward(books, j, i), 0));
  const spread = (values: Float64Array): Float64Array => {
    const full = new Float64Array(books.n);
    reach.forEach((j, row) => (full[j] = values[row]!));
    return full;
  };
  const oneMoreHop = (values: Float64Array): Float64Array =>
    direct.map((q, row) => onward[row]!.reduce((sum, share, column) => sum + share * values[column]!, q));
  const probability = solveLinear(system, direct, m);
  return {
    probability: spread(probability),
    hops: spread(solveLinear(system, probability, m)),
    within: (count) => {
      const steps = count > 0 ? [direct] : [];
      while (steps.length < count) steps.push(Float64Array.from(oneMoreHop(steps.at(-1)!)));
      return steps.map(spread);
    },
  };
};
