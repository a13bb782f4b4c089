// Dates as people write them: "3 Jul 2026", "Jul 2026", "2026".
import type { PartialDate } from "../../model/date.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date in as much detail as the data have it; null is "not stated". */
export const dateWords = (date: PartialDate | null): string => {
  if (date === null) return "not stated";
  const [year, month, day] = date.split("-");
  const name = month === undefined ? null : months[Number(month) - 1];
  return [day === undefined ? null : String(Number(day)), name, year].filter((part) => part !== null).join(" ");
};

/** "2027 to 2032", "from 2027", "until 2032", or null where neither end is stated. */
export const spanWords = (start: PartialDate | null, end: PartialDate | null): string | null => {
  if (start === null && end === null) return null;
  if (end === null) return `from ${dateWords(start)}, end not stated`;
  if (start === null) return `until ${dateWords(end)}`;
  return start === end ? dateWords(start) : `${dateWords(start)} to ${dateWords(end)}`;
};
