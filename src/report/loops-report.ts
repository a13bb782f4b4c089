// How the money goes round, as the one plain result that the CLI, the API and the view read.
import { maximumCirculation } from "../circularity/maximum-circulation.ts";
import { simpleLoops, type Loop } from "../circularity/loops.ts";
import { roundTrip } from "../circularity/round-trip.ts";
import { strongCore } from "../circularity/strong-core.ts";
import type { DealKind } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import { totalOf } from "../model/projection.ts";
import { termOf } from "../model/term.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import {
  moneyFlows,
  projectFlows,
  type DealFlow,
  type MoneyFlows,
  type MoneyRequest,
  type Reading,
} from "./money-flows.ts";
import type { LoopEntry, LoopsReport, RoundTripEntry } from "./loops-report.schema.ts";

export type LoopsRequest = MoneyRequest & {
  /** Longest loop, in legs; default 6. */
  readonly maxLength?: number;
  /** How many loops are listed; default 100. All are counted. */
  readonly limit?: number;
};

export const defaultMaxLength = 6;
const defaultLimit = 100;

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
 * Loops, core, maximum circulation and round trips of the counted deals in force.
 *
 * Amounts are flows in a named window by default, or whole amounts; the two are never mixed, because commitments in
 * total beside funding per year would change every share. Undisclosed deals carry nothing here and are listed.
 *
 * @throws InvalidInputError for a loop length below 2 or a date that is none.
 */
export const loopsReport = (network: Network, request: LoopsRequest = {}): LoopsReport => {
  const { maxLength = defaultMaxLength, limit = defaultLimit } = request;
  const money = moneyFlows(network, request);
  const { asOf, basis, window, terms, flows, projection } = money;
  const search = simpleLoops(projection, { maxLength });
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
    loopCount: search.loops.length,
    truncated: search.truncated,
    loops: search.loops.slice(0, limit).map((loop) => loopEntry(loop, pairs)),
    roundTrip: roundTrips(network, money),
    undisclosedDeals: [...undisclosedDeals(asOf)],
    termAssumed: asOf.counted.filter((deal) => termOf(deal, terms).assumed).map(({ id }) => id),
  };
};
