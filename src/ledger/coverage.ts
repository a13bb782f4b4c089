// Whether a buyer's revenue is enough for what it owes: by year, and over all years that are known.
import type { DueInYear } from "./obligations.ts";
import { ofYear, type FactBook, type Stated } from "./fact-series.ts";

export type CoverageYear = {
  readonly due: DueInYear;
  /** Actual, guided or projected, of the calendar year; null where nobody said. */
  readonly revenue: Stated | null;
  /** What the network's own nodes are to pay the firm in the year: money that is not from outside. */
  readonly fromNetworkUsdBn: number;
  /** Revenue from outside the network; 0 where the network's orders exceed all revenue; null: unknown. */
  readonly externalUsdBn: number | null;
  /** External revenue over what is due; null where either is unknown or nothing is due. */
  readonly coverage: number | null;
  /** The same at the lowest revenue and the highest obligations, and the other way round. */
  readonly low: number | null;
  readonly high: number | null;
  /** All revenue over what is due, also what comes from the network. */
  readonly gross: number | null;
};

/** Revenue of a year: earned, guided or projected. A run rate is none. */
export const revenueMetrics = ["revenue", "revenue_guidance", "revenue_projected"] as const;

/** What was earned, guided or projected for a calendar year, by the one rule for all three. */
export const revenueOf = (book: FactBook, id: string, year: number): Stated | null =>
  ofYear(book(id, ...revenueMetrics), year);

const ratio = (revenue: number, due: number): number | null => (due > 0 ? revenue / due : null);

/**
 * Coverage of one year.
 *
 *     coverage = max(0, revenue - receipts from the network) / obligations due
 *
 * @param receipts What falls due to the firm from the network in the same year.
 */
export const coverageOf = (due: DueInYear, receipts: DueInYear, revenue: Stated | null): CoverageYear => {
  const external = (value: number): number => Math.max(0, value - receipts.usdBn);
  const at = (value: number | undefined, owed: number): number | null =>
    value === undefined ? null : ratio(external(value), owed);
  return {
    due,
    revenue,
    fromNetworkUsdBn: receipts.usdBn,
    externalUsdBn: revenue === null ? null : external(revenue.value),
    coverage: at(revenue?.value, due.usdBn),
    low: at(revenue?.low, due.high),
    high: at(revenue?.high, due.low),
    gross: revenue === null ? null : ratio(revenue.value, due.usdBn),
  };
};

export type OverallCoverage = {
  /** Years in which both revenue and obligations are known and something is due. */
  readonly years: readonly number[];
  readonly externalUsdBn: number;
  readonly dueUsdBn: number;
  /** Null where there is no such year. */
  readonly coverage: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** Coverage over all years that are known: sums over sums, so that a year of small debts weighs little. */
export const overallCoverage = (years: readonly CoverageYear[]): OverallCoverage => {
  const known = years.filter(({ externalUsdBn, due }) => externalUsdBn !== null && due.usdBn > 0);
  const external = known.reduce((sum, { externalUsdBn }) => sum + externalUsdBn!, 0);
  const dueUsdBn = known.reduce((sum, { due }) => sum + due.usdBn, 0);
  const end = (side: "low" | "high"): number | null => {
    const against = side === "low" ? "high" : "low";
    const owed = known.reduce((sum, { due }) => sum + due[against], 0);
    const earned = known.reduce(
      (sum, { revenue, fromNetworkUsdBn }) => sum + Math.max(0, revenue![side] - fromNetworkUsdBn),
      0,
    );
    return ratio(earned, owed);
  };
  return {
    years: known.map(({ due }) => due.year),
    externalUsdBn: external,
    dueUsdBn,
    coverage: ratio(external, dueUsdBn),
    low: end("low"),
    high: end("high"),
  };
};
