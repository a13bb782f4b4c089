// Which assumptions matter for a failure: how far the loss moves when one of them goes from its low to its high end.
import { finish, inSteps, type Steps } from "../ensemble/steps.ts";
import type { NumericAssumption } from "../model/assumption.ts";
import type { Network } from "../model/network.ts";
import { cascadeReport, type CascadeRequest } from "./cascade-report.ts";

export type Swing = {
  /** Id of the assumption. */
  readonly id: string;
  /** Total loss with the assumption at its low and its high end, all others as they are, USD billions. */
  readonly atLowUsdBn: number;
  readonly atHighUsdBn: number;
};

const swingOf = (network: Network, request: CascadeRequest, { id, low, high }: NumericAssumption): Swing => {
  const lossAt = (value: number): number =>
    cascadeReport(network, { ...request, overrides: { ...request.overrides, [id]: value } }).totalLossUsdBn;
  return { id, atLowUsdBn: lossAt(low), atHighUsdBn: lossAt(high) };
};

const width = ({ atLowUsdBn, atHighUsdBn }: Swing): number => Math.abs(atHighUsdBn - atLowUsdBn);

/** The assumptions that move the loss at all, the widest first. */
const rankSwings = (swings: readonly Swing[]): readonly Swing[] =>
  swings.filter((swing) => width(swing) > 0).sort((a, b) => width(b) - width(a));

/** The swings of all numeric assumptions, ranked; two cascades for each, one assumption a step. */
export function* assumptionSwings(network: Network, request: CascadeRequest): Steps<readonly Swing[]> {
  const numeric = network.assumptions.filter((assumption) => assumption.type === "number");
  const swings = yield* inSteps(numeric.length, (k) => swingOf(network, request, numeric[k]!));
  return rankSwings(swings);
}

/** The same, at once. */
export const rankedSwings = (network: Network, request: CascadeRequest): readonly Swing[] =>
  finish(assumptionSwings(network, request));
