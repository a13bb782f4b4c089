// What a year of building earns: capital spending against AI revenue, and run rates against what was really earned.
import { latest, latestYear, ofYear, series, type FactBook, type Stated } from "./fact-series.ts";
import { revenueMetrics } from "./coverage.ts";
import { isYear, parsePeriod, type Calendar } from "./period.ts";

/** Capital spending against AI revenue of one period that both facts cover. */
export type CapexAgainstAi = {
  readonly period: string;
  readonly capex: Stated;
  readonly aiRevenue: Stated;
  /** AI revenue over capital spending; null where nothing was spent. */
  readonly ratio: number | null;
  /** How many times the AI revenue of the period would have to grow to equal its capital spending. */
  readonly breakEvenTimes: number | null;
};

/** Capital spending against all revenue of one year, each spent or earned, guided or projected. */
export type CapexAgainstRevenue = {
  readonly year: number;
  readonly calendar: Calendar;
  readonly capex: Stated;
  readonly revenue: Stated;
  readonly share: number | null;
};

/** A run rate scales one month or quarter to a year; it is no year's revenue, and is never added to one. */
export type RunRate = {
  readonly runRate: Stated;
  /** The latest whole year that was really earned; null where none is known. */
  readonly realised: Stated | null;
  /** Run rate over realised; null where the latter is unknown or nothing. */
  readonly times: number | null;
  /** Run rate over what falls due in the first year asked for; null where nothing does. No coverage: it is no revenue. */
  readonly overDue: number | null;
};

const capexMetrics = ["capex", "capex_guidance", "capex_projected"] as const;

const over = (a: number, b: number): number | null => (b > 0 ? a / b : null);

/**
 * AI revenue over capital spending, for every period that a fact of each covers in the same words.
 *
 *     ratio = AI revenue / capex,   break-even = capex / AI revenue
 */
export const capexAgainstAi = (book: FactBook, id: string): readonly CapexAgainstAi[] => {
  const revenues = series(book(id, "ai_revenue"));
  return series(book(id, "capex")).flatMap((capex): CapexAgainstAi[] => {
    const aiRevenue = revenues.find(({ period }) => period === capex.period);
    if (aiRevenue === undefined || capex.period === null) return [];
    const ratio = over(aiRevenue.value, capex.value);
    return [{ period: capex.period, capex, aiRevenue, ratio, breakEvenTimes: over(capex.value, aiRevenue.value) }];
  });
};

/** Capital spending said of a calendar year: spent, guided or projected, by the one rule. */
export const capexOf = (book: FactBook, id: string, year: number): Stated | null =>
  ofYear(book(id, ...capexMetrics), year);

/** Capital spending over all revenue, for the years given of both calendars in which both are known. */
export const capexAgainstRevenue = (
  book: FactBook,
  id: string,
  years: readonly number[],
): readonly CapexAgainstRevenue[] =>
  years.flatMap((year) =>
    (["calendar", "fiscal"] as const).flatMap((calendar): CapexAgainstRevenue[] => {
      const capex = ofYear(book(id, ...capexMetrics), year, calendar);
      const revenue = ofYear(book(id, ...revenueMetrics), year, calendar);
      return capex === null || revenue === null
        ? []
        : [{ year, calendar, capex, revenue, share: over(capex.value, revenue.value) }];
    }),
  );

const newestRunRate = (book: FactBook, id: string, metric: string): Stated | null =>
  series(book(id, metric)).findLast(({ period }) => !isYear(parsePeriod(period))) ??
  series(book(id, metric)).at(-1) ??
  null;

const pairs = [
  { runRate: "ai_run_rate", realised: "ai_revenue" },
  { runRate: "annualised_revenue", realised: "revenue" },
] as const;

/**
 * Run rates beside the latest whole year that was earned: AI business with AI revenue, all with all.
 *
 * @param dueUsdBn What the firm owes in the first year asked for, USD billions.
 */
export const runRates = (book: FactBook, id: string, dueUsdBn: number): readonly RunRate[] =>
  pairs.flatMap(({ runRate, realised }): RunRate[] => {
    const rate = newestRunRate(book, id, runRate);
    if (rate === null) return [];
    const year = latestYear(book(id, realised));
    const times = year === null ? null : over(rate.value, year.value);
    return [{ runRate: rate, realised: year, times, overDue: over(rate.value, dueUsdBn) }];
  });

/** The latest figures of the balance sheet and the year, as far as somebody stated them. */
const keyMetrics = [
  "cash_and_equivalents",
  "total_debt",
  "shareholders_equity",
  "lease_commitments_future",
  "purchase_commitments",
] as const;

export const keyFigures = (book: FactBook, id: string): readonly Stated[] =>
  keyMetrics.flatMap((metric) => latest(book(id, metric)) ?? []);
