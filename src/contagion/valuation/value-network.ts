// The valuation view: equities and the claims on them, each worth what the other says.
import { InvalidInputError } from "../../model/errors.ts";
import type { FailureBoundary } from "../cascade-frame.ts";
import type { ParameterValues } from "../propagation/propagation-model.ts";
import type { BalanceSheets } from "./balance-sheets.ts";
import { claimValues, type ClaimValue, type OutsideCreditorRank } from "./debtors.ts";
import { equityFloor, type EquityMap } from "./equity-floor.ts";
import { linearDebtRank } from "./linear-debtrank.ts";
import type { ValuationFunction } from "./valuation-function.ts";

export type ValuationOptions = {
  readonly valuation?: ValuationFunction;
  readonly parameters?: ParameterValues;
  /** Whether an equity of exactly zero is a default (`at-or-above`: all equity is lost) or not (`above`). */
  readonly failureBoundary?: FailureBoundary;
  readonly outsideCreditors?: OutsideCreditorRank;
  /** Largest admitted error of any equity, as a share of that firm's book equity. */
  readonly tolerance?: number;
  readonly maxRounds?: number;
};

export const valuationDefaults = {
  valuation: linearDebtRank,
  failureBoundary: "at-or-above",
  outsideCreditors: "pari-passu",
  tolerance: 1e-9,
  maxRounds: 1000,
} as const;

export type Valuation = {
  /** [rounds + 1][n], USD billions; the first has every claim at face value, the last is the result. */
  readonly equities: readonly Float64Array[];
  /** [n], in [0, 1]: what a claim of one dollar on each firm is worth at the end. */
  readonly values: Float64Array;
  readonly converged: boolean;
  /** Proven bound on the error of any equity, as a share of that firm's book equity. */
  readonly residual: number;
};

/** Doubles near 1 lie this far apart; a smaller tolerance could never be met. */
const leastTolerance = 1e-15;

const checkShock = ({ ids }: BalanceSheets, shock: Float64Array): void => {
  if (shock.length !== ids.length) {
    throw new InvalidInputError(`valueNetwork: expected a loss per firm, ${ids.length}, got ${shock.length}.`);
  }
  const invalid = shock.findIndex((loss) => !Number.isFinite(loss) || loss < 0);
  if (invalid === -1) return;
  throw new InvalidInputError(`valueNetwork: the loss of "${ids[invalid]}" must be >= 0, got ${shock[invalid]}.`);
};

const checkLimits = ({ tolerance, maxRounds }: { readonly tolerance: number; readonly maxRounds: number }): void => {
  if (!(Number.isInteger(maxRounds) && maxRounds >= 1)) {
    throw new InvalidInputError(`valueNetwork: maxRounds must be a whole number of at least 1, got ${maxRounds}.`);
  }
  if (tolerance >= leastTolerance && tolerance < 1) return;
  throw new InvalidInputError(`valueNetwork: tolerance must lie between ${leastTolerance} and 1, got ${tolerance}.`);
};

/** What the shock leaves of each firm's equity if all claims are worth their face value. */
const naiveEquity = ({ faceEquity }: BalanceSheets, shock: Float64Array): Float64Array =>
  faceEquity.map((equity, v) => equity - shock[v]!);

/** E_i - sum_j A_ij lost_j. */
const afterLosses = ({ claims }: BalanceSheets, equity: Float64Array, lost: Float64Array): Float64Array => {
  const losses = new Float64Array(equity.length);
  for (const { creditor, debtor, amountUsdBn } of claims) losses[creditor]! += amountUsdBn * lost[debtor]!;
  return equity.map((most, v) => most - losses[v]!);
};

/** The balance sheet as a map, written in losses so that small ones keep their digits. */
const equityMap = (sheets: BalanceSheets, naive: Float64Array, value: ClaimValue): EquityMap => {
  return (equity) =>
    afterLosses(
      sheets,
      naive,
      equity.map((now, v) => 1 - value(v, now)),
    );
};

/** Distances as shares of book equity; USD billions for a firm whose book equity is zero. */
const distance = ({ bookEquity }: BalanceSheets, upper: Float64Array, lower: Float64Array): number =>
  upper.reduce((most, equity, v) => Math.max(most, (equity - lower[v]!) / (Math.abs(bookEquity[v]!) || 1)), 0);

const isSame = (a: Float64Array, b: Float64Array): boolean => a.every((value, v) => value === b[v]);

/** Rounds between attempts at a proof: one costs a linear system, a round only a pass over the claims. */
const attemptEvery = 4;

/**
 * Values a network of claims after a shock to external assets:
 *
 *     E_i = A^e_i - L^e_i - l_i + sum_j A_ij V_j(E_j)
 *
 * with external assets and liabilities at their own value, less the shock. Starts with every claim at face value; the
 * map is monotone, so the rounds fall to its greatest solution, which is the best case that is consistent. Small steps
 * are no proof of arrival: a run ends when nothing moves, or when a point below is found from which the map only rises
 * (`equityFloor`); `residual` is the distance to it. A run without a proof has `converged: false` and the distance to
 * worthless claims as its bound.
 *
 * Where V is below 1 without any shock (the forward-looking functions), compare with the value after no shock, or
 * recalibrate (`calibratedSheets`).
 *
 * Cost O(rounds x claims), and O(n^3) for a proof.
 *
 * @param shock [n], USD billions lost of each firm's external assets, >= 0.
 * @throws InvalidInputError for a shock or limit out of range, or a figure that the function needs and is missing.
 * @see Barucca et al. (2020), Network valuation in financial systems, doi:10.1111/mafi.12272
 */
export const valueNetwork = (sheets: BalanceSheets, shock: Float64Array, options: ValuationOptions = {}): Valuation => {
  checkShock(sheets, shock);
  const settings = { ...valuationDefaults, parameters: {}, ...options };
  checkLimits(settings);
  const { tolerance, maxRounds } = settings;
  const value = claimValues(sheets, shock, settings.valuation, settings);
  const naive = naiveEquity(sheets, shock);
  const map = equityMap(sheets, naive, value);
  const equities = [naive];
  // Claims are worth nothing at worst.
  let residual = distance(sheets, naive, afterLosses(sheets, naive, new Float64Array(naive.length).fill(1)));
  for (let round = 1; round <= maxRounds; round++) {
    const before = equities.at(-1)!;
    // Rounding alone could raise an equity again, and a run go round for ever.
    const equity = map(before).map((next, v) => Math.min(next, before[v]!));
    if (isSame(before, equity)) {
      residual = 0;
      break;
    }
    equities.push(equity);
    if (round % attemptEvery !== 0 && round !== maxRounds) continue;
    const floor = equityFloor(sheets, value, map, before, equity);
    if (floor !== null) residual = distance(sheets, equity, floor);
    if (residual <= tolerance) break;
  }
  const last = equities.at(-1)!;
  return {
    equities,
    values: last.map((equity, v) => value(v, equity)),
    converged: residual <= tolerance,
    residual,
  };
};
