// Loss-absorbing capacity of a node: what can be lost before it fails, with where the figure comes from.
import { numericValue, type AssumptionValues } from "./assumption-values.ts";
import { firstDay, isPartialDate, type DayNumber, type PartialDate } from "./date.ts";
import { confidences } from "./deal.ts";
import type { Fact } from "./fact.ts";
import type { NetworkAsOf } from "./as-of.ts";

export type Buffer = {
  /** USD billions, > 0. */
  readonly usdBn: number;
  /** What it is, as in "shareholders' equity" or "20 % of market value". */
  readonly basis: string;
  /** Fact id of the statement. */
  readonly fact: string;
  readonly asOf: PartialDate;
  readonly sources: readonly string[];
};

type BufferBasis = {
  readonly metric: string;
  readonly label: string;
  /** Assumption that gives the share of the figure which can absorb losses; null: all of it. */
  readonly share: string | null;
};

/** In order of preference: the first with a positive value counts. */
const bases: readonly BufferBasis[] = [
  { metric: "buffer_usd_bn", label: "stated buffer", share: null },
  { metric: "shareholders_equity", label: "shareholders' equity", share: null },
  { metric: "net_asset_value", label: "net asset value", share: null },
  { metric: "market_cap", label: "market value", share: "buffer.market-value-share" },
  { metric: "valuation", label: "valuation", share: "buffer.valuation-share" },
  { metric: "aum", label: "assets under management", share: "buffer.aum-share" },
];

const rankOf = (fact: Fact): number => confidences.length - confidences.indexOf(fact.confidence);

/** Day of a period that is a date; periods in words, such as "Q4 2025", do not order themselves. */
const periodDay = ({ period }: Fact): number => (period !== null && isPartialDate(period) ? firstDay(period) : 0);

/** Newer statement first; of the same day the later period, then the higher confidence. */
const byRecency = (a: Fact, b: Fact): number =>
  firstDay(b.asOf) - firstDay(a.asOf) || periodDay(b) - periodDay(a) || rankOf(b) - rankOf(a);

/** The newest statement of a metric made on or before a day; projections, guidance and run rates do not count. */
export const newestFact = (facts: readonly Fact[], metric: string, day: DayNumber): Fact | null =>
  facts
    .filter((fact) => fact.metric === metric && fact.unit === "usd_bn" && firstDay(fact.asOf) <= day)
    .filter((fact) => fact.status === "actual" || fact.status === "estimate")
    .sort(byRecency)[0] ?? null;

const bufferFrom = (fact: Fact, { label, share }: BufferBasis, values: AssumptionValues): Buffer => {
  const part = share === null ? 1 : numericValue(values, share);
  const percent = Number((part * 100).toPrecision(6));
  const basis = share === null ? label : `${percent} % of ${label}`;
  return { usdBn: fact.value * part, basis, fact: fact.id, asOf: fact.asOf, sources: fact.sources };
};

/** The statements that can be a buffer, by entity: one pass instead of one per node. */
const bufferFacts = (facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> => {
  const metrics = new Set(bases.map(({ metric }) => metric));
  const byEntity = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!metrics.has(fact.metric)) continue;
    const known = byEntity.get(fact.entity);
    if (known === undefined) byEntity.set(fact.entity, [fact]);
    else known.push(fact);
  }
  return byEntity;
};

/**
 * Buffer of every node at a date, by node id; a node that is missing from the map has an unknown buffer.
 *
 * The first basis with a positive newest statement counts: a stated buffer; shareholders' equity; net asset value; a
 * share of market value; a share of valuation; a share of assets under management. The shares are assumptions. Nothing
 * is filled in.
 */
export const buffersOf = ({ network, day }: NetworkAsOf, values: AssumptionValues): ReadonlyMap<string, Buffer> => {
  const buffers = new Map<string, Buffer>();
  const factsOf = bufferFacts(network.facts);
  for (const { id } of network.nodes) {
    const facts = factsOf.get(id) ?? [];
    const buffer = bases
      .map((basis) => ({ basis, fact: newestFact(facts, basis.metric, day) }))
      .flatMap(({ basis, fact }) => (fact === null ? [] : [bufferFrom(fact, basis, values)]))
      .find(({ usdBn }) => usdBn > 0);
    if (buffer !== undefined) buffers.set(id, buffer);
  }
  return buffers;
};
