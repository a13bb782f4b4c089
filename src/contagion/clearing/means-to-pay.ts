// What a node has from outside the network to pay with: cash at hand, and what comes in by the end of the horizon.
import type { NetworkAsOf } from "../../model/as-of.ts";
import { newestFact } from "../../model/buffer.ts";
import {
  addYears,
  daysPerYear,
  firstDay,
  formatDay,
  yearOf,
  type DayNumber,
  type PartialDate,
} from "../../model/date.ts";
import type { Fact } from "../../model/fact.ts";

/**
 * Which income counts beside cash. `operating`, the default: the newest published projection of revenue for each calendar
 * year that has one; for a node without any, the newest operating cash flow goes on at its rate. `projected`: projections
 * alone, so that a firm which earns well and projects nothing looks poor. `none`: cash alone.
 */
export const incomeRules = ["operating", "projected", "none"] as const;
export type IncomeRule = (typeof incomeRules)[number];

/** A statement and how much of it counts. */
export type MeansPart = {
  readonly fact: string;
  readonly metric: string;
  /** When it was stated. */
  readonly asOf: PartialDate;
  /** USD billions; what of the figure falls into the horizon. */
  readonly usdBn: number;
};

/** USD billions. */
export type Means = {
  readonly cashUsdBn: number;
  /** Below zero where operations cost money. */
  readonly incomeUsdBn: number;
  readonly parts: readonly MeansPart[];
  /** Calendar years of the horizon for which the rule finds no income: not known, and so not counted. */
  readonly missingYears: readonly number[];
};

/** In order of preference; the last one counts credit lines as well, and old statements of it are all there is. */
const cashMetrics = ["cash_and_equivalents", "cash_excluding_securities", "liquidity"];

type Income = Pick<Means, "parts" | "missingYears">;

type Horizon = { readonly from: DayNumber; readonly to: DayNumber };

const cashOf = (facts: readonly Fact[], day: DayNumber): MeansPart | null => {
  const found = cashMetrics.flatMap((metric) => newestFact(facts, metric, day) ?? [])[0];
  return found === undefined ? null : { fact: found.id, metric: found.metric, asOf: found.asOf, usdBn: found.value };
};

/** The calendar year that a projection is for; other periods do not fit a horizon. */
const calendarYear = ({ period }: Fact): number | null => {
  const match = /^CY(\d{4})$/.exec(period ?? "");
  return match === null ? null : Number(match[1]);
};

const shareOfYear = (year: number, { from, to }: Horizon): number => {
  const start = firstDay(String(year));
  const end = addYears(start, 1);
  return Math.max(0, Math.min(end, to) - Math.max(start, from)) / (end - start);
};

const yearsOf = ({ from, to }: Horizon): readonly number[] => {
  const first = yearOf(formatDay(from));
  return Array.from({ length: yearOf(formatDay(to - 1)) - first + 1 }, (_, i) => first + i);
};

/** The newest projection for every calendar year; of one day the more careful figure. */
const projectedRevenue = (facts: readonly Fact[], day: DayNumber, horizon: Horizon): Income => {
  const newest = new Map<number, Fact>();
  for (const fact of facts) {
    const year = calendarYear(fact);
    if (fact.metric !== "revenue_projected" || fact.unit !== "usd_bn" || year === null) continue;
    if (firstDay(fact.asOf) > day) continue;
    const known = newest.get(year);
    const age = known === undefined ? 1 : firstDay(fact.asOf) - firstDay(known.asOf);
    if (age > 0 || (age === 0 && fact.value < known!.value)) newest.set(year, fact);
  }
  const parts = [...newest].flatMap(([year, fact]) => {
    const share = shareOfYear(year, horizon);
    return share > 0 ? [{ fact: fact.id, metric: fact.metric, asOf: fact.asOf, usdBn: fact.value * share }] : [];
  });
  return { parts, missingYears: yearsOf(horizon).filter((year) => !newest.has(year)) };
};

/** How many of a period make a year; null for periods in other words. */
const periodsPerYear = (period: string | null): number | null => {
  if (period === null) return null;
  if (/^(?:FY|CY)?\d{4}Q[1-4]$/.test(period)) return 4;
  return /^(?:FY|CY)?\d{4}$|^TTM-/.test(period) ? 1 : null;
};

const operatingCashFlow = (facts: readonly Fact[], day: DayNumber, { from, to }: Horizon): readonly MeansPart[] => {
  const dated = facts.filter(({ period }) => periodsPerYear(period) !== null);
  const fact = newestFact(dated, "operating_cash_flow", day);
  if (fact === null) return [];
  const yearly = fact.value * periodsPerYear(fact.period)!;
  return [{ fact: fact.id, metric: fact.metric, asOf: fact.asOf, usdBn: (yearly * (to - from)) / daysPerYear }];
};

const incomeOf = (facts: readonly Fact[], day: DayNumber, horizon: Horizon, rule: IncomeRule): Income => {
  if (rule === "none") return { parts: [], missingYears: [] };
  const projected = projectedRevenue(facts, day, horizon);
  if (rule === "projected" || projected.parts.length > 0) return projected;
  const parts = operatingCashFlow(facts, day, horizon);
  return { parts, missingYears: parts.length > 0 ? [] : projected.missingYears };
};

/**
 * What each node can pay with over [day, to), by node id; a node without a statement of its cash is missing from the
 * map, because nobody knows.
 *
 * Projected revenue is counted whole, before the costs that the network does not hold, and may include what other nodes
 * pay; operating cash flow includes what customers inside the network paid. Both make a node look richer than it is.
 */
export const meansToPay = (
  { network, day }: NetworkAsOf,
  to: DayNumber,
  rule: IncomeRule,
): ReadonlyMap<string, Means> => {
  const means = new Map<string, Means>();
  for (const { id } of network.nodes) {
    const facts = network.facts.filter((fact) => fact.entity === id);
    const cash = cashOf(facts, day);
    if (cash === null) continue;
    const { parts, missingYears } = incomeOf(facts, day, { from: day, to }, rule);
    const incomeUsdBn = parts.reduce((sum, { usdBn }) => sum + usdBn, 0);
    means.set(id, { cashUsdBn: cash.usdBn, incomeUsdBn, parts: [cash, ...parts], missingYears });
  }
  return means;
};
