// What the companies are worth when they hold each other: in the books, and to those outside who own them in the end.
import { InvalidInputError } from "../../model/errors.ts";
import type { CrossHoldings } from "./cross-holdings.ts";

const checkAssets = ({ ids }: CrossHoldings, ownAssets: Float64Array): void => {
  if (ownAssets.length !== ids.length) {
    throw new InvalidInputError(
      `equityValues: expected ${ids.length} own assets, one per node, got ${ownAssets.length}.`,
    );
  }
  const invalid = ownAssets.findIndex((value) => !Number.isFinite(value));
  if (invalid === -1) return;
  throw new InvalidInputError(
    `equityValues: own assets of "${ids[invalid]}" must be a number, got ${ownAssets[invalid]}.`,
  );
};

/**
 * Value of all shares of each company, those in other companies' hands included:
 *
 *     V = (I - C)^-1 D p
 *
 * Never add these up: a dollar of assets counts again at every holder along the chain. For sums take `marketValues`.
 *
 * @param ownAssets [n], D p: what each company owns besides shares of the others, any unit of money.
 * @returns [n]. Cost O(n^2).
 * @throws InvalidInputError for assets of the wrong number or that are no numbers.
 * @see Elliott, Golub, Jackson (2014), doi:10.1257/aer.104.10.3115
 */
export const bookValues = (holdings: CrossHoldings, ownAssets: Float64Array): Float64Array => {
  checkAssets(holdings, ownAssets);
  return holdings.system.solve(ownAssets);
};

/**
 * Value of each company to its holders outside the network, which may be added up: the sum is the sum of all own assets.
 *
 *     v = C-hat (I - C)^-1 D p,   C-hat the diagonal of the outside shares
 *
 * @param ownAssets [n], D p.
 * @returns [n]. Cost O(n^2).
 * @see Elliott, Golub, Jackson (2014), doi:10.1257/aer.104.10.3115
 */
export const marketValues = (holdings: CrossHoldings, ownAssets: Float64Array): Float64Array =>
  bookValues(holdings, ownAssets).map((value, i) => value * holdings.outside[i]!);

/**
 * The dependency matrix A = C-hat (I - C)^-1: entry (i, j) is the share of j's own assets that ends with the outside
 * holders of i. Columns sum to one. [n * n], row by row; O(n^3).
 */
export const dependencyMatrix = (holdings: CrossHoldings): Float64Array => {
  const n = holdings.ids.length;
  const matrix = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const unit = Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0));
    marketValues(holdings, unit).forEach((value, i) => (matrix[i * n + j] = value));
  }
  return matrix;
};
