// Assumptions in words: values with their units, what a key is about, and how much hangs on it.
import type { Assumption, NumericAssumption } from "../../model/assumption.ts";
import { percentText, rangeText } from "../../picture/money-text.ts";
import type { Swing } from "../../report/assumption-swings.ts";
import type { NetworkIndex } from "../network-index.ts";
import { dealLine } from "./deal-line.ts";
import { assumptionLabel, instrumentLabel, optionLabel } from "./labels.ts";
import { countWords } from "./list.ts";

const numberText = ({ unit }: NumericAssumption, value: number): string => {
  if (unit === "share") return percentText(value);
  return unit === "years" ? countWords(value, "year") : `${value} ${unit}`;
};

/** "50 %", "5 years", "what was paid". */
export const assumptionText = (assumption: Assumption, value: number | string): string =>
  assumption.type === "number" ? numberText(assumption, Number(value)) : optionLabel(String(value));

/** What a key sets: the assumption, and the deal or kind of contract that it is meant for. */
export const overrideLabel = (index: NetworkIndex, key: string): string => {
  const [id = key, scope] = key.split("@");
  if (scope === undefined) return assumptionLabel(id);
  return `${assumptionLabel(id)}, for ${index.deals.has(scope) ? dealLine(index, scope) : instrumentLabel(scope).toLowerCase()} only`;
};

/** "Default 50 %, plausible from 0 % to 90 %." */
export const rangeWords = (assumption: Assumption): string => {
  const normal = `Default ${assumptionText(assumption, assumption.default)}`;
  if (assumption.type === "choice") return `${normal}.`;
  const [low, high] = [assumption.low, assumption.high].map((value) => assumptionText(assumption, value));
  return `${normal}, plausible from ${low} to ${high}.`;
};

/** Whether a value lies where the package calls it plausible. */
export const isPlausible = (assumption: Assumption, value: number | string): boolean =>
  assumption.type === "choice" || (Number(value) >= assumption.low && Number(value) <= assumption.high);

/** What the plausible range of one assumption alone does to the loss. */
export const swingWords = ({ atLowUsdBn, atHighUsdBn }: Swing): string => {
  const [least, largest] = [Math.min(atLowUsdBn, atHighUsdBn), Math.max(atLowUsdBn, atHighUsdBn)];
  return `Over its plausible range alone, the loss is ${rangeText(least, largest)}.`;
};

/** Whether an assumption is what a reader types: every word in its name, its words or its reason. */
export const matchesAssumption = ({ id, reason }: Assumption, typed: string): boolean => {
  const text = `${id} ${assumptionLabel(id)} ${reason}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
