// Ranges as people read them: one figure where both ends read alike, "or more" where nobody knows how much more.
import { moneyText, percentText, rangeText } from "../../picture/money-text.ts";

type Ends = { readonly low: number; readonly high: number };
type OpenEnds = { readonly low: number; readonly high: number | null };

/** "47–51 %". */
export const shareSpan = ({ low, high }: Ends): string => {
  const [least, most] = [percentText(low), percentText(high)];
  return least === most ? least : `${least.replace(/ %$/, "")}–${most}`;
};

/** "$627–706B", "$45B or more". */
export const moneySpan = ({ low, high }: OpenEnds): string => {
  if (high === null) return `${moneyText(low)} or more`;
  return moneyText(low) === moneyText(high) ? moneyText(low) : rangeText(low, high);
};

/** "2.1–4.5", "1.3 or more". @param digits After the point. */
export const numberSpan = ({ low, high }: OpenEnds, digits: number): string => {
  if (high === null) return `${low.toFixed(digits)} or more`;
  const [least, most] = [low.toFixed(digits), high.toFixed(digits)];
  return least === most ? least : `${least}–${most}`;
};

/** How often one amount goes into another: "0.45", "12", "240". */
export const timesText = (times: number): string =>
  times >= 99.5 ? times.toFixed(0) : String(Number(times.toPrecision(2)));
