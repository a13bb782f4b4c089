// Figures of claims in words: each in the unit in which it was printed.
import { numberText, type ClaimEntry } from "../../index.ts";

/** Digits that tell 1,602 from 1,599 and 0.203 from 0.2, and no more. */
const short = (value: number): string => numberText(Number(value.toPrecision(4)));

/** `$2,091B`, `$37B/year`, `48.7%`, `1.88 times`, `2028`: a figure in the unit of its claim or row. */
export const figureText = (value: number, unit: string | null): string => {
  switch (unit) {
    case "usd_bn":
      return value < 0 ? `−$${short(-value)}B` : `$${short(value)}B`;
    case "usd_bn_per_year":
      return `${figureText(value, "usd_bn")}/year`;
    case "percent":
      return `${short(value)}%`;
    case "gw":
      return `${short(value)} GW`;
    case "year":
      return String(Math.floor(value));
    case "times":
    case "million":
      return `${short(value)} ${unit}`;
    case "usd":
      return `$${short(value)}`;
    default:
      return short(value);
  }
};

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

const years = (n: number): string => (n === 0 ? "" : `${n > 0 ? "+" : "−"}${Math.abs(n)} y`);

/** `−0.4%`, `+2 y`; empty where there is no difference to speak of. */
export const differenceText = ({ difference, relativeDifference, unit }: ClaimEntry): string => {
  if (difference === null) return "";
  if (unit === "year") return years(difference);
  if (relativeDifference === null) return valueText(difference, unit);
  const percent = relativeDifference * 100;
  if (Math.abs(percent) < 1e-9) return "0";
  const size = Math.abs(percent);
  const digits = size < 0.1 ? "<0.1" : size.toFixed(size < 10 ? 1 : 0);
  return `${percent > 0 ? "+" : "−"}${digits}%`;
};
