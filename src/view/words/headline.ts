// The finding of the first screen as a sentence. The figure is an upper limit and is worded as one.
import type { Window } from "../../model/annual-flow.ts";
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { LoopsReport } from "../../report/loops-report.schema.ts";
import { windowWords } from "./unit.ts";

/** "At most $122B of the $471B a year that these deals move in 2026 to 2028 can be going round." */
export const headline = (report: LoopsReport, window: Window): string => {
  const { maximumCirculation, totalUsdBnPerYear, basis } = report;
  if (totalUsdBnPerYear === 0) {
    return basis === "total" ? "No deal has a disclosed amount." : `No deal moves money in ${windowWords(window)}.`;
  }
  if (maximumCirculation.usdBnPerYear === 0) return "None of the money that these deals move can be going round.";
  const round = moneyText(maximumCirculation.usdBnPerYear);
  const total = moneyText(totalUsdBnPerYear);
  return basis === "total"
    ? `At most ${round} of the ${total} in these deals can be going round.`
    : `At most ${round} of the ${total} a year that these deals move in ${windowWords(window)} can be going round.`;
};

/** How far the share moves over the readings of the sources; null where there is no share. */
export const shareRange = ({ maximumCirculation: { share, low, high } }: LoopsReport): string | null => {
  const shares = [share, low.share, high.share].filter((value) => value !== null);
  if (shares.length === 0) return null;
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map(percentText) as [string, string];
  return least === most
    ? `Still ${least} with every amount at the lowest or the highest that its sources say.`
    : `${least} to ${most} with every amount at the lowest or the highest that its sources say.`;
};
