// Attributed losses added up by whatever they have in common: deal, channel, neighbour.
import type { DealLoss } from "./cascade-report.schema.ts";

export type LossShare = {
  readonly id: string;
  readonly lossUsdBn: number;
  /** Share of the sum of all, in [0, 1]. */
  readonly share: number;
};

/** Sums by key, largest first; together they are the sum of the losses. */
export const lossShares = (losses: readonly DealLoss[], keyOf: (loss: DealLoss) => string): LossShare[] => {
  const sums = new Map<string, number>();
  for (const loss of losses) sums.set(keyOf(loss), (sums.get(keyOf(loss)) ?? 0) + loss.lossUsdBn);
  const whole = losses.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
  return [...sums]
    .map(([id, lossUsdBn]) => ({ id, lossUsdBn, share: lossUsdBn / whole }))
    .sort((a, b) => b.lossUsdBn - a.lossUsdBn || (a.id < b.id ? -1 : 1));
};
