// The most money that can be going round at once, if every deal is paid and nobody keeps anything.
import { totalOf, type Projection } from "../model/projection.ts";
import { flowNetwork, pushMaximum, type Arc, type FlowNetwork } from "./flow-network.ts";
import { strengthsOf } from "../model/strengths.ts";

export type MaximumCirculation = {
  /** In the projection's unit, dollar-hops: a loop of three that carries 1 counts 3. */
  readonly value: number;
  /** Share of all the money, in [0, 1]; null without money. */
  readonly share: number | null;
};

/** Cheapest way to each node in the residual network; costs are +1 and -1, so Bellman and Ford's rounds suffice. */
const distancesFrom = (
  { size, heads, residual, costs, arcsOf, epsilon }: FlowNetwork,
  source: number,
): Float64Array => {
  const distances = new Float64Array(size).fill(Infinity);
  distances[source] = 0;
  for (let changed = true; changed;) {
    changed = false;
    for (let u = 0; u < size; u++) {
      if (distances[u] === Infinity) continue;
      for (const arc of arcsOf[u]!) {
        if (residual[arc]! <= epsilon || distances[u]! + costs[arc]! >= distances[heads[arc]!]!) continue;
        distances[heads[arc]!] = distances[u]! + costs[arc]!;
        changed = true;
      }
    }
  }
  return distances;
};

/** Cost of the cheapest flow that leaves the imbalances of the money as they are, at one per dollar and hop. */
const cheapestRemainder = (projection: Projection): number => {
  const { ids, offsets, targets, amounts } = projection;
  const n = ids.length;
  const { received, paid } = strengthsOf(projection);
  const arcs: Arc[] = ids.flatMap((_id, u) =>
    [...targets.subarray(offsets[u]!, offsets[u + 1]!)].map((v, k) => ({
      from: u,
      to: v,
      capacity: amounts[offsets[u]! + k]!,
      cost: 1,
    })),
  );
  ids.forEach((_id, v) => {
    const surplus = paid[v]! - received[v]!;
    if (surplus > 0) arcs.push({ from: n, to: v, capacity: surplus, cost: 0 });
    if (surplus < 0) arcs.push({ from: v, to: n + 1, capacity: -surplus, cost: 0 });
  });
  const network = flowNetwork(n + 2, arcs);
  let cost = 0;
  for (;;) {
    const distances = distancesFrom(network, n);
    const length = distances[n + 1]!;
    if (length === Infinity) return cost;
    const isTight = (arc: number): boolean =>
      distances[network.heads[arc ^ 1]!]! + network.costs[arc]! === distances[network.heads[arc]!]!;
    cost += length * pushMaximum(network, n, n + 1, isTight);
  }
};

/**
 * Maximum circulation of the money.
 *
 *     C* = max sum f_e   subject to   0 <= f_e <= w_e,  inflow = outflow at every node
 *
 * What remains, w - f, moves the same imbalances without any loop and is the cheapest flow that does, so C* is the
 * total less the cost of that flow; path lengths are whole numbers, hence at most n - 1 phases of maximum flow. The
 * value is unique, the flow is not. It equals what conservative portfolio compression could net away, and by duality
 * the agony of the digraph. It counts dollar-hops, so it prefers long loops. What is below 1e-12 of the total is
 * rounding and counts as 0.
 *
 * @see D'Errico and Roukny (2021), doi:10.1287/opre.2021.2102; Gupte et al. (2011), doi:10.1145/1963405.1963484
 */
export const maximumCirculation = (projection: Projection): MaximumCirculation => {
  const total = totalOf(projection);
  if (total === 0) return { value: 0, share: null };
  const value = Math.min(total, Math.max(0, total - cheapestRemainder(projection)));
  const settled = value <= 1e-12 * total ? 0 : value;
  return { value: settled, share: settled / total };
};
