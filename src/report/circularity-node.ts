// One node of the circulation in full: whom its money goes to, by which deals it can come back, on which loops it is.
import { balancedFlow } from "../circularity/balanced-flow.ts";
import { loopFlows } from "../circularity/loop-flows.ts";
import { simpleLoops } from "../circularity/loops.ts";
import type { RoundTripBooks } from "../circularity/mixing-books.ts";
import { roundTrip } from "../circularity/round-trip.ts";
import type { CircularityReport } from "./circularity-report.schema.ts";
import { ofKind } from "./circulation-figures.ts";
import type { DealFlow } from "./money-flows.ts";

type NodeDetail = NonNullable<CircularityReport["node"]>;

const longestLoop = 6;
const mostLoops = 10_000;
const listedLoops = 100;

/** All nodes that the start nodes reach over the given steps, themselves among them. */
const reached = (start: readonly string[], steps: readonly (readonly [from: string, to: string])[]): Set<string> => {
  const next = new Map<string, string[]>();
  for (const [from, to] of steps) next.set(from, [...(next.get(from) ?? []), to]);
  const found = new Set(start);
  for (const id of found) for (const to of next.get(id) ?? []) found.add(to);
  return found;
};

/** The commitments by which money can get from the recipients back to the node. */
const waysBack = (id: string, recipients: readonly string[], flows: readonly DealFlow[]): readonly DealFlow[] => {
  const owed = ofKind(flows, "commitment");
  // The node absorbs: what leaves it again is not this money any more.
  const onward = owed.filter(({ deal }) => deal.source !== id);
  const forward = reached(
    recipients,
    onward.map(({ deal }) => [deal.source, deal.target]),
  );
  const backward = reached(
    [id],
    onward.map(({ deal }) => [deal.target, deal.source]),
  );
  return onward.filter(({ deal }) => forward.has(deal.source) && backward.has(deal.target));
};

/** A loop as seen from one of its nodes. */
const beginningWith = (id: string, nodes: readonly string[]): string[] => {
  const at = nodes.indexOf(id);
  return [...nodes.slice(at), ...nodes.slice(0, at)];
};

const loopsThrough = (id: string, { all, outside = {} }: RoundTripBooks): Pick<NodeDetail, "loopCount" | "loops"> => {
  const through = simpleLoops(all, { maxLength: longestLoop, maxCount: mostLoops, outside }).loops.filter(({ nodes }) =>
    nodes.includes(id),
  );
  const flows = loopFlows(all, balancedFlow(all), through);
  const loops = through
    .map(({ nodes, bottleneck, shareProduct }, i) => ({
      nodes: beginningWith(id, nodes),
      flow: flows[i]!,
      bottleneck,
      shareProduct,
    }))
    .sort((a, b) => b.flow - a.flow || b.bottleneck - a.bottleneck);
  return { loopCount: loops.length, loops: loops.slice(0, listedLoops) };
};

const dealLine = ({ deal, amount }: DealFlow): NodeDetail["funding"][number] => ({
  id: deal.id,
  from: deal.source,
  to: deal.target,
  amount,
});

const largestFirst = (a: DealFlow, b: DealFlow): number => b.amount - a.amount;

/** @param flows The deals that the books sum up. */
export const nodeDetail = (id: string, books: RoundTripBooks, flows: readonly DealFlow[]): NodeDetail => {
  const { byRecipient } = roundTrip(books, [id], 1);
  const funding = ofKind(flows, "funding").filter(({ deal }) => deal.source === id && deal.target !== id);
  const recipients = Object.entries(byRecipient).map(([recipient, share]) => ({
    id: recipient,
    given: funding.filter(({ deal }) => deal.target === recipient).reduce((sum, { amount }) => sum + amount, 0),
    returningShare: Math.min(1, share),
  }));
  const back = waysBack(
    id,
    recipients.map((recipient) => recipient.id),
    flows,
  );
  return {
    id,
    recipients: recipients.sort((a, b) => b.given * b.returningShare - a.given * a.returningShare),
    funding: funding.toSorted(largestFirst).map(dealLine),
    waysBack: back.toSorted(largestFirst).map(dealLine),
    ...loopsThrough(id, books),
  };
};
