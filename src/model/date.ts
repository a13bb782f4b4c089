// Calendar arithmetic on ISO dates that may be partial: "2026", "2026-07" or "2026-07-03". No clock.
import { InvalidInputError } from "./errors.ts";

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;
/** `YYYY-MM-DD`. */
export type IsoDate = string;
/** Whole days since 1970-01-01. */
export type DayNumber = number;

/** A Julian year, the unit of every annual flow. */
export const daysPerYear = 365.25;
const millisecondsPerDay = 86_400_000;
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

type Parts = { readonly year: number; readonly month: number | null; readonly day: number | null };

const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / millisecondsPerDay;

const parsed = (text: string): Parts | null => {
  const match = pattern.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month === null || day === null) return { year, month, day };
  // Every month has so many days.
  if (day < 1 || (day > 28 && day > lastDayOfMonth(year, month))) return null;
  return { year, month, day };
};

/** Tens of thousands of deals share the days of a few years. */
const mostKnown = 5000;
const known = new Map<string, Parts>();

const parse = (text: string): Parts | null => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = parsed(text);
  if (parts === null) return null;
  if (known.size === mostKnown) known.clear();
  known.set(text, parts);
  return parts;
};

const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const partsOf = (date: PartialDate): Parts => {
  const parts = parse(date);
  if (parts === null) throw new InvalidInputError(`date: expected YYYY, YYYY-MM or YYYY-MM-DD, got "${date}".`);
  return parts;
};

/** True for a calendar date written in full or in part. */
export const isPartialDate = (text: string): boolean => parse(text) !== null;

/** True for a full calendar date. */
export const isIsoDate = (text: string): boolean => typeof parse(text)?.day === "number";

/** First day that a partial date can mean: how `announced`, `start` and `as_of` are read. */
export const firstDay = (date: PartialDate): DayNumber => {
  const { year, month, day } = partsOf(date);
  return dayNumber(year, month ?? 1, day ?? 1);
};

/** Last day that a partial date can mean: how `end` is read. */
export const lastDay = (date: PartialDate): DayNumber => {
  const { year, month, day } = partsOf(date);
  return dayNumber(year, month ?? 12, day ?? lastDayOfMonth(year, month ?? 12));
};

/** The day after which a deal's span is over: the span is [first day of start, this). */
export const endExclusive = (date: PartialDate): DayNumber => lastDay(date) + 1;

/** The same calendar day some years later; a fraction of a year is counted in Julian days. */
export const addYears = (day: DayNumber, years: number): DayNumber => {
  const date = new Date(day * millisecondsPerDay);
  const whole = Math.trunc(years);
  const moved = dayNumber(date.getUTCFullYear() + whole, date.getUTCMonth() + 1, date.getUTCDate());
  return moved + Math.round((years - whole) * daysPerYear);
};

/** Day number to `YYYY-MM-DD`. */
export const formatDay = (day: DayNumber): IsoDate => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

/** Calendar year of a date. */
export const yearOf = (date: PartialDate): number => partsOf(date).year;
