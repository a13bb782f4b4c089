// The network that a side of Compare looks at: on its day, through the filter, without whom it leaves out.
import { networkAsOf } from "../model/as-of.ts";
import { firstDay, type IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import type { Left } from "./compare-side.ts";
import { filteredNetwork, type DealFilter } from "./deal-filter.ts";

/**
 * The network without some firms, their deals and what is said about them, and without some deals. Deals that are no
 * longer in force go first, so that leaving out a deal never brings back one that it replaced; those announced later
 * stay, as in `filteredNetwork`, and say how long today's count. The network itself where nothing is left out.
 * O(deals + facts).
 *
 * @param asOf The day on which the result is looked at; on another day it would lack deals.
 */
export const networkWithout = (network: Network, asOf: IsoDate, without: readonly Left[]): Network => {
  if (without.length === 0) return network;
  const idsOf = (wanted: Left["kind"]): ReadonlySet<string> =>
    new Set(without.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])));
  const [firms, gone] = [idsOf("firm"), idsOf("deal")];
  const view = networkAsOf(network, asOf);
  const today = view.deals.filter(
    ({ id, source, target }) => !gone.has(id) && !firms.has(source) && !firms.has(target),
  );
  const later = network.deals.filter(({ announced }) => firstDay(announced) > view.day);
  return {
    ...network,
    nodes: network.nodes.filter(({ id }) => !firms.has(id)),
    facts: network.facts.filter(({ entity }) => !firms.has(entity)),
    deals: [...today, ...later],
  };
};

/** What a side's deals, pictures and figures are computed from. */
export const sideNetwork = (network: Network, asOf: IsoDate, filter: DealFilter, without: readonly Left[]): Network =>
  networkWithout(filteredNetwork(network, asOf, filter), asOf, without);
