// What would stop a failure, in words: the smallest single changes, rounded so that they still suffice.
import type { Assumption } from "../../model/assumption.ts";
import { moneyText } from "../../picture/money-text.ts";
import type { RescueAnswer, RescueReport } from "../../report/rescue-report.schema.ts";
import { firmName, type NetworkIndex } from "../network-index.ts";
import { assumptionText, overrideLabel } from "./assumption-words.ts";
import { dealLine } from "./deal-line.ts";
import { listWords } from "./list.ts";

/** Rounds in the direction of the change, so that what is said is never too little. */
const rounded = (value: number, grain: number, up: boolean): number => {
  // A value that is a multiple already must not go one further for a rounding error of its own.
  const steps = value / grain;
  return Number(((up ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9)) * grain).toPrecision(12));
};

/** One in the third digit, as amounts are shown. */
const moneyGrain = (usdBn: number): number => 10 ** (Math.floor(Math.log10(Math.max(usdBn, 1e-6))) - 2);

const grainOf = ({ unit, to }: RescueAnswer): number =>
  unit === "usd_bn" ? moneyGrain(to) : unit === "share" ? 0.001 : 0.1;

/** The changed value, rounded so that it still makes the difference. */
export const sufficientValue = (answer: RescueAnswer): number =>
  rounded(answer.to, grainOf(answer), answer.to > answer.from);

const subjectOf = (index: NetworkIndex, { kind, id }: RescueAnswer): string => {
  switch (kind) {
    case "assumption":
      return overrideLabel(index, id);
    case "deal":
      return `The deal ${dealLine(index, id)}`;
    case "guarantee":
      return `The guarantee ${dealLine(index, id)}`;
    case "own-buffer":
      return `Its own capital`;
    case "buffer":
      return `The capital of ${firmName(index, id)}`;
  }
};

const precisely = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

const valueOf = (assumption: Assumption | undefined, unit: string, value: number): string => {
  if (unit === "usd_bn") return moneyText(value);
  if (unit === "share") return precisely(value);
  return assumption === undefined ? `${value} ${unit}` : assumptionText(assumption, value);
};

/** "Freed capacity sold to someone else: 53.2 % or more, instead of 50 %." */
export const answerWords = (index: NetworkIndex, answer: RescueAnswer): string => {
  const assumption = index.network.assumptions.find(({ id }) => id === answer.id.split("@")[0]);
  const needed = valueOf(assumption, answer.unit, sufficientValue(answer));
  const now = valueOf(assumption, answer.unit, answer.from);
  // Beyond the change the outcome may turn back; then only this value is promised.
  const bound = answer.single ? ` or ${answer.to > answer.from ? "more" : "less"}` : "";
  return `${subjectOf(index, answer)}: ${needed}${bound}, instead of ${now}.`;
};

/** How narrowly a firm fails, in a sentence. */
export const marginWords = (index: NetworkIndex, { node, gapUsdBn, bufferUsdBn, bufferBasis }: RescueReport): string =>
  `${firmName(index, node)} fails by ${moneyText(gapUsdBn)}: its capital is ${moneyText(bufferUsdBn)} (${bufferBasis}).`;

/** What was tried in vain. */
export const futileWords = (index: NetworkIndex, { futile }: RescueReport): string => {
  const ids = [...new Set(futile.filter(({ kind }) => kind === "assumption").map(({ id }) => id))].filter(
    (id) => !id.includes("@"),
  );
  return ids.length === 0
    ? ""
    : `At no value would these alone do it: ${listWords(
        ids.map((id) => overrideLabel(index, id).toLowerCase()),
        8,
      )}.`;
};
