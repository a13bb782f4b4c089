// The counted deals in force as money that moves: flows in a named window, or whole amounts, never both.
import { annualFlow, defaultWindow, formatWindow, type Window } from "../model/annual-flow.ts";
import { networkAsOf, newestStatement, type NetworkAsOf } from "../model/as-of.ts";
import { assumptionValues, termAssumptions, type AssumptionOverrides } from "../model/assumption-values.ts";
import { yearOf, type IsoDate } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import { project, type Projection } from "../model/projection.ts";
import type { TermAssumptions } from "../model/term.ts";

export type Basis = "per-year" | "total";

/** Which reading of the sources an amount takes: the one in use, or the end of its range, where it has one. */
export type Reading = "low" | "base" | "high";

export type MoneyRequest = {
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** `per-year` (the default): flows averaged over the window. `total`: whole amounts, whenever they fall due. */
  readonly basis?: Basis;
  /** Default: the three years that begin with the as-of year. Without effect on totals. */
  readonly window?: Window;
  /** Default `base`. */
  readonly reading?: Reading;
  readonly overrides?: AssumptionOverrides;
};

/** A counted deal with its amount on the basis, USD billions a year or USD billions; > 0. */
export type DealFlow = { readonly deal: Deal; readonly amount: number };

export type MoneyFlows = {
  readonly asOf: NetworkAsOf;
  readonly basis: Basis;
  /** FROM..TO; null on totals. */
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

const atReading = (deal: Deal, reading: Reading): Deal => {
  if (reading === "base") return deal;
  const end = reading === "low" ? deal.amountLowUsdBn : deal.amountHighUsdBn;
  return { ...deal, amountUsdBn: end ?? deal.amountUsdBn };
};

/** @throws InvalidInputError for a date that is none; NotFoundError for an unknown assumption. */
export const moneyFlows = (network: Network, request: MoneyRequest): MoneyFlows => {
  const { basis = "per-year", reading = "base" } = request;
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const window = request.window ?? defaultWindow(yearOf(asOf.asOf));
  const terms = termAssumptions(assumptionValues(network, request.overrides));
  const flows = asOf.counted.flatMap((deal): DealFlow[] => {
    const read = atReading(deal, reading);
    const amount = basis === "total" ? read.amountUsdBn : annualFlow(read, window, terms);
    return amount === null || amount === 0 ? [] : [{ deal, amount }];
  });
  const projection = projectFlows(network, flows);
  return { asOf, basis, window: basis === "total" ? null : formatWindow(window), terms, flows, projection };
};
