// The exponential of a sparse non-negative matrix: walks of every length, each length k weighed by 1/k!.
import { InvalidInputError } from "./errors.ts";

/** A square matrix in compressed rows; no entry is negative. */
export type SparseRows = {
  /** [n + 1]; row i holds entries offsets[i] .. offsets[i + 1]. */
  readonly offsets: Uint32Array;
  /** [m]. */
  readonly columns: Uint32Array;
  /** [m], >= 0. */
  readonly values: Float64Array;
};

/** Half a unit in the last place. */
const roundOff = 2 ** -53;

/** A x. */
export const times = ({ offsets, columns, values }: SparseRows, x: Float64Array): Float64Array => {
  const product = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += values[k]! * x[columns[k]!]!;
    product[i] = sum;
  }
  return product;
};

/** Largest row sum, the norm that goes with the largest entry of a vector. */
export const rowNorm = (matrix: SparseRows): number =>
  times(matrix, new Float64Array(matrix.offsets.length - 1).fill(1)).reduce((most, sum) => Math.max(most, sum), 0);

const largest = (x: Float64Array): number => x.reduce((most, value) => Math.max(most, value), 0);
const smallestPositive = (x: Float64Array): number =>
  x.reduce((least, value) => (value > 0 ? Math.min(least, value) : least), Infinity);

/**
 * Whether what comes after step k cannot change the last place of any entry. A walk reaches every node it can reach
 * within n steps, so afterwards no entry that is zero can become positive; the terms that remain sum to at most
 *
 *     max(t_k) q / (1 - q),   q = norm / (k + 1) < 1
 */
export const isSettled = (k: number, term: Float64Array, sum: Float64Array, norm: number): boolean => {
  const most = largest(term);
  if (most === 0) return true;
  const q = norm / (k + 1);
  return k >= sum.length && q < 1 && (most * q) / (1 - q) <= roundOff * smallestPositive(sum);
};

/** @throws InvalidInputError when a walk count is beyond double precision. */
const checkFinite = (sum: Float64Array): void => {
  if (sum.every(Number.isFinite)) return;
  throw new InvalidInputError(
    "exponentialTimes: the exponential is too large for a double. The matrix has too many or too large entries.",
  );
};

const checkMatrix = ({ values, offsets }: SparseRows, x: Float64Array): void => {
  if (offsets.length !== x.length + 1) {
    throw new InvalidInputError(`exponentialTimes: expected ${offsets.length - 1} entries, got ${x.length}.`);
  }
  const isInvalid = (value: number): boolean => !(value >= 0 && value < Infinity);
  const invalid = values.find(isInvalid) ?? x.find(isInvalid);
  if (invalid === undefined) return;
  throw new InvalidInputError(`exponentialTimes: entries must be finite and >= 0, got ${invalid}.`);
};

/**
 * The exponential of a non-negative matrix, applied to a non-negative vector:
 *
 *     exp(A) x = sum_k A^k x / k!
 *
 * Nothing is subtracted, so every entry is accurate to a few units in its own last place, however small beside the
 * others; the quotients of the general method (Higham 2005, doi:10.1137/04061101X) are only accurate beside the largest
 * entry. A matrix without cycles ends exactly. O(k m), k about n + e norm.
 *
 * @param x [n], >= 0.
 * @throws InvalidInputError for an entry that is negative or not finite, or when the result exceeds a double.
 * @see Xue, Ye (2013), Computing exponentials of essentially non-negative matrices entrywise to high relative accuracy,
 *   Mathematics of Computation 82
 */
export const exponentialTimes = (matrix: SparseRows, x: Float64Array): Float64Array => {
  checkMatrix(matrix, x);
  const norm = rowNorm(matrix);
  let term = x;
  const sum = Float64Array.from(x);
  for (let k = 0; !isSettled(k, term, sum, norm); k++) {
    term = times(matrix, term).map((value) => value / (k + 1));
    term.forEach((value, i) => (sum[i]! += value));
    checkFinite(sum);
  }
  return sum;
};

/** exp(A), row by row, [n * n]: see `exponentialTimes`. O(n k m). */
export const matrixExponential = (matrix: SparseRows): Float64Array => {
  const n = matrix.offsets.length - 1;
  const result = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n);
    unit[j] = 1;
    exponentialTimes(matrix, unit).forEach((value, i) => (result[i * n + j] = value));
  }
  return result;
};
