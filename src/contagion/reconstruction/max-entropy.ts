// Maximum entropy: everybody lends to everybody, as evenly as the totals allow.
import { marginalResidual, totalOf, totalTolerance, type Marginals } from "./marginals.ts";
import type { ReconstructionMethod } from "./reconstruction-method.ts";

/** Sweeps cost O(n); near a hub, which is owed and owes almost half of everything, they gain little each. */
const maxSweeps = 1_000_000;
const sweepsPerCheck = 10;

/** Sums of all others, without subtraction: what stands before plus what stands behind. */
const sumsOfOthers = (x: Float64Array): Float64Array => {
  const others = new Float64Array(x.length);
  let before = 0;
  for (let i = 0; i < x.length; i++) {
    others[i] = before;
    before += x[i]!;
  }
  let behind = 0;
  for (let i = x.length - 1; i >= 0; i--) {
    others[i]! += behind;
    behind += x[i]!;
  }
  return others;
};

/** Factors of one side that meet its sums, given the factors of the other. */
const fitted = (sums: Float64Array, factors: Float64Array): Float64Array => {
  const others = sumsOfOthers(factors);
  return sums.map((sum, i) => (sum === 0 ? 0 : sum / others[i]!));
};

const product = (rows: Float64Array, columns: Float64Array): Float64Array => {
  const n = rows.length;
  return Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return i === j ? 0 : rows[i]! * columns[j]!;
  });
};

/** Largest distance of a row sum when the columns are just fitted. */
const rowResidual = (assets: Float64Array, rows: Float64Array, columns: Float64Array): number => {
  const others = sumsOfOthers(columns);
  return assets.reduce((most, sum, i) => Math.max(most, Math.abs(rows[i]! * others[i]! - sum)), 0);
};

const proportionalFit = ({ assets, liabilities }: Marginals, tolerance: number): Float64Array => {
  let rows: Float64Array = new Float64Array(assets.length).fill(1);
  let columns: Float64Array = new Float64Array(assets.length).fill(1);
  const bound = tolerance * totalOf(assets);
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    rows = fitted(assets, columns);
    columns = fitted(liabilities, rows);
    if (sweep % sweepsPerCheck === 0 && rowResidual(assets, rows, columns) <= bound) break;
  }
  return product(rows, columns);
};

/** The node that is party to everything, if there is one: then the matrix is a star around it, and the only one. */
const hubOf = ({ assets, liabilities }: Marginals): number => {
  const total = totalOf(assets);
  return assets.findIndex((sum, i) => sum + liabilities[i]! >= total * (1 - totalTolerance / 1e3) && total > 0);
};

const star = ({ assets, liabilities }: Marginals, hub: number): Float64Array => {
  const n = assets.length;
  return Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    if (i === j) return 0;
    if (i === hub) return liabilities[j]!;
    return j === hub ? assets[i]! : 0;
  });
};

/**
 * The matrix of largest entropy, -sum x ln x, with the given sums and an empty diagonal: x_ij = r_i c_j for i != j, by
 * iterative proportional fitting (RAS) from ones. The form keeps a sweep at O(n).
 *
 * It stops when no row or column sum is off by more than the tolerance times the total.
 *
 * @see Upper, Worms (2004), doi:10.1016/j.euroecorev.2003.12.009
 */
export const maxEntropy: ReconstructionMethod = {
  id: "max-entropy",
  label: "Maximum entropy",
  idea: "Everybody lends to everybody, as evenly as the totals allow.",
  caution:
    "Real networks are sparse; spread this evenly, losses are small everywhere. Contagion is under-estimated, with min-density over-estimated: run both (Anand, Craig, von Peter 2015).",
  reference:
    "Upper, Worms (2004). Estimating bilateral exposures in the German interbank market. doi:10.1016/j.euroecorev.2003.12.009",
  usesChance: false,
  reconstruct: (marginals, { tolerance }) => {
    const hub = hubOf(marginals);
    const matrix = hub === -1 ? proportionalFit(marginals, tolerance) : star(marginals, hub);
    const residual = marginalResidual(marginals, matrix);
    // The check adds up n^2 doubles in another order than the sweeps.
    const rounding = 4 * Number.EPSILON * marginals.ids.length;
    return { matrix, residual, converged: residual <= (tolerance + rounding) * totalOf(marginals.assets) };
  },
};
