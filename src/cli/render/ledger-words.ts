// Figures of the ledger in words: a fact with its row, a range, what is unknown.
import { exactText, moneyText, percentText, type Bounds, type OpenBounds, type Stated } from "../../index.ts";

export const unknown = "unknown";

const timesText = (times: number): string => `${times >= 99.5 ? times.toFixed(0) : Number(times.toPrecision(2))}`;

/** Coverage as people say it: "0.45", "12"; a hyphen where nothing is due. */
export const ratioText = (ratio: number | null): string => (ratio === null ? "-" : timesText(ratio));

/** "0.3 to 0.6", or one figure where both ends look the same. */
export const betweenTexts = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

/** "47–51 %". */
export const shareRange = (bounds: Bounds | null): string => {
  if (bounds === null) return "-";
  const [low, high] = [percentText(bounds.low), percentText(bounds.high)];
  return low === high ? low : `${low.replace(" %", "")}–${high}`;
};

/** "$627–706B"; "$45B or more" where nobody knows how much more. */
export const moneyRange = ({ low, high }: OpenBounds): string => {
  if (high === null) return `${moneyText(low)} or more`;
  const [from, to] = [moneyText(low), moneyText(high)];
  if (from === to) return from;
  return from.at(-1) === to.at(-1) ? `${from.slice(0, -1)}–${to.slice(1)}` : `${from}–${to.slice(1)}`;
};

export const numberRange = ({ low, high }: OpenBounds): string => {
  if (high === null) return `${low.toFixed(1)} or more`;
  return low.toFixed(1) === high.toFixed(1) ? low.toFixed(1) : `${low.toFixed(1)}–${high.toFixed(1)}`;
};

/** Metric names are ids with underscores; in a table they are words. */
const metricWords = (metric: string): string => metric.replaceAll("_", " ");

/** "$638B", in the unit of the fact. */
export const valueText = ({ value, unit }: Stated): string => exactText(value, unit);

const periodText = ({ period }: Stated): string => {
  if (period === null || period === "undated") return "";
  return /^\d{4}-\d{2}/.test(period) ? ` on ${period}` : ` for ${period}`;
};

/** "operating cash flow $32B for FY2026 (f0763)". */
export const statedText = (stated: Stated): string =>
  `${metricWords(stated.metric)} ${valueText(stated)}${periodText(stated)} (${stated.fact})`;

/** A long sentence on lines of at most 96 characters, two to the right. */
export const wrapped = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > 97) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
};

/** "$90B instead of $100B (f0692), $62B (f0693)". */
export const othersText = ({ others, unit }: Stated, most: number): string => {
  const shown = others.slice(0, most).map(({ fact, value }) => `${exactText(value, unit)} (${fact})`);
  return `${shown.join(", ")}${others.length > most ? ` and ${others.length - most} more` : ""}`;
};
