// The chance that a dollar at a node comes back to it, one node at a time.
import { solveAbsorbing } from "../model/absorbing-solve.ts";
import type { Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";

/** The money that moves within a component, by places in it, and what every node has in all. */
type Component = {
  readonly m: number;
  /** [m * m] */
  readonly inner: Float64Array;
  /** [m], what leaves each node for good or for other components. */
  readonly leaks: Float64Array;
};

const componentOf = (
  { offsets, targets, amounts }: Projection,
  throughput: Float64Array,
  nodes: readonly number[],
): Component => {
  const m = nodes.length;
  const place = new Map(nodes.map((v, i) => [v, i]));
  const inner = new Float64Array(m * m);
  const leaks = Float64Array.from(nodes, (u, i) => {
    let [paid, away] = [0, 0];
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const j = place.get(targets[k]!);
      paid += amounts[k]!;
      if (j === undefined) away += amounts[k]!;
      else inner[i * m + j] = amounts[k]!;
    }
    return away + Math.max(0, throughput[u]! - paid);
  });
  return { m, inner, leaks };
};

/** Chance to come back to the node at `home`: sum_j W_ij x_j / T_i with x_j the chance to reach home from j. */
const returnTo = ({ m, inner, leaks }: Component, home: number, throughput: number): number => {
  const others = Array.from({ length: m }, (_, i) => i).filter((i) => i !== home);
  const toHome = Float64Array.from(others, (i) => inner[i * m + home]!);
  const reaching = solveAbsorbing({
    onward: Float64Array.from(others.flatMap((i) => others.map((j) => inner[i * m + j]!))),
    exits: toHome.map((amount, a) => amount + leaks[others[a]!]!),
    rhs: toHome,
  });
  const returned = others.reduce((sum, j, a) => sum + inner[home * m + j]! * reaching[a]!, 0);
  return Math.min(1, returned / throughput);
};

/**
 * First-return probability of every node, [n], in [0, 1]:
 *
 *     r_i = sum_j G_ij x_j,   x_j = G_ji + sum_{k != i} G_jk x_k,   G_ij = W_ij / T_i
 *
 * the same as 1 - 1 / n_ii with N = (I - G)^-1 where that exists; here it also does where money goes round for ever,
 * and is 1 there. No subtraction but that of T_i - paid_i. O(k^4) for a component of k nodes.
 *
 * @param throughput [n], all the money that each node has, at least what it pays: `throughputOf`.
 * @see Kemeny, Snell (1960), Finite Markov Chains, chapter 3; Finn (1976), doi:10.1016/S0022-5193(76)80080-X
 */
export const returnProbabilities = (projection: Projection, throughput: Float64Array): Float64Array => {
  const probabilities = new Float64Array(projection.ids.length);
  for (const nodes of strongComponents(projection.offsets, projection.targets)) {
    if (nodes.length === 1) continue;
    const component = componentOf(projection, throughput, nodes);
    nodes.forEach((v, i) => (probabilities[v] = returnTo(component, i, throughput[v]!)));
  }
  return probabilities;
};
