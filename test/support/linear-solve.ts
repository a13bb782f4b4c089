// Dense linear systems of moderate size, by Gaussian elimination with partial pivoting.
import { InvalidInputError } from "../../src/model/errors.ts";

/** Pivots below this share of the largest entry are taken for zero. */
const relativePivot = 1e-13;

const swapRows = (matrix: Float64Array, n: number, a: number, b: number): void => {
  for (let j = 0; j < n; j++) {
    const kept = matrix[a * n + j]!;
    matrix[a * n + j] = matrix[b * n + j]!;
    matrix[b * n + j] = kept;
  }
};

const pivotRow = (matrix: Float64Array, n: number, column: number): number => {
  let best = column;
  for (let i = column + 1; i < n; i++) {
    if (Math.abs(matrix[i * n + column]!) > Math.abs(matrix[best * n + column]!)) best = i;
  }
  return best;
};

const backSubstitute = (matrix: Float64Array, rhs: Float64Array, n: number): void => {
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) rhs[i]! -= matrix[i * n + j]! * rhs[j]!;
    rhs[i]! /= matrix[i * n + i]!;
  }
};

/**
 * Solves A x = b.
 *
 * @param matrix [n * n], row by row; left as it is.
 * @param rhs [n]; left as it is.
 * @returns [n], x. Cost O(n^3).
 * @throws InvalidInputError when A is singular to working precision or the sizes do not fit.
 */
export const solveLinear = (matrix: Float64Array, rhs: Float64Array, n: number): Float64Array => {
  if (matrix.length !== n * n || rhs.length !== n) {
    throw new InvalidInputError(
      `solveLinear: expected ${n * n} and ${n} numbers, got ${matrix.length} and ${rhs.length}.`,
    );
  }
  const a = Float64Array.from(matrix);
  const x = Float64Array.from(rhs);
  const scale = a.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  for (let column = 0; column < n; column++) {
    const pivot = pivotRow(a, n, column);
    if (!(Math.abs(a[pivot * n + column]!) > relativePivot * scale)) {
      throw new InvalidInputError(`solveLinear: the matrix is singular in column ${column}.`);
    }
    if (pivot !== column) {
      swapRows(a, n, pivot, column);
      [x[pivot], x[column]] = [x[column]!, x[pivot]!];
    }
    for (let i = column + 1; i < n; i++) {
      const factor = a[i * n + column]! / a[column * n + column]!;
      if (factor === 0) continue;
      for (let j = column; j < n; j++) a[i * n + j]! -= factor * a[column * n + j]!;
      x[i]! -= factor * x[column]!;
    }
  }
  backSubstitute(a, x, n);
  return x;
};
