// Calendar months as whole numbers, so that they can be counted, stepped through and put on an axis.
import { firstDay, formatDay, yearOf, type IsoDate, type PartialDate } from "../../model/date.ts";

/** Months since January of the year 0. */
export type Month = number;

export const monthOf = (date: PartialDate): Month =>
  yearOf(date) * 12 + (date.length === "YYYY".length ? 0 : Number(date.slice(5, 7)) - 1);

const monthText = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

export const firstDayOfMonth = (month: Month): IsoDate => `${monthText(month)}-01`;

export const lastDayOfMonth = (month: Month): IsoDate => formatDay(firstDay(monthText(month + 1)) - 1);
