// Which deals are looked at: everything that is shown or computed from them follows.
import { networkAsOf } from "../model/as-of.ts";
import { firstDay, type IsoDate } from "../model/date.ts";
import type { Confidence, Deal, DealKind } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import { isPromiseOnly } from "../model/promise.ts";

/**
 * `signed`: without announcements and letters of intent. `paid`: deals on record as paid out or completed, each with its
 * whole amount; a contract that is being paid off is left out whole, as the data do not say how much of it was paid.
 */
export const standings = ["all", "signed", "paid"] as const;
export type Standing = (typeof standings)[number];

export type DealFilter = {
  /** Announced on or after; null: from the beginning. */
  readonly from: IsoDate | null;
  /** Null: both kinds. */
  readonly dealKinds: readonly DealKind[] | null;
  /** Ids of the node kinds that payer and payee must both be of; null: all. */
  readonly nodeKinds: readonly string[] | null;
  readonly standing: Standing;
  /** Whole amount, USD billions; deals below it and undisclosed ones are left out when it is above 0. */
  readonly leastUsdBn: number;
  /** The lowest confidence that is shown; `low` shows all. */
  readonly confidence: Confidence;
};

export const everyDeal: DealFilter = {
  from: null,
  dealKinds: null,
  nodeKinds: null,
  standing: "all",
  leastUsdBn: 0,
  confidence: "low",
};

export const isEveryDeal = (filter: DealFilter): boolean =>
  Object.entries(everyDeal).every(([key, value]) => filter[key as keyof DealFilter] === value);

const certainty: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

const hasStanding = (deal: Deal, standing: Standing): boolean => {
  if (standing === "all") return true;
  if (standing === "signed") return !isPromiseOnly(deal);
  return deal.status === "drawn" || deal.status === "completed";
};

/** Whether a deal of a network passes a filter. */
export const dealMatches = (filter: DealFilter, network: Network): ((deal: Deal) => boolean) => {
  const kinds = new Map(network.nodes.map(({ id, kind }) => [id, kind]));
  const isShown = (node: string): boolean =>
    filter.nodeKinds === null || filter.nodeKinds.includes(kinds.get(node) ?? "");
  return (deal) =>
    (filter.from === null || firstDay(deal.announced) >= firstDay(filter.from)) &&
    (filter.dealKinds === null || filter.dealKinds.includes(deal.kind)) &&
    (filter.leastUsdBn === 0 || (deal.amountUsdBn ?? 0) >= filter.leastUsdBn) &&
    certainty[deal.confidence] >= certainty[filter.confidence] &&
    hasStanding(deal, filter.standing) &&
    isShown(deal.source) &&
    isShown(deal.target);
};

/**
 * The network on a day with the deals that pass a filter, counted as they count on that day; nodes, facts and the rest
 * stay. Supersession is settled before deals go, so that leaving out a deal never brings back one that it replaced.
 * Deals of a later day that will replace one of these stay, too: they show nowhere yet, but say that a deal which the
 * data call cancelled was in force until then. The network itself where nothing is filtered. O(deals).
 *
 * @param asOf The day on which the result is looked at; on another day it would lack deals.
 */
export const filteredNetwork = (network: Network, asOf: IsoDate, filter: DealFilter): Network => {
  if (isEveryDeal(filter)) return network;
  const view = networkAsOf(network, asOf);
  const inSums = new Set(view.counted);
  const today = view.deals
    .filter(dealMatches(filter, network))
    .map((deal) => ({ ...deal, counted: inSums.has(deal), supersedes: [] }));
  const kept = new Set(today.map(({ id }) => id));
  const later = network.deals
    .filter(({ announced }) => firstDay(announced) > view.day)
    .map((deal) => ({ ...deal, supersedes: deal.supersedes.filter((id) => kept.has(id)) }))
    .filter(({ supersedes }) => supersedes.length > 0);
  return { ...network, deals: [...today, ...later] };
};
