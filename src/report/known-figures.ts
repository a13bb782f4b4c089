// A firm's income and spending as its facts state them, for the calendar periods that lie in a span of days.
import { byRule } from "../ledger/fact-series.ts";
import { parsePeriod } from "../ledger/period.ts";
import type { Span } from "../model/annual-flow.ts";
import { endExclusive, firstDay, type DayNumber } from "../model/date.ts";
import type { Fact } from "../model/fact.ts";

export type KnownFigure = {
  /** What it is: `revenue`, `revenue + cash_burn`, ... */
  readonly what: string;
  readonly usdBn: number;
  /** As in the facts: CY2026, 2026Q1. */
  readonly period: string;
  readonly span: Span;
  /** Fact ids. */
  readonly facts: readonly string[];
};

export type KnownFigures = { readonly income: readonly KnownFigure[]; readonly spending: readonly KnownFigure[] };

/** Calendar years, halves and quarters. A fiscal year is left out: the data do not say which days it covers. */
export const calendarSpan = (text: string): Span | null => {
  const period = parsePeriod(text);
  if ((period.kind !== "year" && period.kind !== "part") || period.calendar !== "calendar") return null;
  const year = String(period.year);
  if (period.kind === "year") return { start: firstDay(year), end: endExclusive(year) };
  const month = (n: number): string => `${year}-${String(n).padStart(2, "0")}`;
  const last = period.n * period.months;
  return { start: firstDay(month(last - period.months + 1)), end: endExclusive(month(last)) };
};

/** Adds or takes off a metric; several names are the same metric as booked, guided and forecast. */
type Term = { readonly metrics: readonly string[]; readonly sign: 1 | -1 };

type Formula = { readonly what: string; readonly terms: readonly Term[] };

const revenue: Term = { metrics: ["revenue", "revenue_guidance", "revenue_projected"], sign: 1 };

const incomeFormulas: readonly Formula[] = [{ what: "revenue", terms: [revenue] }];

/** In order of preference: what leaves the till, then what the accounts call costs, then the investment alone. */
const spendingFormulas: readonly Formula[] = [
  { what: "revenue + cash burn", terms: [revenue, { metrics: ["cash_burn"], sign: 1 }] },
  { what: "revenue - free cash flow", terms: [revenue, { metrics: ["free_cash_flow"], sign: -1 }] },
  { what: "total costs", terms: [{ metrics: ["total_costs", "total_expenses_guidance"], sign: 1 }] },
  {
    what: "capital expenditure",
    terms: [{ metrics: ["capex", "capex_guidance", "capex_projected"], sign: 1 }],
  },
];

/** The ledger's rule; of two that it cannot tell apart the smaller: less money from outside leaves the ratios upper estimates. */
const byPreference = (a: Fact, b: Fact): number => byRule(a, b) || a.value - b.value;

const isYear = ({ start, end }: Span): boolean => end - start >= 365;

/** Run rates are no figure of a period, and a rate a year is one only of a year. */
const states = ({ unit, status }: Fact, span: Span): boolean =>
  status !== "run-rate" && (unit === "usd_bn" || (unit === "usd_bn_per_year" && isYear(span)));

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

const figureBy = ({ what, terms }: Formula, facts: readonly Fact[], period: string, span: Span): KnownFigure | null => {
  const chosen = terms.flatMap(({ metrics }) => facts.filter(({ metric }) => metrics.includes(metric)).slice(0, 1));
  if (chosen.length < terms.length) return null;
  const usdBn = terms.reduce((sum, { sign }, i) => sum + sign * chosen[i]!.value, 0);
  return usdBn < 0 ? null : { what, usdBn, period, span, facts: chosen.map(({ id }) => id) };
};

/** Of periods that share days the longer counts. */
const apart = (figures: readonly KnownFigure[]): readonly KnownFigure[] => {
  const kept: KnownFigure[] = [];
  const longestFirst = figures.toSorted(
    (a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start,
  );
  for (const figure of longestFirst) {
    const isFree = kept.every(({ span }) => figure.span.end <= span.start || figure.span.start >= span.end);
    if (isFree) kept.push(figure);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
};

/**
 * What a firm is known to earn and to spend in the calendar years, halves and quarters that lie wholly in a span, by
 * what had been said on or before a day. Periods do not overlap. Nothing is filled in.
 *
 * Spending is revenue plus cash burn; else revenue less free cash flow; else total costs; else capital expenditure,
 * which is a part of it only.
 */
export const knownFigures = (facts: readonly Fact[], entity: string, day: DayNumber, within: Span): KnownFigures => {
  const periods = new Map<string, { period: string; span: Span; facts: Fact[] }>();
  for (const fact of facts) {
    if (fact.entity !== entity || fact.period === null || firstDay(fact.asOf) > day) continue;
    const span = calendarSpan(fact.period);
    if (span === null || span.start < within.start || span.end > within.end || !states(fact, span)) continue;
    const known = periods.get(keyOf(span));
    if (known === undefined) periods.set(keyOf(span), { period: fact.period, span, facts: [fact] });
    else known.facts.push(fact);
  }
  const figures = (formulas: readonly Formula[]): readonly KnownFigure[] =>
    apart(
      [...periods.values()].flatMap(({ period, span, facts: known }) => {
        const sorted = known.toSorted(byPreference);
        const first = formulas
          .map((formula) => figureBy(formula, sorted, period, span))
          .find((found) => found !== null);
        return first === undefined ? [] : [first];
      }),
    );
  return { income: figures(incomeFormulas), spending: figures(spendingFormulas) };
};
