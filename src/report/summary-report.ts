// What a package holds, at a glance: sizes, totals by kind, and what nobody knows.
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { assumptionValues } from "../model/assumption-values.ts";
import { buffersOf } from "../model/buffer.ts";
import type { IsoDate } from "../model/date.ts";
import { dealKinds, type Deal, type DealKind } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";

export type DealTotals = {
  readonly kind: DealKind;
  /** Deals in force. */
  readonly deals: number;
  /** Those that enter sums. */
  readonly counted: number;
  /** Sum of the counted amounts, USD billions. Commitments and funding are never added together. */
  readonly countedUsdBn: number;
};

export type SummaryReport = {
  readonly network: string;
  readonly title: string;
  readonly asOf: IsoDate;
  readonly nodes: readonly { readonly kind: string; readonly label: string; readonly count: number }[];
  readonly nodeCount: number;
  /** All deals of the package, in force or not. */
  readonly dealCount: number;
  readonly deals: readonly DealTotals[];
  readonly facts: number;
  readonly sources: number;
  readonly claims: number;
  /** Nodes for which no buffer is known at the date. */
  readonly unknownBuffers: readonly string[];
  /** Deals in force without an amount that no counted deal stands for. */
  readonly undisclosedDeals: readonly string[];
};

const totalsOf = (kind: DealKind, inForce: readonly Deal[], counted: readonly Deal[]): DealTotals => {
  const ofKind = counted.filter((deal) => deal.kind === kind);
  return {
    kind,
    deals: inForce.filter((deal) => deal.kind === kind).length,
    counted: ofKind.length,
    countedUsdBn: ofKind.reduce((sum, deal) => sum + (deal.amountUsdBn ?? 0), 0),
  };
};

export const summaryReport = (network: Network, { asOf }: { readonly asOf?: IsoDate } = {}): SummaryReport => {
  const view = networkAsOf(network, asOf ?? newestStatement(network));
  const buffers = buffersOf(view, assumptionValues(network));
  return {
    network: network.name,
    title: network.title,
    asOf: view.asOf,
    nodes: network.nodeKinds.map(({ id, plural }) => ({
      kind: id,
      label: plural,
      count: network.nodes.filter((node) => node.kind === id).length,
    })),
    nodeCount: network.nodes.length,
    dealCount: network.deals.length,
    deals: dealKinds.map((kind) => totalsOf(kind, view.deals, view.counted)),
    facts: network.facts.length,
    sources: network.sources.length,
    claims: network.claims.length,
    unknownBuffers: network.nodes.filter(({ id }) => !buffers.has(id)).map(({ id }) => id),
    undisclosedDeals: undisclosedDeals(view),
  };
};
