// Deals as flows: USD billions a year over a named window. Stocks are never added to flows.
import { daysPerYear, firstDay, type DayNumber } from "./date.ts";
import type { Deal } from "./deal.ts";
import { InvalidInputError } from "./errors.ts";
import { termOf, type Term, type TermAssumptions } from "./term.ts";

/** Calendar years, both included. */
export type Window = { readonly fromYear: number; readonly toYear: number };

/** The last year whose end a four-digit date can name. */
const lastYear = 9998;

/** The three years that begin with the as-of year: the default window; at the end of the calendar what is left of them. */
export const defaultWindow = (asOfYear: number): Window => ({
  fromYear: Math.min(asOfYear, lastYear),
  toYear: Math.min(asOfYear + 2, lastYear),
});

export const formatWindow = ({ fromYear, toYear }: Window): string => `${fromYear}..${toYear}`;

/** @throws InvalidInputError unless the text is `YYYY..YYYY` in order, or a single `YYYY`. */
export const parseWindow = (text: string): Window => {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  const window = { fromYear: Number(match?.[1]), toYear: Number(match?.[2] ?? match?.[1]) };
  if (match === null || window.toYear < window.fromYear || window.toYear > lastYear) {
    throw new InvalidInputError(`window: expected FROM..TO in calendar years, as in 2026..2028, got "${text}".`);
  }
  return window;
};

/** A half-open span of days. */
export type Span = { readonly start: DayNumber; readonly end: DayNumber };

export const windowDays = ({ fromYear, toYear }: Window): Span => ({
  start: firstDay(String(fromYear)),
  end: firstDay(String(toYear + 1)),
});

const shareWithin = (term: Term, span: Span): number => {
  if (term.end === term.start) return term.start >= span.start && term.start < span.end ? 1 : 0;
  const overlap = Math.min(term.end, span.end) - Math.max(term.start, span.start);
  return Math.max(0, overlap) / (term.end - term.start);
};

/** What of a deal falls into a span of days, USD billions; null when the amount is undisclosed. */
export const amountWithin = (deal: Deal, span: Span, terms: TermAssumptions): number | null =>
  deal.amountUsdBn === null ? null : deal.amountUsdBn * shareWithin(termOf(deal, terms), span);

/**
 * Flow of a deal in a window, USD billions per Julian year; null when the amount is undisclosed.
 *
 *     w = A |[start, end) n window| / |[start, end)| / |window|
 *
 * A deal paid at once lies wholly in the window that contains its start.
 */
export const annualFlow = (deal: Deal, window: Window, terms: TermAssumptions): number | null => {
  const days = windowDays(window);
  const amount = amountWithin(deal, days, terms);
  return amount === null ? null : amount / ((days.end - days.start) / daysPerYear);
};
