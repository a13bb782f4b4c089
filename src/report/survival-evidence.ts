// The comparisons and figures that the tests of published statements are made of.
import type { Account } from "../ledger/account.ts";
import { latest, type Stated } from "../ledger/fact-series.ts";
import type { Bounds, OpenBounds } from "../metrics/concentration.ts";
import type { Evidence } from "./survival-claims.ts";
import type { SurvivalFigure, SurvivalVerdict } from "./survival-report.schema.ts";

const top = ({ high }: OpenBounds): number => high ?? Infinity;

/** Below this two figures are one. */
const tie = 1e-9;

/** "agree" where the subject is lowest whatever the ranges hide, "disagree" where another is lower for certain. */
export const isLowest = (subject: OpenBounds, others: readonly OpenBounds[]): SurvivalVerdict => {
  if (others.some((other) => top(other) < subject.low - tie)) return "disagree";
  return others.every((other) => top(subject) <= other.low + tie) ? "agree" : "undecided";
};

export const isHighest = (subject: OpenBounds, others: readonly OpenBounds[]): SurvivalVerdict => {
  if (others.some((other) => other.low > top(subject) + tie)) return "disagree";
  return others.every((other) => subject.low >= top(other) - tie) ? "agree" : "undecided";
};

export const not = (verdict: SurvivalVerdict): SurvivalVerdict =>
  verdict === "undecided" ? verdict : verdict === "agree" ? "disagree" : "agree";

/** All parts must hold; one that does not is enough to disagree. */
export const all = (parts: readonly SurvivalVerdict[]): SurvivalVerdict => {
  if (parts.includes("disagree")) return "disagree";
  return parts.every((part) => part === "agree") ? "agree" : "undecided";
};

export const verdictOf = (holds: boolean): SurvivalVerdict => (holds ? "agree" : "disagree");

export const figure = (
  what: string,
  { low, high }: OpenBounds,
  unit: SurvivalFigure["unit"],
  rows: readonly string[] = [],
): SurvivalFigure => ({ what, low, high, unit, rows });

export const exactly = (value: number): Bounds => ({ low: value, high: value });

export const nameOf = ({ network }: Evidence, id: string): string =>
  network.nodes.find((node) => node.id === id)?.name ?? id;

export const accountIn = ({ accounts }: Evidence, id: string): Account => accounts.get(id)!;

/** Latest past figure of a metric; null where nobody stated it. */
export const latestOf = ({ books }: Evidence, id: string, metric: string): Stated | null =>
  latest(books.facts(id, metric));

/** Share of all orders that a part of the named ones makes up: over the largest and the smallest total. */
export const shareOfOrders = ({ provider }: Account, usdBn: number): OpenBounds => {
  const total = provider?.backlog.totalUsdBn ?? { low: 0, high: null };
  const share = (whole: number): number => (whole > 0 ? usdBn / whole : 0);
  return { low: total.high === null ? 0 : share(total.high), high: total.low > 0 ? share(total.low) : 1 };
};

/**
 * The same for customers one of whom has an order without an amount: whatever has no name may be that order.
 *
 *     high = (K + u) / (N + u),   K the part, N all that is named, u the largest remainder
 */
const shareWithGap = (account: Account, usdBn: number): OpenBounds => {
  const { totalUsdBn, unnamedUsdBn } = account.provider!.backlog;
  const { low } = shareOfOrders(account, usdBn);
  return { low, high: totalUsdBn.high === null ? 1 : (usdBn + unnamedUsdBn.high!) / totalUsdBn.high };
};

/** What some customers owe a provider, with the deals. */
export type Owed = { readonly usdBn: number; readonly deals: readonly string[] };

const owedBy = (evidence: Evidence, id: string, counts: (customer: Account) => boolean): Owed => {
  const customers = (accountIn(evidence, id).provider?.backlog.customers ?? []).filter((customer) =>
    counts(accountIn(evidence, customer.id)),
  );
  return {
    usdBn: customers.reduce((sum, { usdBn }) => sum + usdBn, 0),
    deals: customers.flatMap(({ deals }) => deals.map((deal) => deal.id)),
  };
};

/** What the nodes of a kind owe a provider. */
export const owedByKind = (evidence: Evidence, id: string, kind: string): Owed =>
  owedBy(evidence, id, (customer) => customer.kind === kind);

const isBurningLab = ({ kind, cash }: Account): boolean => kind === "lab" && cash.phi === 1;

/** What labs owe that spend more cash than they make. */
export const owedByBurningLabs = (evidence: Evidence, id: string): Owed => owedBy(evidence, id, isBurningLab);

/** Their share of all orders; where one of their orders has no amount, it may be all that has no name. */
export const shareOfBurningLabs = (evidence: Evidence, id: string): OpenBounds => {
  const account = accountIn(evidence, id);
  const { usdBn } = owedByBurningLabs(evidence, id);
  const gaps = new Set(account.provider?.undisclosed ?? []);
  const hasGap = evidence.books.asOf.deals.some(
    (deal) => gaps.has(deal.id) && isBurningLab(accountIn(evidence, deal.source)),
  );
  return hasGap ? shareWithGap(account, usdBn) : shareOfOrders(account, usdBn);
};

/** All but one. */
export const others = (ids: readonly string[], subject: string): readonly string[] =>
  ids.filter((id) => id !== subject);

/** Mean distress when each other node fails; without an upper end but 1 where its capital is unknown. */
export const vulnerabilityIn = ({ sweep }: Evidence, id: string): Bounds => {
  const found = sweep.nodes.find((node) => node.id === id)?.vulnerability ?? null;
  return found === null ? { low: 0, high: 1 } : exactly(found);
};

/**
 * Providers with a cloud among other business (they state revenue of a cloud segment), and those whose whole business it
 * is (they state revenue, and of no segment). By the facts of any date: what business a firm is in is no news.
 */
export const cloudsOf = ({ network }: Evidence) => {
  const clouds = network.nodes.filter(({ kind }) => kind === "cloud").map(({ id }) => id);
  const states = (id: string, metric: string): boolean =>
    network.facts.some((fact) => fact.entity === id && fact.metric === metric);
  const hasSegment = (id: string): boolean => states(id, "cloud_segment_revenue");
  return {
    diversified: clouds.filter(hasSegment),
    purePlays: clouds.filter((id) => states(id, "revenue") && !hasSegment(id)),
  };
};

/** Score of a ranked firm; [0, 1] where it has none. */
export const scoreIn = ({ firms }: Evidence, id: string): Bounds =>
  firms.find((firm) => firm.id === id)?.score ?? { low: 0, high: 1 };

export const meanOf = (bounds: readonly Bounds[]): Bounds => ({
  low: bounds.reduce((sum, { low }) => sum + low, 0) / Math.max(1, bounds.length),
  high: bounds.reduce((sum, { high }) => sum + high, 0) / Math.max(1, bounds.length),
});
