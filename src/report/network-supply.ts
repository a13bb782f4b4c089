// The commitment layer as a supply chain: the seller of each order supplies its buyer, so much a year.
import type { EssentialityRule } from "../contagion/supply/essentiality.ts";
import { supplyChain } from "../contagion/supply/supply-chain.ts";
import type { Window } from "../model/annual-flow.ts";
import { firstDay, type DayNumber, type IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { termOf } from "../model/term.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import { moneyFlows } from "./money-flows.ts";
import { computeEssentialRules, computeEssentials } from "./supply-essentials.ts";
import type { SupplyAssumption, SupplySource } from "./supply-source.ts";

/** `none`: what a firm sells here counts as all its sales. `facts`: its newest full-year revenue, where known. */
export type FinalDemand = "none" | "facts";

export type NetworkSupplyRequest = {
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Default: the three years that begin with the as-of year. */
  readonly window?: Window;
  /** Default `none`. */
  readonly finalDemand?: FinalDemand;
  /** Default: the preset for computing power. */
  readonly essential?: { readonly name: string; readonly rules: readonly EssentialityRule[] };
};

const finalDemandReasons: Readonly<Record<FinalDemand, string>> = {
  none: "No buyer outside these orders is in the books: whoever loses all its buyers here loses all its output here, and losses upstream fade only where the tolerance ends them.",
  facts:
    "The newest full-year revenue that a firm has reported stands for all its sales in the window, though the year is another one; where it is unknown, or less than the orders, the orders are all there is.",
};

const assumptionsOf = (window: string, finalDemand: FinalDemand, essential: SupplyAssumption): SupplyAssumption[] => [
  {
    id: "flows",
    value: `orders, average a year in ${window}`,
    reason: "Counted commitments spread evenly over their term; guarantees and funding are no supply and are left out.",
  },
  {
    id: "sectors",
    value: "kinds of node",
    reason: "Firms of one kind are taken to make one kind of input and, with substitution, to step in for each other.",
  },
  {
    id: "outside-sellers",
    value: "none",
    reason:
      "Inputs that are not among these orders, own chips and spot purchases for instance, are not in the books: whoever loses its only recorded seller of an essential input loses all its output here.",
  },
  { id: "outside-buyers", value: finalDemand, reason: finalDemandReasons[finalDemand] },
  essential,
];

const fullYear = /^(FY|CY|TTM-)?\d{4}(-\d{2}-\d{2})?$/;

/** The newest full-year revenue that each node had reported by a day, USD billions a year. */
const reportedRevenue = ({ facts }: Network, day: DayNumber): ReadonlyMap<string, number> => {
  const newest = facts
    .filter(({ metric, status, period }) => metric === "revenue" && status === "actual" && fullYear.test(period ?? ""))
    .filter(({ asOf }) => firstDay(asOf) <= day)
    .sort((a, b) => firstDay(a.asOf) - firstDay(b.asOf));
  return new Map(newest.map(({ entity, value }) => [entity, value]));
};

/**
 * The counted commitments in force as a supply chain, USD billions a year in a window.
 *
 * @throws InvalidInputError for a date that is none.
 */
export const networkSupply = (network: Network, request: NetworkSupplyRequest = {}): SupplySource => {
  const { finalDemand = "none", essential } = request;
  const { asOf, window, terms, flows } = moneyFlows(network, { ...request, basis: "per-year" });
  const orders = flows.filter(({ deal }) => deal.kind === "commitment" && deal.instrument !== "backstop");
  const links = orders.map(({ deal, amount }) => ({ supplier: deal.target, buyer: deal.source, amount }));
  const bare = network.nodes.map(({ id, name, kind }) => ({ id, name, sector: kind }));
  const { sold } = supplyChain(bare, links);
  const reported = finalDemand === "facts" ? reportedRevenue(network, asOf.day) : new Map<string, number>();
  const firms = bare.map((firm, v) => {
    const revenue = reported.get(firm.id) ?? null;
    return { ...firm, revenue: revenue !== null && revenue >= sold[v]! ? revenue : null };
  });
  const isOrder = new Set(asOf.deals.filter(({ kind }) => kind === "commitment").map(({ id }) => id));
  return {
    network: network.name,
    asOf: asOf.asOf,
    window,
    unit: "USD billions a year",
    firms,
    links,
    rules: essential?.rules ?? computeEssentialRules,
    assumptions: assumptionsOf(window ?? "", finalDemand, {
      id: "essentiality",
      value: essential?.name ?? computeEssentials.id,
      reason:
        essential === undefined ? computeEssentials.reason : "As the file says; every other input counts by its part.",
    }),
    revenueUnknown: firms
      .filter(({ revenue }, v) => finalDemand === "facts" && sold[v]! > 0 && revenue === null)
      .map(({ id }) => id),
    undisclosedDeals: undisclosedDeals(asOf).filter((id) => isOrder.has(id)),
    termAssumed: orders.filter(({ deal }) => termOf(deal, terms).assumed).map(({ deal }) => deal.id),
  };
};
