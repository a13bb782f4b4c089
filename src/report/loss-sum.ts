// What a list of losses comes to.
import type { DealLoss } from "./cascade-report.schema.ts";

/** USD billions. */
export const lossSum = (losses: readonly DealLoss[]): number =>
  losses.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
