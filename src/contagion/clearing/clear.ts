// Clearing: who pays what when everybody pays what it can, and the creditors of a defaulter share what there is.
import { InvalidInputError } from "../../model/errors.ts";
import type { FailureBoundary } from "../cascade-frame.ts";
import type { LiabilityNetwork } from "./liability-network.ts";
import { dueOf, floorsOf, receiptsOf } from "./payment-shares.ts";
import { shortPayments, type DefaultCosts, type MarginalClasses } from "./short-payments.ts";

export type ClearingOptions = Partial<DefaultCosts> & {
  /**
   * Whether a node that can pay just what it owes has failed: `above`, the papers' default, says no; `at-or-above`
   * says yes. With default costs this decides who pays what.
   */
  readonly failureBoundary?: FailureBoundary;
  /** How much of its debt a node may lack by rounding alone without being in default, as a share. */
  readonly tolerance?: number;
};

/** Eisenberg and Noe: no costs of default; Rogers and Veraart's boundary; ten thousand roundings in the last place. */
export const clearingDefaults = { alpha: 1, beta: 1, failureBoundary: "above", tolerance: 1e-12 } as const;

export type Clearing = {
  readonly network: LiabilityNetwork;
  readonly options: Required<ClearingOptions>;
  /** [n], owed in all, USD billions. */
  readonly due: Float64Array;
  /** [n], paid in all, USD billions: the greatest clearing vector. */
  readonly payments: Float64Array;
  /** [n], received from other nodes, USD billions. */
  readonly receipts: Float64Array;
  /** [n], outside assets and receipts less all debts, USD billions; negative for a defaulter, who owes more than it has. */
  readonly netWorth: Float64Array;
  /** Nodes by the wave in which they default; the first would default even if everybody else paid in full. */
  readonly waves: readonly (readonly number[])[];
  /** Largest distance of any payment from the clearing equation, USD billions: rounding only. */
  readonly residual: number;
};

const checkOptions = ({ alpha, beta, tolerance }: Required<ClearingOptions>): void => {
  for (const [name, value] of Object.entries({ alpha, beta })) {
    if (value >= 0 && value <= 1) continue;
    throw new InvalidInputError(`clear: ${name} must be a share between 0 and 1, got ${value}.`);
  }
  if (tolerance >= 0 && tolerance < 1) return;
  throw new InvalidInputError(
    `clear: tolerance must be a share of what is owed, at least 0 and below 1, got ${tolerance}.`,
  );
};

/** The class in which so much money runs out; for a defaulter that just covers everything, the last one it owes in. */
const classReached = (
  { classes }: LiabilityNetwork,
  floors: readonly Float64Array[],
  v: number,
  available: number,
): number => {
  let reached = classes.findLastIndex(({ total }) => total[v]! > 0);
  while (reached > 0 && available < floors[reached]![v]!) reached -= 1;
  return reached;
};

/** How far the default set has grown, and what is paid as long as nobody else joins it. */
type Stage = { payments: Float64Array; readonly defaulted: Uint8Array; readonly marginal: MarginalClasses };

type Books = Pick<Clearing, "due" | "receipts">;

const canPay = (has: number, due: number, { failureBoundary, tolerance }: Required<ClearingOptions>): boolean => {
  const rounding = tolerance * due;
  return due === 0 || (failureBoundary === "above" ? has >= due - rounding : has > due + rounding);
};

/** Marks and returns the nodes that cannot pay in full from what they receive now. */
const newDefaults = (
  { outsideAssets }: LiabilityNetwork,
  { defaulted }: Stage,
  { due, receipts }: Books,
  options: Required<ClearingOptions>,
): number[] => {
  const wave = [...due.keys()].filter(
    (v) => defaulted[v] === 0 && !canPay(outsideAssets[v]! + receipts[v]!, due[v]!, options),
  );
  for (const v of wave) defaulted[v] = 1;
  return wave;
};

/** Notes in which class the money of each defaulter now runs out; false when it is for all where it was. */
const lowerClasses = (
  network: LiabilityNetwork,
  { defaulted, marginal }: Stage,
  { due, receipts }: Books,
  { alpha, beta, tolerance }: Required<ClearingOptions>,
): boolean => {
  const floors = floorsOf(network);
  let changed = false;
  for (let v = 0; v < due.length; v++) {
    if (defaulted[v] === 0) continue;
    const available = alpha * network.outsideAssets[v]! + beta * receipts[v]!;
    const reached = classReached(network, floors, v, available + tolerance * due[v]!);
    if (reached >= marginal[v]!) continue;
    marginal[v] = reached;
    changed = true;
  }
  return changed;
};

/** Largest |p - what p makes everybody pay|. */
const residualOf = (
  { outsideAssets }: LiabilityNetwork,
  { payments, defaulted }: Stage,
  { due, receipts }: Books,
  { alpha, beta }: DefaultCosts,
): number =>
  payments.reduce((worst, paid, v) => {
    const available = defaulted[v] === 1 ? alpha * outsideAssets[v]! + beta * receipts[v]! : due[v]!;
    return Math.max(worst, Math.abs(paid - Math.min(due[v]!, available)));
  }, 0);

/**
 * The greatest clearing vector, by fictitious default: everybody pays in full; whoever cannot defaults and shares what
 * it has; whom that leaves short defaults in the next wave; until nobody else does.
 *
 *     p_i = pbar_i                                       if e_i + sum_j paid_ji >= pbar_i
 *         = min(pbar_i, alpha e_i + beta sum_j paid_ji)  otherwise
 *
 * Senior classes are paid before junior ones, pro rata inside each. alpha = beta = 1 is Eisenberg and Noe's model;
 * below 1 default costs money (Rogers and Veraart). Several vectors may clear, as in a ring without cash: from full
 * payment downwards the greatest is found, best for everyone at once. With one class at most n linear systems are
 * solved, O(n^3) each; with k classes at most n k rounds.
 *
 * @throws InvalidInputError for alpha, beta or tolerance out of bounds.
 * @see Eisenberg, Noe (2001), doi:10.1287/mnsc.47.2.236.9835
 * @see Rogers, Veraart (2013), doi:10.1287/mnsc.1120.1569
 * @see Elsinger (2009), Financial networks, cross holdings, and limited liability, OeNB Working Paper 156 (classes)
 */
export const clear = (network: LiabilityNetwork, given: ClearingOptions = {}): Clearing => {
  const options = { ...clearingDefaults, ...given };
  checkOptions(options);
  const due = dueOf(network);
  const stage = {
    payments: due,
    defaulted: new Uint8Array(due.length),
    marginal: new Uint32Array(due.length).fill(network.classes.length),
  };
  const waves: number[][] = [];
  for (;;) {
    const receipts = receiptsOf(network, stage.payments);
    const wave = newDefaults(network, stage, { due, receipts }, options);
    if (wave.length > 0) waves.push(wave);
    if (!lowerClasses(network, stage, { due, receipts }, options)) {
      const netWorth = due.map((owed, v) => network.outsideAssets[v]! + receipts[v]! - owed);
      const residual = residualOf(network, stage, { due, receipts }, options);
      return { network, options, due, payments: stage.payments, receipts, netWorth, waves, residual };
    }
    stage.payments = shortPayments(network, stage.marginal, stage.payments, options);
  }
};
