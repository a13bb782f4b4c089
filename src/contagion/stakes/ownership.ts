// Who holds which share of whom, from what the package states: nothing is filled in, and what is unknown is listed.
import type { NetworkAsOf } from "../../model/as-of.ts";
import { termAssumptions, type AssumptionValues } from "../../model/assumption-values.ts";
import { newestFact } from "../../model/buffer.ts";
import { isStake } from "../../model/channel.ts";
import { firstDay, type PartialDate } from "../../model/date.ts";
import type { Deal } from "../../model/deal.ts";
import type { Fact } from "../../model/fact.ts";
import { positionOf } from "../../model/position.ts";
import { isPromiseOnly } from "../../model/promise.ts";
import { companyValue } from "./company-value.ts";

/**
 * Where a share comes from.
 *
 * - `stated`: somebody states the share.
 * - `stake-value`: somebody states what the stake is worth; over the company's value that was known then.
 * - `price-paid`: what was paid, over the company's value that was known then. An estimate: later rounds dilute it.
 */
export type ShareSource = "stated" | "stake-value" | "price-paid";

export type OwnedShare = {
  readonly holder: string;
  readonly company: string;
  /** Share of the company's equity, in (0, 1). */
  readonly share: number;
  readonly source: ShareSource;
  /** Facts and deals that it rests on. */
  readonly evidence: readonly string[];
  readonly asOf: PartialDate;
};

export type UnknownShare = {
  readonly holder: string;
  readonly company: string;
  /** Paid so far, USD billions; null where the amount of a deal is undisclosed. */
  readonly paidUsdBn: number | null;
  readonly deals: readonly string[];
};

export type Ownership = { readonly shares: readonly OwnedShare[]; readonly unknown: readonly UnknownShare[] };

type Pair = { readonly holder: string; readonly company: string };
type Payment = { readonly deal: Deal; readonly paidUsdBn: number | null };

/** Metrics name a company with underscores: `stake_in_applied_digital`. */
const inMetric = (id: string): string => id.replaceAll("-", "_");

/** The newest statement of a percentage; `newestFact` reads amounts only. */
const newestShare = (facts: readonly Fact[], metric: string, day: number): Fact | null =>
  facts
    .filter((fact) => fact.metric === metric && fact.unit === "percent" && firstDay(fact.asOf) <= day)
    .filter(({ status }) => status === "actual" || status === "estimate")
    .sort((a, b) => firstDay(b.asOf) - firstDay(a.asOf))[0] ?? null;

const statedShare = ({ network, day }: NetworkAsOf, { holder, company }: Pair): OwnedShare | null => {
  const facts = network.facts.filter(({ entity }) => entity === holder);
  const fact = newestShare(facts, `stake_in_${inMetric(company)}`, day);
  if (fact === null) return null;
  return { holder, company, share: fact.value / 100, source: "stated", evidence: [fact.id], asOf: fact.asOf };
};

const shareByValue = ({ network, day }: NetworkAsOf, { holder, company }: Pair): OwnedShare | null => {
  const facts = network.facts.filter(({ entity }) => entity === holder);
  const stake = newestFact(facts, `stake_value_${inMetric(company)}`, day);
  // An old mark over a newer valuation would let a share shrink only because the company has become dearer.
  const value = stake === null ? null : companyValue(network.facts, company, firstDay(stake.asOf));
  if (stake === null || value === null || stake.value <= 0) return null;
  const evidence = [stake.id, value.fact];
  return { holder, company, share: stake.value / value.usdBn, source: "stake-value", evidence, asOf: stake.asOf };
};

const shareByPrice = ({ network }: NetworkAsOf, pair: Pair, payments: readonly Payment[]): OwnedShare | null => {
  const parts = payments.map(({ deal, paidUsdBn }) => {
    const value = companyValue(network.facts, pair.company, firstDay(deal.announced));
    // "Up to" is often a whole round carried by its lead: no price of this stake.
    return paidUsdBn === null || value === null || deal.amountBasis === "up-to"
      ? null
      : { deal, value, share: paidUsdBn / value.usdBn };
  });
  const known = parts.filter((part) => part !== null);
  // Some of several payments would give less than the share, and look like all of it.
  if (known.length === 0 || known.length < parts.length) return null;
  return {
    ...pair,
    share: known.reduce((sum, { share }) => sum + share, 0),
    source: "price-paid",
    evidence: known.flatMap(({ deal, value }) => [deal.id, value.fact]),
    asOf: known.at(-1)!.deal.announced,
  };
};

/** Stakes that have been paid for, at least in part; of several records of the same dollars, the one that counts. */
const paymentsOf = (asOf: NetworkAsOf, values: AssumptionValues): Payment[] => {
  const terms = termAssumptions(values);
  const counted = new Set(asOf.counted.map(({ id }) => id));
  return asOf.deals
    .filter((deal) => isStake(deal) && !isPromiseOnly(deal) && (counted.has(deal.id) || deal.amountUsdBn === null))
    .map((deal) => ({ deal, paidUsdBn: positionOf(deal, asOf.day, terms).drawnUsdBn }))
    .filter(({ paidUsdBn }) => paidUsdBn !== 0);
};

const pairsOf = ({ network }: NetworkAsOf, payments: readonly Payment[]): Pair[] => {
  const pairs = new Map<string, Pair>();
  const add = (holder: string, company: string): void => void pairs.set(`${holder} ${company}`, { holder, company });
  const companies = new Map(network.nodes.map(({ id }) => [inMetric(id), id]));
  for (const { entity, metric } of network.facts) {
    const company = companies.get(/^stake_(?:in|value)_(.+)$/.exec(metric)?.[1] ?? "");
    if (company !== undefined && network.nodes.some(({ id }) => id === entity)) add(entity, company);
  }
  for (const { deal } of payments) add(deal.source, deal.target);
  return [...pairs.values()].filter(({ holder, company }) => holder !== company);
};

/**
 * The shares that can be known on a day, and the stakes whose share nobody states. A stated share comes first, then the
 * stated value of the stake; only with `atPricePaid` what was paid. Warrants, convertibles and pledges are no stakes
 * before they are exercised or paid. Cost O(nodes * facts).
 */
export const ownershipOf = (asOf: NetworkAsOf, values: AssumptionValues, atPricePaid: boolean): Ownership => {
  const payments = paymentsOf(asOf, values);
  const shares: OwnedShare[] = [];
  const unknown: UnknownShare[] = [];
  for (const pair of pairsOf(asOf, payments)) {
    const own = payments.filter(({ deal }) => deal.source === pair.holder && deal.target === pair.company);
    const share =
      statedShare(asOf, pair) ?? shareByValue(asOf, pair) ?? (atPricePaid ? shareByPrice(asOf, pair, own) : null);
    const paid = own.reduce<number | null>(
      (sum, { paidUsdBn }) => (sum === null || paidUsdBn === null ? null : sum + paidUsdBn),
      0,
    );
    if (share !== null) shares.push(share);
    else if (own.length > 0) unknown.push({ ...pair, paidUsdBn: paid, deals: own.map(({ deal }) => deal.id) });
  }
  return { shares, unknown };
};
