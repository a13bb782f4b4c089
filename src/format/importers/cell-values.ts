// Cells of foreign files: amounts with signs, separators and units of their own, dates, yes and no.
import { isPartialDate } from "../../model/date.ts";
import type { Unit } from "./import-mapping.schema.ts";

export type Wrong = { readonly ok: false; readonly problem: string; readonly remedy: string };
export type Read<T> = { readonly ok: true; readonly value: T } | Wrong;

const wrong = (problem: string, remedy: string): Wrong => ({ ok: false, problem, remedy });
const right = <T>(value: T): Read<T> => ({ ok: true, value });

/** Words that say that nobody said. */
const unknownWords = new Set(
  ["", "-", "–", "—", "?", ".", "n/a", "na", "nan", "null", "none", "nil", "tbd", "unknown", "undisclosed"].concat(
    "not disclosed",
  ),
);

export const isUnknown = (text: string | undefined): boolean => unknownWords.has((text ?? "").trim().toLowerCase());

/** What an amount in a unit is multiplied and divided by to be USD billions: powers of ten are exact as divisors. */
const scales: Readonly<Record<Unit, { readonly by: number; readonly over: number }>> = {
  usd_tn: { by: 1e3, over: 1 },
  usd_bn: { by: 1, over: 1 },
  usd_m: { by: 1, over: 1e3 },
  usd_k: { by: 1, over: 1e6 },
  usd: { by: 1, over: 1e9 },
};

const toUsdBn = (amount: number, unit: Unit): number => (amount * scales[unit].by) / scales[unit].over;

const unitWords: readonly (readonly [RegExp, Unit])[] = [
  [/(?:trillions?|tn|tr|t)$/i, "usd_tn"],
  [/(?:billions?|bn|b)$/i, "usd_bn"],
  [/(?:millions?|mn|mm|m)$/i, "usd_m"],
  [/(?:thousands?|k)$/i, "usd_k"],
];

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** Digits as a number, thousands apart or not; null where they are none. */
const numberOf = (digits: string, decimal: "." | ","): number | null => {
  const turned = decimal === "." ? digits : digits.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
  if (plain.test(turned)) return Number(turned);
  return grouped.test(turned) ? Number(turned.replaceAll(",", "")) : null;
};

/** Beyond these, sums and ratios overflow; the packages refuse such figures too. */
const isComputable = (value: number): boolean => value === 0 || (Math.abs(value) <= 1e100 && Math.abs(value) >= 1e-100);

/** A currency that is not the US dollar. */
export const otherCurrency =
  /[€£¥₩₹]|\b(?:EUR|euros?|GBP|JPY|yen|CNY|RMB|yuan|CHF|KRW|INR|TWD|HKD|SGD|AUD|CAD|SEK|NOK|DKK|BRL)\b/i;

/** A longer cell is no figure. */
const longest = 60;

/**
 * An amount in USD billions, negative ones too; null where the cell says that it is not known. A unit in the cell, as in
 * `$1.5 bn`, goes before the unit of the column.
 */
export const readAmount = (raw: string | undefined, unit: Unit, decimal: "." | ","): Read<number | null> => {
  if (raw === undefined || isUnknown(raw)) return right(null);
  const text = raw.trim();
  const notOne = `expected an amount, got "${text.slice(0, longest)}"`;
  if (text.length > longest) return wrong(notOne, "Write digits, or leave the cell empty if it is unknown.");
  if (otherCurrency.test(text)) return wrong(notOne, "Convert it to US dollars.");
  const bare = text
    .replace(/(?<=\d)[\s_'](?=\d{3}(?!\d))/g, "")
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "")
    .replace(/^(?:us\$|usd|\$)/i, "")
    .replace(/(?:us\$|usd|\$)$/i, "");
  const own = unitWords.find(([pattern]) => /\d/.test(bare) && pattern.test(bare));
  const value = numberOf(own === undefined ? bare : bare.replace(own[0], ""), decimal);
  if (value === null) return wrong(notOne, "Write digits, or leave the cell empty if it is unknown.");
  const usdBn = toUsdBn(value, own?.[1] ?? unit);
  if (isComputable(usdBn)) return right(usdBn);
  return wrong(notOne, "Correct the figure: nothing that is counted is so large or so small.");
};

/** A plain number such as a capacity, >= 0; null where it is not known. */
export const readNumber = (raw: string | undefined, decimal: "." | ","): Read<number | null> => {
  if (raw === undefined || isUnknown(raw)) return right(null);
  const value = raw.length > longest ? null : numberOf(raw.trim(), decimal);
  if (value !== null && value >= 0 && isComputable(value)) return right(value);
  return wrong(`expected a number >= 0, got "${raw.slice(0, longest)}"`, "Write digits alone, or leave it empty.");
};

const quarterStart = ["01", "04", "07", "10"];

/** ISO dates whole or in part, with a time of day, with slashes, or a year and quarter; null where there is none. */
export const readDate = (raw: string | undefined): Read<string | null> => {
  if (raw === undefined || isUnknown(raw)) return right(null);
  const text = raw.trim();
  const quarter = /^(\d{4})[- ]?q([1-4])$/i.exec(text);
  const date =
    quarter === null
      ? text.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:[\d:.]{2,16}(?:Z|[+-]\d{2}:?\d{2})?$/, "$1").replaceAll("/", "-")
      : `${quarter[1]}-${quarterStart[Number(quarter[2]) - 1]}`;
  if (isPartialDate(date)) return right(date);
  return wrong(`expected a date, got "${text.slice(0, longest)}"`, "Write YYYY, YYYY-MM or YYYY-MM-DD.");
};

/** One of the words, in small letters and with hyphens for spaces; null where there is none. */
export const readWord = <T extends string>(raw: string | undefined, words: readonly T[]): Read<T | null> => {
  const text = (raw ?? "")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  // A word of the list goes first: "undisclosed" is one, and also says that nobody said.
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return right(word);
  if (isUnknown(raw)) return right(null);
  return wrong(
    `expected one of ${words.join(", ")}, got "${(raw ?? "").trim().slice(0, longest)}"`,
    "Write one of these.",
  );
};

export const readFlag = (raw: string | undefined): Read<boolean | null> => {
  const text = (raw ?? "").trim().toLowerCase();
  if (isUnknown(text)) return right(null);
  if (["true", "yes", "y", "1"].includes(text)) return right(true);
  if (["false", "no", "n", "0"].includes(text)) return right(false);
  return wrong(`expected true or false, got "${text.slice(0, longest)}"`, "Write true or false.");
};

// Signs that a terminal would obey have no place in a text; tab and line ends are text.
const controlCharacters = /(?![\t\n\r])\p{Cc}/gu;

/** A text without control characters; null where there is none. */
export const readText = (raw: string | undefined): string | null => {
  const text = (raw ?? "").replace(controlCharacters, "\uFFFD").trim();
  return text === "" ? null : text;
};

/** The parts of a list, apart by semicolons. */
export const readList = (raw: string | undefined): readonly string[] =>
  (readText(raw) ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
