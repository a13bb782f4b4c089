// Figures of claims in words, each in the unit in which it was printed, for every surface that prints them.
import { percentText } from "./money-text.ts";
import { figureText } from "./figure-text.ts";
import type { ClaimEntry } from "../report/claims-report.schema.ts";

/** A value of any kind. */
export const valueText = (value: number | boolean | null, unit: string | null): string => {
  if (value === null) return "unknown";
  return typeof value === "number" ? figureText(value, unit) : String(value);
};

const boundWords = { least: "above ", most: "up to " } as const;

/** The printed figure, as a bound where it is one; empty for a claim without one. */
export const printedText = ({ figure, unit, bound }: ClaimEntry): string =>
  figure === null ? "" : `${bound === null ? "" : boundWords[bound]}${figureText(figure, unit)}`;

/** What the rows give; empty where nothing does. */
export const oursText = ({ ours, truth, unit }: Pick<ClaimEntry, "ours" | "truth" | "unit">): string => {
  const value = ours ?? truth;
  return value === null ? "" : valueText(value, unit);
};

const signed = (difference: number, size: string): string => `${difference > 0 ? "+" : "−"}${size}`;

const yearsText = (difference: number): string => {
  const size = Math.abs(difference);
  return signed(difference, size === 1 ? "1 year" : `${figureText(size, null)} years`);
};

/** `−0.4 %`, `+2 years`; 0 where there is no difference to speak of, empty where there is no figure. */
export const differenceText = ({ difference, relativeDifference, unit }: ClaimEntry): string => {
  if (difference === null) return "";
  const size = Math.abs(relativeDifference ?? difference);
  if (size < 1e-11) return "0";
  if (unit === "year") return yearsText(difference);
  if (relativeDifference === null) return signed(difference, figureText(size, unit));
  return signed(difference, percentText(size));
};
