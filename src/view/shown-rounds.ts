// Which rounds of a cascade are worth a button: all that bring news, then the settled end.
import type { CascadeReport } from "../report/cascade-report.schema.ts";

/** Share of all losses after which further rounds only refine. */
const toldShare = 0.99;
const mostButtons = 9;

/** Index of the first round by which most of the loss and every failure has happened. */
const lastNews = ({ rounds }: CascadeReport): number => {
  const losses = rounds.map(({ deals }) => deals.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0));
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  let soFar = 0;
  const told = losses.findIndex((loss) => (soFar += loss) >= toldShare * total);
  return Math.max(
    told,
    rounds.findLastIndex(({ failed }) => failed.length > 0),
  );
};

/** Rounds to step through, in order; the last one is the settled round. */
export const shownRounds = (report: CascadeReport): readonly number[] => {
  const end = report.settledRound;
  const news = Math.min(lastNews(report), end, mostButtons - 2);
  const told = Array.from({ length: news + 1 }, (_, round) => round);
  return told.includes(end) ? told : [...told, end];
};
