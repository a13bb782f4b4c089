// What is known where a matrix is not: everybody's total claims and total debts.
import { InvalidInputError } from "../../model/errors.ts";

export type Marginals = {
  readonly ids: readonly string[];
  /** [n], row sums: what each node is owed, >= 0. */
  readonly assets: Float64Array;
  /** [n], column sums: what each node owes, >= 0. */
  readonly liabilities: Float64Array;
};

/** Which total stands when the two differ; the other side is scaled to it. */
export type ScaleTo = "assets" | "liabilities";

/** Sums of doubles that were meant to be equal differ by less than this share of the total. */
export const totalTolerance = 1e-12;

export const totalOf = (amounts: Float64Array): number => amounts.reduce((sum, amount) => sum + amount, 0);

const checkAmounts = ({ ids, assets, liabilities }: Marginals): void => {
  for (const [what, amounts] of [
    ["assets", assets],
    ["liabilities", liabilities],
  ] as const) {
    if (amounts.length !== ids.length) {
      throw new InvalidInputError(`reconstruction: expected ${ids.length} ${what}, got ${amounts.length}.`);
    }
    const invalid = amounts.findIndex((amount) => !(amount >= 0 && amount < Infinity));
    if (invalid === -1) continue;
    throw new InvalidInputError(
      `reconstruction: ${what} of "${ids[invalid]}" must be a finite amount >= 0, got ${amounts[invalid]}.`,
    );
  }
};

const scaledTo = (marginals: Marginals, side: ScaleTo): Marginals => {
  const totals = { assets: totalOf(marginals.assets), liabilities: totalOf(marginals.liabilities) };
  const other = side === "assets" ? "liabilities" : "assets";
  if (totals[other] === 0) {
    throw new InvalidInputError(`reconstruction: ${other} are all zero and cannot be scaled to ${totals[side]}.`);
  }
  const factor = totals[side] / totals[other];
  return { ...marginals, [other]: marginals[other].map((amount) => amount * factor) };
};

/** Who holds and owes more than the others could owe and hold: it would have to owe itself. */
const checkFeasible = ({ ids, assets, liabilities }: Marginals, total: number): void => {
  const tooLarge = ids.findIndex((_id, i) => assets[i]! + liabilities[i]! > total * (1 + totalTolerance));
  if (tooLarge === -1) return;
  const [owed, owes] = [assets[tooLarge]!, liabilities[tooLarge]!];
  throw new InvalidInputError(
    `reconstruction: no matrix has these sums and nobody who owes itself: "${ids[tooLarge]}" is owed ${owed} and ` +
      `owes ${owes}, together more than all debts, ${total}. Correct its figures, or split it into its parts.`,
  );
};

/**
 * Marginals that some matrix with an empty diagonal has. It exists exactly if the totals are equal and, for every node,
 *
 *     assets_i + liabilities_i <= total
 *
 * @param scaleTo Scales the other side to this one where the totals differ; without it they are refused.
 * @throws InvalidInputError for an amount that is negative or not finite, unequal totals, or a node too large.
 */
export const feasibleMarginals = (given: Marginals, scaleTo: ScaleTo | null = null): Marginals => {
  checkAmounts(given);
  const [owed, owes] = [totalOf(given.assets), totalOf(given.liabilities)];
  const equal = Math.abs(owed - owes) <= totalTolerance * Math.max(owed, owes);
  if (!equal && scaleTo === null) {
    throw new InvalidInputError(
      `reconstruction: all assets sum to ${owed} and all liabilities to ${owes}; each claim is a debt, so they must be ` +
        "equal. Correct the figures, add a row for the rest of the world, or have one side scaled to the other (scaleTo).",
    );
  }
  const marginals = equal ? given : scaledTo(given, scaleTo!);
  checkFeasible(marginals, totalOf(marginals.assets));
  return marginals;
};

/** Largest distance of a row or column sum of a matrix [n * n] from the marginals. */
export const marginalResidual = ({ ids, assets, liabilities }: Marginals, matrix: Float64Array): number => {
  const n = ids.length;
  let worst = 0;
  for (let i = 0; i < n; i++) {
    let [row, column] = [0, 0];
    for (let j = 0; j < n; j++) {
      row += matrix[i * n + j]!;
      column += matrix[j * n + i]!;
    }
    worst = Math.max(worst, Math.abs(row - assets[i]!), Math.abs(column - liabilities[i]!));
  }
  return worst;
};
