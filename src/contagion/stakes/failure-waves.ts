// Failures that cost something: who falls below its threshold first, and whom the cost of that takes along.
import { InvalidInputError } from "../../model/errors.ts";
import type { CrossHoldings } from "./cross-holdings.ts";
import { valueFalls } from "./value-falls.ts";

export type FailureRule = {
  /** [n], value of all shares of each company before anything happened; Infinity where unknown: it never fails. */
  readonly before: Float64Array;
  /** [n], >= 0: what each company loses at the start besides shares of the others. */
  readonly ownFalls: Float64Array;
  /** [n]: a company fails when its market value is below this. */
  readonly thresholds: Float64Array;
  /** [n], >= 0: what a failure takes from the company's own assets. */
  readonly costs: Float64Array;
  /** Whether shares can lose no more than they are worth; the paper has no such limit. */
  readonly limitedLiability: boolean;
};

export type FailureWaves = {
  /** Indices of the companies that fail in each wave: the paper's hierarchy of failures. */
  readonly waves: readonly (readonly number[])[];
  /** [n], what each company lost besides shares of the others, failure costs included. */
  readonly own: Float64Array;
  /** [n], fall of the value of all shares of each company, failure costs included. */
  readonly falls: Float64Array;
  /** [n], market value after all waves. */
  readonly market: Float64Array;
};

const noLimit = (values: Float64Array): Float64Array => values.map(() => Infinity);

const check = ({ ids }: CrossHoldings, { before, thresholds, costs }: FailureRule): void => {
  const bad = ids.findIndex((_id, i) => !(costs[i]! >= 0) || Number.isNaN(thresholds[i] ?? NaN) || !(before[i]! >= 0));
  if (bad === -1) return;
  throw new InvalidInputError(
    `failureWaves: "${ids[bad]}" needs a value and a failure cost >= 0 and a threshold, got ${before[bad]}, ${costs[bad]} and ${thresholds[bad]}.`,
  );
};

/**
 * The best-case algorithm: the fewest failures that are consistent.
 *
 *     Z_0 = {},  Z_t = { i : v_i(Z_t-1) < threshold_i },  v(Z) = C-hat (I - C)^-1 (D p - b 1_Z)
 *
 * The sets only grow, so there are at most n waves. With low enough costs one wave says it all; with larger ones a
 * failure lowers the value of its holders, who may fail in the next. Cost O(n^2) a wave, O(n^3) with limited liability.
 *
 * @throws InvalidInputError for numbers that are negative, NaN or not one per node.
 * @see Elliott, Golub, Jackson (2014), doi:10.1257/aer.104.10.3115
 */
export const failureWaves = (holdings: CrossHoldings, rule: FailureRule): FailureWaves => {
  check(holdings, rule);
  const { before, ownFalls, thresholds, costs } = rule;
  const worth = rule.limitedLiability ? before : noLimit(before);
  const failed = new Set<number>();
  const waves: number[][] = [];
  for (;;) {
    const own = ownFalls.map((fall, i) => fall + (failed.has(i) ? costs[i]! : 0));
    const falls = valueFalls(holdings, own, worth);
    const market = falls.map((fall, i) => holdings.outside[i]! * (before[i]! - fall));
    const wave = holdings.ids.flatMap((_id, i) => (!failed.has(i) && market[i]! < thresholds[i]! ? [i] : []));
    if (wave.length === 0) return { waves, own, falls, market };
    waves.push(wave);
    for (const i of wave) failed.add(i);
  }
};
