// What a fact covers, read from the source's own words: a day, a year, a quarter; calendar and fiscal kept apart.
import { isPartialDate, lastDay, type DayNumber } from "../model/date.ts";

/** A fiscal year is named after the calendar year in which it ends; in which month, the data do not say. */
export type Calendar = "calendar" | "fiscal";

export type Period =
  | { readonly kind: "day"; readonly day: DayNumber }
  | { readonly kind: "year"; readonly calendar: Calendar; readonly year: number }
  | {
      readonly kind: "part";
      readonly calendar: Calendar;
      readonly year: number;
      readonly months: 3 | 6;
      readonly n: number;
    }
  | { readonly kind: "trailing-year"; readonly day: DayNumber }
  | { readonly kind: "other" };

const other: Period = { kind: "other" };

const yearOrPart = (prefix: string, year: number, letter: string | undefined, n: number): Period => {
  const calendar = prefix === "FY" ? "fiscal" : "calendar";
  if (letter === undefined) return { kind: "year", calendar, year };
  const months = letter === "Q" ? 3 : 6;
  return n >= 1 && n * months <= 12 ? { kind: "part", calendar, year, months, n } : other;
};

/**
 * Reads `2026-03-31`, `2026-03` (a day: the last that it can mean), `CY2026`, `2026` (calendar year), `FY2026`,
 * `2026Q1`, `FY2026Q3`, `2025H1`, `TTM-2026-03-31`. Anything else, such as `CY2026..CY2030`, is `other`: it stands for
 * itself and is compared with nothing.
 */
export const parsePeriod = (text: string | null): Period => {
  if (text === null) return other;
  const year = /^(CY|FY)?(\d{4})(?:(Q|H)(\d))?$/.exec(text);
  if (year !== null) return yearOrPart(year[1] ?? "CY", Number(year[2]), year[3], Number(year[4]));
  if (isPartialDate(text)) return { kind: "day", day: lastDay(text) };
  const trailing = text.startsWith("TTM-") ? text.slice("TTM-".length) : "";
  return isPartialDate(trailing) ? { kind: "trailing-year", day: lastDay(trailing) } : other;
};

/** Last day, for putting periods in order; a fiscal one as if it were a calendar one. Null for `other`. */
export const orderDay = (period: Period): DayNumber | null => {
  switch (period.kind) {
    case "day":
    case "trailing-year":
      return period.day;
    case "year":
      return lastDay(String(period.year));
    case "part":
      return lastDay(`${period.year}-${String(period.n * period.months).padStart(2, "0")}`);
    case "other":
      return null;
  }
};

/** Whether a flow of the period is a flow of a whole year. */
export const isYear = ({ kind }: Period): boolean => kind === "year" || kind === "trailing-year";
