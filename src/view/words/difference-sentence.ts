// What differs of a firm between two sides, as one sentence for a screen reader.
import { spokenMoney } from "../../picture/money-text.ts";
import type { FirmDifference, LossDifference } from "../compare-differences.ts";
import type { Unit } from "../view-state.ts";

type Amounts = { readonly verb: string; readonly before: number; readonly after: number };

const flowWords = ({ verb, before, after }: Amounts, { change }: FirmDifference, suffix: string): string => {
  const said = (usdBn: number): string => (usdBn > 0 ? `${spokenMoney(usdBn)}${suffix}` : "no disclosed amount");
  if (change === "added") return `${verb} ${said(after)}`;
  if (change === "removed" || before === after) return `${verb} ${said(before)}`;
  return `${verb} ${said(before)} on side A, ${said(after)} on side B`;
};

/** "OpenAI, only on side B, receives 106 billion dollars a year, pays 96 billion dollars a year." @param difference Null: none. */
export const firmDifferenceSentence = (name: string, difference: FirmDifference | null, unit: Unit): string => {
  if (difference === null) return `${name}, the same on both sides.`;
  const { change, inBefore, inAfter, outBefore, outAfter } = difference;
  const where = change === "added" ? ", only on side B" : change === "removed" ? ", only on side A" : "";
  const suffix = unit === "total" ? "" : " a year";
  const received = flowWords({ verb: "receives", before: inBefore, after: inAfter }, difference, suffix);
  const paid = flowWords({ verb: "pays", before: outBefore, after: outAfter }, difference, suffix);
  return `${name}${where}, ${received}, ${paid}.`;
};

/** "Oracle fails on side A and loses 54 billion dollars; on side B it loses 12 billion dollars." @param loss Null: none. */
export const lossDifferenceSentence = (name: string, loss: LossDifference | null): string => {
  if (loss === null) return `${name} loses nothing on either side.`;
  const side = (fails: boolean, usdBn: number): string => {
    const lost = usdBn > 0 ? `loses ${spokenMoney(usdBn)}` : "loses nothing";
    return fails ? `fails and ${lost}` : lost;
  };
  const before = side(loss.failsBefore, loss.beforeUsdBn);
  const after = side(loss.failsAfter, loss.afterUsdBn);
  return before === after
    ? `${name} ${before} on both sides, model estimate.`
    : `${name} ${before} on side A; on side B it ${after}. Model estimate.`;
};
