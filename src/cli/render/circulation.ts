// The circulation of money in words. "Can go round", never "goes round": who spends which dollar is not recorded.
import { percentText, moneyText, shortName, type LoopsReport } from "../../index.ts";
import type { Names } from "./names.ts";

/** `in 2027`, `in 2026 to 2028`. */
export const windowWords = (window: string): string => {
  const [from, to] = window.split("..");
  return from === to ? `in ${from}` : `in ${from} to ${to}`;
};

/** `a year in 2026 to 2028`, or `in total`. */
export const perWords = ({ basis, window }: LoopsReport): string =>
  basis === "total" || window === null ? "in total" : `a year ${windowWords(window)}`;

/** The headline figure as a sentence. */
export const circulationSentence = (report: LoopsReport): string => {
  const { maximumCirculation, totalUsdBnPerYear, basis, window } = report;
  const total = moneyText(totalUsdBnPerYear);
  const moved =
    basis === "total" || window === null
      ? `the ${total} that these deals move in total`
      : `the ${total} a year that these deals move ${windowWords(window)}`;
  const share = maximumCirculation.share === null ? "" : ` (${percentText(maximumCirculation.share)})`;
  return `At most ${moneyText(maximumCirculation.usdBnPerYear)} of ${moved} can be going round${share}.`;
};

/** The headline figure at both ends of what the records can mean. */
export const circulationRange = ({ maximumCirculation: { low, high } }: LoopsReport): string => {
  const at = ({ usdBnPerYear, totalUsdBnPerYear, share }: typeof low): string =>
    `${moneyText(usdBnPerYear)} of ${moneyText(totalUsdBnPerYear)}${share === null ? "" : ` (${percentText(share)})`}`;
  return [
    `With every amount at the lowest that its sources say, and overlapping records once: ${at(low)};`,
    `at the highest, and every record as money of its own: ${at(high)}.`,
  ].join("\n");
};

/** A loop in the direction of the money, back to where it starts; names without what stands in brackets. */
export const ring = (nodes: readonly string[], name: Names): string =>
  [...nodes, ...nodes.slice(0, 1)].map((id) => shortName(name(id))).join(" → ");
