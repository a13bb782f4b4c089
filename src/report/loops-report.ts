// How the money goes round, as the one plain result that the CLI, the API and the view read.
import { balancedFlow } from "../circularity/balanced-flow.ts";
import { loopFlows } from "../circularity/loop-flows.ts";
import { loopSteps, type Loop } from "../circularity/loops.ts";
import { maximumCirculation } from "../circularity/maximum-circulation.ts";
import { roundTrip } from "../circularity/round-trip.ts";
import { strongCore } from "../circularity/strong-core.ts";
import { finish, type Steps } from "../ensemble/steps.ts";
import type { DealKind } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import type { Reading } from "../model/overlap.ts";
import { totalOf, type Projection } from "../model/projection.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import {
  moneyFlows,
  projectFlows,
  termAssumedDeals,
  type DealFlow,
  type MoneyFlows,
  type MoneyRequest,
} from "./money-flows.ts";
import type { LoopEntry, LoopOrder, LoopsReport, RoundTripEntry } from "./loops-report.schema.ts";

export type LoopsRequest = MoneyRequest & {
  /** Longest loop, in legs; default 6. */
  readonly maxLength?: number;
  /** How many loops are listed; default 100. All are counted. */
  readonly limit?: number;
  /** The search stops after so many loops; default 100,000. */
  readonly maxLoops?: number;
  /** What the listed loops are ranked by; default `flow`. */
  readonly order?: LoopOrder;
  /** Default true; false leaves `roundTrip` empty: each funder's takes O(core^3). */
  readonly roundTrips?: boolean;
};

const defaultMaxLength = 6;
const defaultLimit = 100;
const defaultMaxLoops = 100_000;

/** Loop flows are computed up to about so many steps of arithmetic: a second or two. */
const largestEffort = 5e8;

/** What the round-trip ratios take for granted about money from outside the network. */
const boundary =
  "tight closure: no outside income or spending of the nodes is in the books, so ratios are upper estimates under even mixing";

const dealsByPair = (flows: readonly DealFlow[]): ReadonlyMap<string, readonly DealFlow[]> => {
  const pairs = new Map<string, DealFlow[]>();
  for (const flow of flows) {
    const pair = `${flow.deal.source} ${flow.deal.target}`;
    const others = pairs.get(pair);
    if (others === undefined) pairs.set(pair, [flow]);
    else others.push(flow);
  }
  for (const parallel of pairs.values()) parallel.sort((a, b) => b.amount - a.amount);
  return pairs;
};

type MeasuredLoop = Loop & { readonly flow: number | null };

/** Loops with what each carries; null for all where the core is too large for so many of them. */
const measuredLoops = (projection: Projection, loops: readonly Loop[]): readonly MeasuredLoop[] => {
  const { core } = strongCore(projection);
  if (loops.length * core.length ** 3 > largestEffort) return loops.map((loop) => ({ ...loop, flow: null }));
  const flows = loopFlows(projection, balancedFlow(projection), loops);
  return loops.map((loop, i) => ({ ...loop, flow: flows[i]! }));
};

const rankings: Readonly<Record<LoopOrder, (loop: MeasuredLoop) => number>> = {
  flow: ({ flow }) => flow ?? 0,
  bottleneck: ({ bottleneck }) => bottleneck,
  share: ({ shareProduct }) => shareProduct,
};

const loopEntry = (loop: MeasuredLoop, pairs: ReadonlyMap<string, readonly DealFlow[]>): LoopEntry => ({
  id: loop.nodes.join("~"),
  nodes: [...loop.nodes],
  flowUsdBn: loop.flow,
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

const roundTrips = (network: Network, { flows, projection }: MoneyFlows): RoundTripEntry[] => {
  const ofKind = (kind: DealKind): DealFlow[] => flows.filter(({ deal }) => deal.kind === kind);
  const funders = [...new Set(ofKind("funding").map(({ deal }) => deal.source))];
  const books = {
    all: projection,
    funding: projectFlows(network, ofKind("funding")),
    back: projectFlows(network, ofKind("commitment")),
  };
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

const circulationAt = (
  network: Network,
  request: LoopsRequest,
  reading: Reading,
): LoopsReport["maximumCirculation"]["low"] => {
  const { projection } = moneyFlows(network, { ...request, reading });
  const { value, share } = maximumCirculation(projection);
  return { usdBnPerYear: value, share, totalUsdBnPerYear: totalOf(projection) };
};

/**
 * Loops, core, maximum circulation and round trips of the counted deals in force, in steps of the loop search. Whoever
 * ends it gets the loops found by then, marked as partial.
 *
 * Amounts are flows in a named window by default, or stocks; the two are never mixed, because commitments in total
 * beside funding per year would change every share. Undisclosed deals carry nothing here and are listed. Where the loop
 * flows would take too long, loops that were to be ranked by them are ranked by share product instead, and that is said.
 *
 * @throws InvalidInputError for a loop length below 2, no loop to be found at most, or a date that is none.
 */
export function* loopsReportSteps(network: Network, request: LoopsRequest = {}): Steps<LoopsReport> {
  const { maxLength = defaultMaxLength, limit = defaultLimit, maxLoops = defaultMaxLoops, order = "flow" } = request;
  const money = moneyFlows(network, request);
  const { asOf, basis, window, flows, projection } = money;
  const search = yield* loopSteps(projection, { maxLength, maxCount: maxLoops });
  const loops = measuredLoops(projection, search.loops);
  const orderedBy = order === "flow" && loops.some(({ flow }) => flow === null) ? "share" : order;
  const rank = rankings[orderedBy];
  const pairs = dealsByPair(flows);
  const circulation = maximumCirculation(projection);
  const { core, intraShare } = strongCore(projection);
  return {
    network: network.name,
    asOf: asOf.asOf,
    basis,
    window,
    boundary,
    totalUsdBnPerYear: totalOf(projection),
    selfLoopsUsdBnPerYear: projection.selfLoops,
    maximumCirculation: {
      usdBnPerYear: circulation.value,
      share: circulation.share,
      low: circulationAt(network, request, "low"),
      high: circulationAt(network, request, "high"),
    },
    core: { nodes: [...core], intraShare },
    maxLength,
    maxLoops,
    loopCount: search.loops.length,
    truncated: search.truncated,
    partial: search.partial,
    orderedBy,
    loops: loops
      .toSorted((a, b) => rank(b) - rank(a))
      .slice(0, limit)
      .map((loop) => loopEntry(loop, pairs)),
    roundTrip: request.roundTrips === false ? [] : roundTrips(network, money),
    undisclosedDeals: [...undisclosedDeals(asOf)],
    termAssumed: [...termAssumedDeals(money)],
  };
}

/** The whole report at once: see `loopsReportSteps`. */
export const loopsReport = (network: Network, request: LoopsRequest = {}): LoopsReport =>
  finish(loopsReportSteps(network, request));
