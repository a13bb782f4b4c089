// Calendar months as whole numbers, so that they can be counted, stepped through and put on an axis.
import { firstDay, formatDay, type IsoDate, type PartialDate } from "../../model/date.ts";

/** Months since January of the year 0. */
export type Month = number;

export const monthOf = (date: PartialDate): Month => {
  const [year, month] = formatDay(firstDay(date)).split("-").map(Number) as [number, number];
  return year * 12 + month - 1;
};

const monthText = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

export const firstDayOfMonth = (month: Month): IsoDate => `${monthText(month)}-01`;

export const lastDayOfMonth = (month: Month): IsoDate => formatDay(firstDay(monthText(month + 1)) - 1);
