// Which assumptions matter for a failure: how far the loss moves when one of them goes from its low to its high end.
import { cascadeReport, type CascadeRequest } from "../../src/report/cascade-report.ts";
import type { NumericAssumption } from "../../src/model/assumption.ts";
import type { Network } from "../../src/model/network.ts";

export type Swing = {
  readonly assumption: NumericAssumption;
  /** Total loss with the assumption at its low and its high end, all others as they are, USD billions. */
  readonly atLowUsdBn: number;
  readonly atHighUsdBn: number;
};

/** Total loss at both ends of an assumption's range; two cascades. */
export const swingOf = (network: Network, request: CascadeRequest, assumption: NumericAssumption): Swing => {
  const lossAt = (value: number): number =>
    cascadeReport(network, { ...request, overrides: { ...request.overrides, [assumption.id]: value } }).totalLossUsdBn;
  return { assumption, atLowUsdBn: lossAt(assumption.low), atHighUsdBn: lossAt(assumption.high) };
};

const width = ({ atLowUsdBn, atHighUsdBn }: Swing): number => Math.abs(atHighUsdBn - atLowUsdBn);

/** The assumptions that move the loss at all, the widest first. */
export const rankSwings = (swings: readonly Swing[]): readonly Swing[] =>
  swings.filter((swing) => width(swing) > 0).sort((a, b) => width(b) - width(a));
