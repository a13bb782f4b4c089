// The chance that a dollar at a node comes back to it.
import type { Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";

/** Money among m nodes that all reach one another, by their places. */
type Component = {
  readonly m: number;
  /** [m * m], payer by payee; on the diagonal what comes back by way of nodes that are gone. */
  readonly flows: Float64Array;
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
  const flows = new Float64Array(m * m);
  const leaks = Float64Array.from(nodes, (u, i) => {
    let [paid, away] = [0, 0];
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const j = place.get(targets[k]!);
      paid += amounts[k]!;
      if (j === undefined) away += amounts[k]!;
      else flows[i * m + j] = amounts[k]!;
    }
    return away + Math.max(0, throughput[u]! - paid);
  });
  return { m, flows, leaks };
};

/** The first `kept` nodes alone: whoever paid a node that goes pays what that node pays instead, and leaks what it leaks. */
const reducedTo = ({ m, flows, leaks }: Component, kept: number): Component => {
  const [onward, leaving] = [Float64Array.from(flows), Float64Array.from(leaks)];
  for (let k = m - 1; k >= kept; k--) {
    let paid = leaving[k]!;
    for (let j = 0; j < k; j++) paid += onward[k * m + j]!;
    for (let i = 0; i < k; i++) {
      if (onward[i * m + k] === 0) continue;
      const part = onward[i * m + k]! / paid;
      for (let j = 0; j < k; j++) onward[i * m + j]! += part * onward[k * m + j]!;
      leaving[i]! += part * leaving[k]!;
    }
  }
  const rest = Float64Array.from({ length: kept * kept }, (_, at) => onward[Math.floor(at / kept) * m + (at % kept)]!);
  return { m: kept, flows: rest, leaks: leaving.subarray(0, kept) };
};

/** The same nodes, last first. */
const turned = ({ m, flows, leaks }: Component): Component => ({
  m,
  flows: flows.toReversed(),
  leaks: leaks.toReversed(),
});

/** [m], the money that comes back to each node: its diagonal when all others are gone, which go by halves. */
const returned = (component: Component): readonly number[] => {
  const { m, flows } = component;
  if (m === 1) return [flows[0]!];
  const half = m >> 1;
  const first = returned(reducedTo(component, half));
  const last = returned(reducedTo(turned(component), m - half));
  return [...first, ...last.toReversed()];
};

/**
 * First-return probability of every node, [n], in [0, 1]:
 *
 *     r_i = sum_j G_ij x_j,   x_j = G_ji + sum_{k != i} G_jk x_k,   G_ij = W_ij / T_i
 *
 * the same as 1 - 1 / n_ii with N = (I - G)^-1 where that exists; here it also does where money goes round for ever,
 * and is 1 there. No subtraction but that of T_i - paid_i. O(k^3) for a component of k nodes.
 *
 * @param throughput [n], all the money that each node has, at least what it pays: `throughputOf`.
 * @see Kemeny, Snell (1960), Finite Markov Chains, chapter 3; Finn (1976), doi:10.1016/S0022-5193(76)80080-X;
 *   Grassmann, Taksar, Heyman (1985), doi:10.1287/opre.33.5.1107
 */
export const returnProbabilities = (projection: Projection, throughput: Float64Array): Float64Array => {
  const probabilities = new Float64Array(projection.ids.length);
  for (const nodes of strongComponents(projection.offsets, projection.targets)) {
    if (nodes.length === 1) continue;
    const amounts = returned(componentOf(projection, throughput, nodes));
    nodes.forEach((v, i) => (probabilities[v] = Math.min(1, amounts[i]! / throughput[v]!)));
  }
  return probabilities;
};
