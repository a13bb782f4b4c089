// Figures of published claims, each in the unit in which it was printed.
import { percentText } from "../picture/money-text.ts";
import type { ClaimEntry } from "../report/claims-report.schema.ts";

/** Digits that tell 1,602 from 1,599, and no more. */
const short = (value: number): string =>
  Number(value.toPrecision(4)).toLocaleString("en-US", { maximumFractionDigits: 12 });

/** `$2,091B`, `48.7 %`, `1.88 times`, `2028`. */
export const inUnit = (value: number, unit: string | null): string => {
  const sign = value < 0 ? "−" : "";
  const size = short(Math.abs(value));
  switch (unit) {
    case "usd_bn":
      return `${sign}$${size}B`;
    case "usd_bn_per_year":
      return `${sign}$${size}B a year`;
    case "usd":
      return `${sign}$${size}`;
    case "percent":
      return `${sign}${size} %`;
    case "gw":
      return `${sign}${size} GW`;
    case "year":
      return String(Math.floor(value));
    case null:
      return `${sign}${size}`;
    default:
      return `${sign}${size} ${unit.replaceAll("_", " ")}`;
  }
};

const boundWords = { least: "above ", most: "up to " } as const;

export const publishedText = ({ figure, unit, bound, kind }: ClaimEntry): string =>
  figure === null ? `a ${kind}` : `${bound === null ? "" : boundWords[bound]}${inUnit(figure, unit)}`;

export const oursText = ({ ours, truth, unit }: ClaimEntry): string => {
  if (ours !== null) return inUnit(ours, unit);
  return truth === null ? "" : String(truth);
};

export const differenceText = ({ difference, relativeDifference, unit }: ClaimEntry): string => {
  if (difference === null || difference === 0) return difference === null ? "" : "0";
  const sign = difference > 0 ? "+" : "−";
  if (relativeDifference === null) return `${sign}${inUnit(Math.abs(difference), unit === "year" ? null : unit)}`;
  return `${sign}${percentText(Math.abs(relativeDifference))}`;
};
