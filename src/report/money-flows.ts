// The counted deals in force as money that moves: flows in a named window, or whole amounts, never both.
import { annualFlow, defaultWindow, formatWindow, type Window } from "../model/annual-flow.ts";
import { networkAsOf, newestStatement, type NetworkAsOf } from "../model/as-of.ts";
import { assumptionValues, termAssumptions, type AssumptionOverrides } from "../model/assumption-values.ts";
import { yearOf, type IsoDate } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import { amountsAt, type DealAmount, type Reading } from "../model/overlap.ts";
import { positionOf } from "../model/position.ts";
import { project, type Projection } from "../model/projection.ts";
import { termOf, type TermAssumptions } from "../model/term.ts";

/** `per-year`: flows averaged over the window. Stocks: `total`, whole amounts, and `due`, what of them is still to come. */
export type Basis = "per-year" | "total" | "due";

export type MoneyRequest = {
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** Default `per-year`. */
  readonly basis?: Basis;
  /** Default: the three years that begin with the as-of year. Without effect on stocks. */
  readonly window?: Window;
  /** Low, base (the default) or high graph of deals that overlap and of amounts with a range. */
  readonly reading?: Reading;
  readonly overrides?: AssumptionOverrides;
};

/** A deal with its amount on the basis, USD billions a year or USD billions; > 0. */
export type DealFlow = DealAmount;

export type MoneyFlows = {
  readonly asOf: NetworkAsOf;
  readonly basis: Basis;
  /** FROM..TO; null on stocks. */
  readonly window: string | null;
  readonly terms: TermAssumptions;
  readonly flows: readonly DealFlow[];
  /** All flows on the simple digraph, over every node of the network. */
  readonly projection: Projection;
};

/** Parallel flows summed per ordered pair, over all nodes of the network. */
export const projectFlows = (network: Network, flows: readonly DealFlow[]): Projection =>
  project(
    network.nodes.map(({ id }) => id),
    flows.map(({ deal, amount }) => ({ source: deal.source, target: deal.target, amount })),
  );

type Amounts = (deal: Deal) => number | null;

/** What of a deal is still to be delivered or paid in at the as-of date. */
const stillDue =
  (asOf: NetworkAsOf, terms: TermAssumptions): Amounts =>
  (deal) => {
    const { outstandingUsdBn, undrawnUsdBn } = positionOf(deal, asOf.day, terms);
    return outstandingUsdBn === null || undrawnUsdBn === null ? null : outstandingUsdBn + undrawnUsdBn;
  };

const amountsOn = (basis: Basis, asOf: NetworkAsOf, window: Window, terms: TermAssumptions): Amounts => {
  if (basis === "total") return ({ amountUsdBn }) => amountUsdBn;
  return basis === "due" ? stillDue(asOf, terms) : (deal) => annualFlow(deal, window, terms);
};

/** @throws InvalidInputError for a date that is none; NotFoundError for an unknown assumption. */
export const moneyFlows = (network: Network, request: MoneyRequest): MoneyFlows => {
  const { basis = "per-year", reading = "base" } = request;
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const window = request.window ?? defaultWindow(yearOf(asOf.asOf));
  const terms = termAssumptions(assumptionValues(network, request.overrides));
  const flows = amountsAt(asOf, reading, amountsOn(basis, asOf, window, terms));
  const projection = projectFlows(network, flows);
  return { asOf, basis, window: basis === "per-year" ? formatWindow(window) : null, terms, flows, projection };
};

/**
 * The counted deals whose end, and so what of them flows or is due, is an assumption: those too of which nothing flows
 * for that reason. None on whole amounts, which have no term.
 */
export const termAssumedDeals = ({ asOf, basis, terms }: MoneyFlows): readonly string[] =>
  basis === "total" ? [] : asOf.counted.flatMap((deal) => (termOf(deal, terms).assumed ? [deal.id] : []));
