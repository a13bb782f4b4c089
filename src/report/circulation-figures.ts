// The headline figures of one graph of the money: how much goes round, and how much comes back to who gave it.
import { balancedFlow } from "../circularity/balanced-flow.ts";
import { maximumCirculation } from "../circularity/maximum-circulation.ts";
import type { RoundTripBooks, Tie } from "../circularity/mixing-books.ts";
import { netFunders, pooledRoundTrip, systemRoundTrip } from "../circularity/system-round-trip.ts";
import type { OutsideMoney } from "../model/throughput.ts";
import { throughputCircularity, type ThroughputOptions } from "../circularity/throughput-circularity.ts";
import type { DealKind } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import { projectFlows, type DealFlow } from "./money-flows.ts";

export const headlineIds = [
  "maximum-circulation",
  "balanced-flow",
  "throughput",
  "own-round-trip",
  "any-round-trip",
] as const;
export type HeadlineId = (typeof headlineIds)[number];

/** Shares in [0, 1]; null where undefined. */
export type CirculationFigures = Readonly<Record<HeadlineId, number | null>>;

export const ofKind = (flows: readonly DealFlow[], kind: DealKind): readonly DealFlow[] =>
  flows.filter(({ deal }) => deal.kind === kind);

/** The books of a round trip: funding goes out, commitments bring money back. */
export const booksOf = (
  network: Network,
  flows: readonly DealFlow[],
  outside: OutsideMoney = {},
  ties: readonly Tie[] = [],
): RoundTripBooks => ({
  all: projectFlows(network, flows),
  funding: projectFlows(network, ofKind(flows, "funding")),
  back: projectFlows(network, ofKind(flows, "commitment")),
  outside,
  ties,
});

/** Nodes that give money to others, in the order of the books. */
export const fundersOf = ({ funding: { ids, offsets } }: RoundTripBooks): readonly string[] =>
  ids.filter((_id, i) => offsets[i + 1]! > offsets[i]!);

/** @param options How exactly the loops are taken; see `throughputCircularity`. */
export const circulationFigures = (books: RoundTripBooks, options: ThroughputOptions = {}): CirculationFigures => {
  const balanced = balancedFlow(books.all);
  return {
    "maximum-circulation": maximumCirculation(books.all).share,
    "balanced-flow": balanced.share,
    throughput: throughputCircularity(books.all, { ...options, balanced }).share,
    "own-round-trip": systemRoundTrip(books).ratio,
    "any-round-trip": pooledRoundTrip(books, netFunders(books)).ratio,
  };
};
