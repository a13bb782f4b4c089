// Small networks for tests: every field has a harmless default, so that a test names only what it is about.
import type { Assumption } from "../../src/model/assumption.ts";
import type { Deal } from "../../src/model/deal.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Network } from "../../src/model/network.ts";
import type { Node } from "../../src/model/node.ts";

export const nodeOf = (id: string, kind = "cloud"): Node => ({
  id,
  name: id.toUpperCase(),
  kind,
  country: null,
  listed: false,
  ticker: null,
  note: null,
});

export const dealOf = (deal: Partial<Deal> & Pick<Deal, "id" | "source" | "target">): Deal => ({
  kind: "commitment",
  instrument: deal.kind === "funding" ? "equity" : "cloud-contract",
  amountUsdBn: 10,
  amountLowUsdBn: null,
  amountHighUsdBn: null,
  amountBasis: "exact",
  capacityGw: null,
  announced: "2026-01-01",
  start: "2026-01-01",
  end: "2029-12-31",
  status: "contracted",
  supersedes: [],
  overlaps: [],
  confidence: "high",
  sources: ["press"],
  note: null,
  counted: true,
  ...deal,
});

export const factOf = (fact: Partial<Fact> & Pick<Fact, "entity" | "metric" | "value">): Fact => ({
  id: `${fact.entity}-${fact.metric}-${fact.asOf ?? ""}`,
  low: null,
  high: null,
  unit: "usd_bn",
  period: null,
  asOf: "2026-01-01",
  status: "actual",
  confidence: "high",
  sources: ["press"],
  note: null,
  ...fact,
});

const share = (id: string, value: number): Assumption => ({
  id,
  type: "number",
  default: value,
  low: 0,
  high: 1,
  unit: "share",
  distribution: "uniform",
  reason: "As in the shipped package.",
});

export const assumptions: readonly Assumption[] = [
  share("order-loss.margin", 0.3),
  share("order-loss.relet", 0.5),
  share("write-down.equity", 1),
  share("write-down.convertible", 0.9),
  share("write-down.debt", 0.6),
  share("write-down.warrant", 1),
  share("funding-withdrawal.replacement", 0.5),
  share("supply-loss.switching-cost", 0.1),
  { ...share("term.commitment-years", 5), unit: "years", high: 10 } as Assumption,
  { ...share("term.funding-years", 0), unit: "years", high: 3 } as Assumption,
  share("buffer.market-value-share", 0.2),
  share("buffer.valuation-share", 0.2),
  share("buffer.aum-share", 0.05),
  {
    id: "stake-basis",
    type: "choice",
    default: "cost",
    options: ["cost", "carrying"],
    distribution: "fixed",
    reason: "Cost is what every deal has.",
  },
];

export const networkOf = (parts: Partial<Network>): Network => ({
  name: "test",
  title: "Test network",
  version: "1.0.0",
  nodeKinds: [],
  nodes: [...new Set((parts.deals ?? []).flatMap(({ source, target }) => [source, target]))].map((id) => nodeOf(id)),
  deals: [],
  facts: [],
  metrics: [],
  sources: [],
  claims: [],
  assumptions,
  ...parts,
});
