// The unit of a picture in words: what stands after an amount, and what a switch is called.
import type { Window } from "../../model/annual-flow.ts";
import { moneyText } from "../../picture/money-text.ts";
import type { Unit } from "../view-state.ts";

/** "2026 to 2028", or one year. */
export const windowWords = ({ fromYear, toYear }: Window): string =>
  fromYear === toYear ? String(fromYear) : `${fromYear} to ${toYear}`;

/** "$20B a year" or "$300B"; null is undisclosed. */
export const amountInUnit = (usdBn: number | null, unit: Unit): string =>
  usdBn === null || unit === "total" ? moneyText(usdBn) : `${moneyText(usdBn)} a year`;

/** The short form for arrows: "$20B/yr" or "$300B". */
export const amountOnArrow = (usdBn: number | null, unit: Unit): string =>
  usdBn === null || unit === "total" ? moneyText(usdBn) : `${moneyText(usdBn)}/yr`;

/** "a year, average of 2026 to 2028" or "in total". */
export const unitWords = (unit: Unit, window: Window): string =>
  unit === "total" ? "in total" : `a year, average of ${windowWords(window)}`;

/** Name of a unit on its switch. */
export const unitLabel = (unit: Unit, { fromYear, toYear }: Window): string =>
  unit === "total" ? "In total" : `Per year (${fromYear === toYear ? fromYear : `${fromYear}–${toYear}`})`;
