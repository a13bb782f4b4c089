// How the money goes round, as the one plain result that the CLI, the API and the view read.
import { maximumCirculation } from "../circularity/maximum-circulation.ts";
import { simpleLoops, type Loop } from "../circularity/loops.ts";
import { roundTrip } from "../circularity/round-trip.ts";
import { strongCore } from "../circularity/strong-core.ts";
import { annualFlow, defaultWindow, formatWindow, type Window } from "../model/annual-flow.ts";
import { networkAsOf, newestStatement, type NetworkAsOf } from "../model/as-of.ts";
import { assumptionValues, termAssumptions, type AssumptionOverrides } from "../model/assumption-values.ts";
import { yearOf, type IsoDate } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import { project, totalOf, type Projection } from "../model/projection.ts";
import { termOf, type TermAssumptions } from "../model/term.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import type { LoopEntry, LoopsReport, RoundTripEntry } from "./loops-report.schema.ts";

export type LoopsRequest = {
  /** Default: the newest statement in the data. */
  readonly asOf?: IsoDate;
  /** `per-year` (the default): flows averaged over the window. `total`: whole amounts, whenever they fall due. */
  readonly basis?: "per-year" | "total";
  /** Default: the three years that begin with the as-of year. Without effect on totals. */
  readonly window?: Window;
  /** Longest loop, in legs; default 6. */
  readonly maxLength?: number;
  /** How many loops are listed; default 100. All are counted. */
  readonly limit?: number;
  readonly overrides?: AssumptionOverrides;
};

/** A counted deal with its amount on the report's basis, USD billions a year or in total. */
export type DealFlow = { readonly deal: Deal; readonly amount: number };

export const defaultMaxLength = 6;
const defaultLimit = 100;

/** What the round-trip ratios take for granted about money from outside the network. */
const boundary =
  "tight closure: no outside income or spending of the nodes is in the books, so ratios are upper estimates under even mixing";

const dealFlows = (
  { counted }: NetworkAsOf,
  basis: LoopsReport["basis"],
  window: Window,
  terms: TermAssumptions,
): DealFlow[] =>
  counted.flatMap((deal) => {
    const amount = basis === "total" ? deal.amountUsdBn : annualFlow(deal, window, terms);
    return amount === null || amount === 0 ? [] : [{ deal, amount }];
  });

const projectFlows = (ids: readonly string[], flows: readonly DealFlow[]): Projection =>
  project(
    ids,
    flows.map(({ deal, amount }) => ({ source: deal.source, target: deal.target, amount })),
  );

const dealsByPair = (flows: readonly DealFlow[]): ReadonlyMap<string, readonly DealFlow[]> => {
  const pairs = new Map<string, DealFlow[]>();
  for (const flow of flows) {
    const pair = `${flow.deal.source} ${flow.deal.target}`;
    pairs.set(
      pair,
      [...(pairs.get(pair) ?? []), flow].sort((a, b) => b.amount - a.amount),
    );
  }
  return pairs;
};

const loopEntry = (loop: Loop, pairs: ReadonlyMap<string, readonly DealFlow[]>): LoopEntry => ({
  id: loop.nodes.join("~"),
  nodes: [...loop.nodes],
  bottleneckUsdBn: loop.bottleneck,
  grossUsdBn: loop.gross,
  evenness: loop.evenness,
  shareProduct: loop.shareProduct,
  legs: loop.nodes.map((from, i) => {
    const to = loop.nodes[(i + 1) % loop.nodes.length]!;
    const deals = pairs.get(`${from} ${to}`)!.map(({ deal, amount }) => ({ id: deal.id, usdBnPerYear: amount }));
    return { from, to, usdBnPerYear: loop.legs[i]!, deals };
  }),
});

const roundTrips = (ids: readonly string[], all: Projection, flows: readonly DealFlow[]): RoundTripEntry[] => {
  const ofKind = (kind: Deal["kind"]): DealFlow[] => flows.filter(({ deal }) => deal.kind === kind);
  const funders = [...new Set(ofKind("funding").map(({ deal }) => deal.source))];
  const books = { all, funding: projectFlows(ids, ofKind("funding")), back: projectFlows(ids, ofKind("commitment")) };
  return funders
    .map((id): RoundTripEntry => {
      const trip = roundTrip(books, [id]);
      return {
        id,
        fundedUsdBnPerYear: trip.funded,
        bookedUsdBnPerYear: trip.booked,
        ratio: trip.ratio,
        lower: trip.lower,
        upper: trip.upper,
        returnedUsdBnPerYear: trip.returned,
        selfFinancedShare: trip.selfFinancedShare,
      };
    })
    .sort((a, b) => b.returnedUsdBnPerYear - a.returnedUsdBnPerYear || (a.id < b.id ? -1 : 1));
};

/**
 * Loops, core, maximum circulation and round trips of the counted deals in force.
 *
 * Amounts are flows in a named window by default, or whole amounts; the two are never mixed, because commitments in
 * total beside funding per year would change every share. Undisclosed deals carry nothing here and are listed.
 *
 * @throws InvalidInputError for a loop length below 2 or a date that is none.
 */
export const loopsReport = (network: Network, request: LoopsRequest = {}): LoopsReport => {
  const { basis = "per-year", maxLength = defaultMaxLength, limit = defaultLimit } = request;
  const asOf = networkAsOf(network, request.asOf ?? newestStatement(network));
  const window = request.window ?? defaultWindow(yearOf(asOf.asOf));
  const terms = termAssumptions(assumptionValues(network, request.overrides));
  const flows = dealFlows(asOf, basis, window, terms);
  const ids = network.nodes.map(({ id }) => id);
  const projection = projectFlows(ids, flows);
  const search = simpleLoops(projection, { maxLength });
  const pairs = dealsByPair(flows);
  const circulation = maximumCirculation(projection);
  const { core, intraShare } = strongCore(projection);
  return {
    network: network.name,
    asOf: asOf.asOf,
    basis,
    window: basis === "total" ? null : formatWindow(window),
    boundary,
    totalUsdBnPerYear: totalOf(projection) + projection.selfLoops,
    selfLoopsUsdBnPerYear: projection.selfLoops,
    maximumCirculation: { usdBnPerYear: circulation.value, share: circulation.share },
    core: { nodes: [...core], intraShare },
    maxLength,
    loopCount: search.loops.length,
    truncated: search.truncated,
    loops: search.loops.slice(0, limit).map((loop) => loopEntry(loop, pairs)),
    roundTrip: roundTrips(ids, projection, flows),
    undisclosedDeals: [...undisclosedDeals(asOf)],
    termAssumed: flows.filter(({ deal }) => termOf(deal, terms).assumed).map(({ deal }) => deal.id),
  };
};
