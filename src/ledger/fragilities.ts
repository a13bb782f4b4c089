// The measures of fragility that the ledger knows of a firm: how concentrated, who pays, what it earns, what it owes.
import type { OpenBounds } from "../metrics/concentration.ts";
import type { Buffer } from "../model/buffer.ts";
import type { Account, LedgerBooks } from "./account.ts";
import { revenueOf } from "./coverage.ts";
import { latest, latestYear, series, type Stated } from "./fact-series.ts";
import type { Fragility } from "./fragility.ts";
import { dueIn } from "./obligations.ts";
import { parsePeriod } from "./period.ts";

/** A figure with the rows that it comes from. */
export type Measured = { readonly value: Fragility; readonly facts: readonly string[] };

const unknown: OpenBounds = { low: 0, high: null };
const notApplying: Measured = { value: null, facts: [] };

const factIds = (stated: readonly (Stated | null)[]): readonly string[] => stated.flatMap((found) => found?.fact ?? []);

/**
 * Herfindahl index of the customers of whoever is owed orders, else of the suppliers of whoever owes them; in [0, 1]
 * where the whole is unknown. Does not apply to a firm that is in no order.
 */
export const concentrationOf = ({ provider, buyer }: Account): Measured => {
  const backlog = provider?.backlog;
  if (backlog !== undefined) {
    const value = backlog.concentration?.hhi ?? { low: 0, high: 1 };
    return { value, facts: factIds([backlog.disclosed]) };
  }
  if (buyer === null) return notApplying;
  return { value: buyer.concentration?.hhi ?? { low: 0, high: 1 }, facts: factIds([buyer.published]) };
};

/** Share of the order book that is owed by firms that burn cash. Does not apply to a firm without orders. */
export const burnersOf = ({ provider }: Account): Measured =>
  provider === null
    ? notApplying
    : { value: provider.backlog.burners ?? { low: 0, high: 1 }, facts: factIds([provider.backlog.disclosed]) };

/** Revenue of a year, less what the network is to pay in that year. */
type Income = { readonly stated: Stated; readonly usdBn: number };

const yearOfPeriod = ({ period }: Stated, fallback: number): number => {
  const parsed = parsePeriod(period);
  return parsed.kind === "year" ? parsed.year : fallback;
};

/** The last whole year, this year as foretold, and the newest run rate: what a firm's yearly income may be taken for. */
const incomes = ({ asOf, facts, terms }: LedgerBooks, id: string, year: number): readonly Income[] => {
  const past = revenueOf(facts, id, year - 1) ?? latestYear(facts(id, "revenue"));
  const readings = [past, revenueOf(facts, id, year), series(facts(id, "annualised_revenue")).at(-1) ?? null];
  const received = asOf.counted.filter((deal) => deal.kind === "commitment" && deal.target === id);
  return readings.flatMap((stated): Income[] => {
    if (stated === null) return [];
    const receipts = dueIn(received, yearOfPeriod(stated, year), terms).usdBn;
    return [{ stated, usdBn: Math.max(0, stated.value - receipts) }];
  });
};

/** Years over which obligations are averaged: the as-of year and the two after it, as in the default window. */
const burdenYears = 3;

/**
 * Weight of obligations beside external revenue: coverage turned so that more is more fragile, and with two ends.
 *
 *     burden = due / (due + revenue),   coverage = revenue / due = (1 - burden) / burden
 *
 * due: the mean of what falls due in the as-of year and the two after it; revenue: less what the network is to pay. From
 * the lowest obligations beside the highest reading of revenue to the highest beside the lowest. Readings of revenue: the
 * last whole year, this year as projected, the newest run rate. 0 for a firm whose purchases fall due in other years, 1
 * for one that earns nothing outside the network, [0, 1] where nobody knows, which is so of a firm without any purchase in
 * the data: that no deal of it was written down is no sign that it owes nothing.
 */
export const burdenOf = (books: LedgerBooks, { id, buyer }: Account, year: number): Measured => {
  const { asOf, terms } = books;
  const owed = asOf.counted.filter((deal) => deal.kind === "commitment" && deal.source === id);
  if (owed.length === 0) return { value: { low: 0, high: 1 }, facts: [] };
  const dues = Array.from({ length: burdenYears }, (_, k) => dueIn(owed, year + k, terms));
  const mean = (end: "low" | "high"): number => dues.reduce((sum, due) => sum + due[end], 0) / burdenYears;
  const gaps = buyer?.undisclosed.length ?? 0;
  if (mean("high") === 0) return { value: { low: 0, high: gaps > 0 ? 1 : 0 }, facts: [] };
  const found = incomes(books, id, year);
  if (found.length === 0) return { value: { low: 0, high: 1 }, facts: [] };
  const most = Math.max(...found.map(({ usdBn }) => usdBn));
  const least = Math.min(...found.map(({ usdBn }) => usdBn));
  const weight = (due: number, revenue: number): number => (due === 0 ? 0 : due / (due + revenue));
  return {
    value: { low: weight(mean("low"), most), high: weight(mean("high"), least) },
    facts: factIds(found.map(({ stated }) => stated)),
  };
};

/**
 * Debt and open purchases over the capital that can absorb losses.
 *
 *     leverage = (debt + outstanding commitments) / buffer
 *
 * Debt is total debt, else long-term debt. Without an upper end where debt is unknown; wholly unknown without a buffer.
 */
export const leverageOf = ({ facts }: LedgerBooks, { id, buyer }: Account, buffer: Buffer | undefined): Measured => {
  if (buffer === undefined) return { value: unknown, facts: [] };
  const debt = latest(facts(id, "total_debt")) ?? latest(facts(id, "long_term_debt"));
  const owed = buyer?.outstandingUsdBn ?? 0;
  const least = (owed + (debt?.low ?? 0)) / buffer.usdBn;
  const most = debt === null ? null : (owed + debt.high) / buffer.usdBn;
  return { value: { low: least, high: most }, facts: [buffer.fact, ...factIds([debt])] };
};
