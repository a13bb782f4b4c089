// How much money stands at each node: the closure that balances its books with the least outside money.
import { InvalidInputError } from "./errors.ts";
import type { Projection } from "./projection.ts";
import { strengthsOf } from "./strengths.ts";

/** Known income from and spending to the world outside the network, in the projection's unit, >= 0. */
export type OutsideMoney = Readonly<Record<string, { readonly inflow: number; readonly outflow: number }>>;

/**
 * Throughput of every node, [n]:
 *
 *     T_i = max(received_i + outside inflow_i, paid_i + outside outflow_i)
 *
 * Without outside money the closure is tight, which makes every return probability an upper bound: what a node pays is
 * taken to come from what it receives in the network, as far as that goes.
 *
 * @throws InvalidInputError for outside money of an unknown node, or negative.
 */
export const throughputOf = (projection: Projection, outside: OutsideMoney = {}): Float64Array => {
  for (const [id, { inflow, outflow }] of Object.entries(outside)) {
    if (projection.ids.includes(id) && inflow >= 0 && outflow >= 0) continue;
    throw new InvalidInputError(
      `throughput: outside money of "${id}" needs a known node and amounts >= 0, got ${inflow} and ${outflow}.`,
    );
  }
  const { received, paid } = strengthsOf(projection);
  return Float64Array.from(projection.ids, (id, i) =>
    Math.max(received[i]! + (outside[id]?.inflow ?? 0), paid[i]! + (outside[id]?.outflow ?? 0)),
  );
};
