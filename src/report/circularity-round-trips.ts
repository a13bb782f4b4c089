// The round trips of the report: of each funder, and of groups taken as one.
import type { RoundTripBooks } from "../circularity/mixing-books.ts";
import { roundTrip, type RoundTrip } from "../circularity/round-trip.ts";
import { netFunders } from "../circularity/system-round-trip.ts";
import type { Network } from "../model/network.ts";
import { fundersOf } from "./circulation-figures.ts";
import { roundTripSentence } from "./circularity-sentences.ts";
import type { RoundTripLine } from "./circularity-report.schema.ts";
import { findNode } from "./seed.ts";

/** Several nodes taken as one. */
export type Group = { readonly id: string; readonly name: string; readonly nodes: readonly string[] };

/** Hops that are listed one by one: beyond them little is left. */
const listedHops = 6;

const present = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

const least = (values: readonly number[]): number | null => (values.length > 0 ? Math.min(...values) : null);
const most = (values: readonly number[]): number | null => (values.length > 0 ? Math.max(...values) : null);

const lineOf = (group: Group, trip: RoundTrip, others: readonly RoundTrip[]): RoundTripLine => {
  const ratios = present([trip, ...others].map(({ ratio }) => ratio));
  return {
    id: group.id,
    nodes: [...group.nodes],
    funded: trip.funded,
    booked: trip.booked,
    returned: trip.returned,
    ratio: trip.ratio,
    lower: trip.lower,
    upper: trip.upper,
    leastOfGraphs: least(ratios),
    mostOfGraphs: most(ratios),
    byHops: [...trip.byHops],
    meanHops: trip.meanHops,
    selfFinancedShare: trip.selfFinancedShare,
    sentence: roundTripSentence(group.name, trip),
  };
};

/**
 * @param books The base graph.
 * @param others The low and the high graph.
 */
export const roundTripLines = (
  groups: readonly Group[],
  books: RoundTripBooks,
  others: readonly RoundTripBooks[],
): RoundTripLine[] =>
  groups
    .map((group) =>
      lineOf(
        group,
        roundTrip(books, group.nodes, listedHops),
        others.map((other) => roundTrip(other, group.nodes, 1)),
      ),
    )
    .sort((a, b) => b.returned - a.returned || (a.id < b.id ? -1 : 1));

export const funderGroups = ({ nodes }: Network, books: RoundTripBooks): readonly Group[] => {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return fundersOf(books).map((id) => ({ id, name: names.get(id) ?? id, nodes: [id] }));
};

/** The net funders as one, the funders of each kind as one where there are several, and the groups that the caller names. */
export const namedGroups = (
  network: Network,
  books: RoundTripBooks,
  own: readonly (readonly string[])[],
): readonly Group[] => {
  const funders = new Set(fundersOf(books));
  const net = { id: "net-funders", name: "the net funders as one", nodes: netFunders(books) };
  const kinds = network.nodeKinds.flatMap(({ id, plural }): Group[] => {
    const nodes = network.nodes.filter((node) => node.kind === id && funders.has(node.id)).map((node) => node.id);
    return nodes.length > 1 ? [{ id, name: `the ${plural[0]!.toLowerCase()}${plural.slice(1)} as one`, nodes }] : [];
  });
  const asked = own.map((names): Group => {
    const nodes = [...new Set(names.map((name) => findNode(network, name)))];
    const shown = nodes.map((id) => network.nodes.find((node) => node.id === id)!.name);
    return { id: nodes.join("+"), name: `${shown.join(" and ")} as one`, nodes };
  });
  return [...(net.nodes.length > 0 ? [net] : []), ...kinds, ...asked];
};
