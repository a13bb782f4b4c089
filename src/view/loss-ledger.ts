// A failure as a ledger: every loss on every deal, round by round. The text twin of the animation.
import type { CascadeReport, DealLoss } from "../report/cascade-report.schema.ts";
import { lossSum } from "../report/loss-sum.ts";

export type LedgerRound = {
  readonly round: number;
  /** USD billions, of all firms, those with unknown capital as well. */
  readonly lossUsdBn: number;
  /** Largest first. */
  readonly entries: readonly DealLoss[];
};

/** Smallest loss that has a line, USD billions: a thousand dollars. */
const smallest = 1e-6;

/**
 * The rounds up to the settled one that have a line.
 *
 * @param isShown Which losses are asked about; sums are of these alone.
 */
export const lossLedger = (
  { rounds, settledRound }: CascadeReport,
  isShown: (loss: DealLoss) => boolean = () => true,
): readonly LedgerRound[] =>
  rounds.slice(0, settledRound + 1).flatMap(({ round, deals }) => {
    const entries = deals.filter((loss) => loss.lossUsdBn >= smallest && isShown(loss));
    return entries.length === 0 ? [] : [{ round, lossUsdBn: lossSum(entries), entries }];
  });

/** What the rounds after the settled one still add, USD billions; they only refine and have no lines. */
export const lossAfterLedger = ({ rounds, settledRound }: CascadeReport): number =>
  rounds.slice(settledRound + 1).reduce((sum, { deals }) => sum + lossSum(deals), 0);
