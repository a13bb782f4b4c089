// The books of every node closed with money from and to outside, as steady flows.
import type { Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";
import { steadyFlows, type SteadyFlows } from "./flow-analysis/steady-flows.ts";
import { throughputOf, type OutsideMoney } from "../model/throughput.ts";

/** What is left of a node's books below this share of them is rounding. */
const relativeRounding = 1e-12;

const rest = (whole: number, part: number): number => (whole - part > relativeRounding * whole ? whole - part : 0);

/**
 * What enters at each node (`inputs`) and leaves (`exports`) so that its books balance at its throughput T, the least
 * that agrees with the outside money known: z_i = T_i - received_i, y_i = T_i - paid_i. O(n^2).
 *
 * @throws InvalidInputError for outside money of an unknown node, negative or not finite.
 */
export const closedBooks = (projection: Projection, outside: OutsideMoney = {}): SteadyFlows => {
  const throughput = throughputOf(projection, outside);
  const { received, paid } = strengthsOf(projection);
  const boundary = projection.ids.map((id, i) => {
    const [input, spent] = [rest(throughput[i]!, received[i]!), rest(throughput[i]!, paid[i]!)];
    return [id, { input, export: spent, respiration: 0 }] as const;
  });
  return steadyFlows(projection, Object.fromEntries(boundary));
};
