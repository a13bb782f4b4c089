// The legs of a loop as numbered sentences.
import type { LoopEntry } from "../../report/loops-report.schema.ts";
import { firmName, type NetworkIndex } from "../network-index.ts";
import type { Unit } from "../view-state.ts";
import { legSentence } from "../words/leg-sentence.ts";
import { amountInUnit } from "../words/unit.ts";
import { legsFromFunding, type Leg } from "./story-loop.ts";

export type LoopStep = {
  /** 1, 2, 3: the number on the arrow. */
  readonly number: number;
  readonly leg: Leg;
  readonly sentence: string;
};

/** Steps in the order of the numbers on the picture. A leg of several deals is told by its largest, with the sum. */
export const loopSteps = (loop: LoopEntry, index: NetworkIndex, unit: Unit): readonly LoopStep[] =>
  legsFromFunding(loop, index).map((leg, i) => {
    const deal = index.deals.get(leg.deals[0]?.id ?? "");
    const amount = amountInUnit(leg.usdBnPerYear, unit);
    const [payer, payee] = [firmName(index, leg.from), firmName(index, leg.to)];
    const sentence = deal === undefined ? `${payer} pays ${payee} ${amount}.` : legSentence(deal, payer, payee, amount);
    return { number: i + 1, leg, sentence };
  });

/** "Nvidia → OpenAI → Oracle ↺", from the largest funding leg on. */
export const loopTitle = (loop: LoopEntry, index: NetworkIndex): string =>
  `${legsFromFunding(loop, index)
    .map(({ from }) => firmName(index, from))
    .join(" → ")} ↺`;
