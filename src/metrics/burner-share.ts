// How much of what a firm is owed hangs on customers that spend more cash than they make.
import { InvalidInputError } from "../model/errors.ts";
import { checkAmounts, noRemainder, type Amounts, type Bounds, type OpenBounds } from "./concentration.ts";

/** How much of its outlays a customer cannot pay from its own income, in [0, 1]; null: nobody knows. */
export type Burning = (id: string) => number | null;

/**
 * Share of a firm's money that is owed by customers who burn cash.
 *
 *     b = sum_k phi_k A_k / T,   phi in {0, 1}, or graded: max(0, 1 - operating income / outlays)
 *
 * The lower bound takes everybody whose phi is unknown, and the remainder without a name, for solvent; the upper bound
 * takes all of them for burners. Normalised by the full total: by disclosed names alone it would often say 100 %.
 *
 * @param remainder Money that is owed by others than the named; `high` null: nobody knows how much.
 * @returns Bounds in [0, 1]; null where there is no money at all.
 * @throws InvalidInputError for an amount that is negative or no number, or a phi outside [0, 1].
 */
export const burnerShare = (amounts: Amounts, burning: Burning, remainder: OpenBounds = noRemainder): Bounds | null => {
  checkAmounts("burner share", amounts, remainder);
  let [known, burnt, unclear] = [0, 0, 0];
  for (const [id, amount] of amounts) {
    const phi = burning(id);
    if (phi !== null && !(phi >= 0 && phi <= 1)) {
      throw new InvalidInputError(`burner share: "${id}" must burn a share between 0 and 1, got ${phi}.`);
    }
    known += amount;
    burnt += (phi ?? 0) * amount;
    unclear += phi === null ? amount : 0;
  }
  const { high } = remainder;
  if (high === null) return { low: 0, high: 1 };
  const total = known + high;
  return total === 0 ? null : { low: burnt / total, high: (burnt + unclear + high) / total };
};
