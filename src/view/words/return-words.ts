// How much of what a firm puts into others can come back to it as orders, in one sentence that is true of it.
import { percentText } from "../../picture/money-text.ts";
import type { RoundTripEntry } from "../../report/loops-report.schema.ts";
import type { Unit } from "../view-state.ts";
import { shareSpan } from "./span-words.ts";
import { amountInUnit } from "./unit.ts";

/** Said wherever these shares stand: what they take for granted. */
export const returnNote =
  "Model estimate: money mixes evenly in every firm, and no income or spending outside of these deals is in the books. The range needs no such rule: it is what the recorded deals alone allow.";

/** "Of the $15.3B a year that Nvidia funds, 22 % can come back as orders (0–85 %)." */
export const returnSentence = (
  { fundedUsdBnPerYear, ratio, lower, upper }: RoundTripEntry,
  name: string,
  unit: Unit,
): string => {
  const share = ratio === null ? "an unknown share" : percentText(ratio);
  const span = lower === null || upper === null ? share : shareSpan({ low: lower, high: upper });
  const range = span === share ? "" : ` (${span})`;
  return `Of the ${amountInUnit(fundedUsdBnPerYear, unit)} that ${name} funds, ${share} can come back to it as orders${range}.`;
};
