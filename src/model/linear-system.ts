// Dense linear systems, factored once and solved for as many right-hand sides as needed, also transposed.
import { InvalidInputError } from "./errors.ts";

/** Pivots below this share of their column's largest entry are rounding, not information. */
const relativePivot = 1e-13;

export type LinearSystem = {
  /** x with A x = b; b is left as it is. O(n^2). */
  readonly solve: (b: Float64Array) => Float64Array;
  /** x with A^T x = b; b is left as it is. O(n^2). */
  readonly solveTransposed: (b: Float64Array) => Float64Array;
};

type Factors = { readonly lu: Float64Array; readonly n: number; readonly rowOf: Uint32Array };

const columnScales = (matrix: Float64Array, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, j) => {
    let largest = 0;
    for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(matrix[i * n + j]!));
    return largest;
  });

const pivotRow = (lu: Float64Array, n: number, column: number): number => {
  let best = column;
  for (let i = column + 1; i < n; i++) {
    if (Math.abs(lu[i * n + column]!) > Math.abs(lu[best * n + column]!)) best = i;
  }
  return best;
};

const swapRows = ({ lu, n, rowOf }: Factors, a: number, b: number): void => {
  if (a === b) return;
  const kept = lu.slice(a * n, (a + 1) * n);
  lu.copyWithin(a * n, b * n, (b + 1) * n);
  lu.set(kept, b * n);
  [rowOf[a], rowOf[b]] = [rowOf[b]!, rowOf[a]!];
};

const eliminate = ({ lu, n }: Factors, k: number): void => {
  for (let i = k + 1; i < n; i++) {
    if (lu[i * n + k] === 0) continue;
    const factor = (lu[i * n + k]! /= lu[k * n + k]!);
    for (let j = k + 1; j < n; j++) lu[i * n + j]! -= factor * lu[k * n + j]!;
  }
};

/** LU factors, or the number of the unknown at which the matrix proves singular to working precision. */
const factorise = (matrix: Float64Array, n: number): Factors | number => {
  const factors = { lu: Float64Array.from(matrix), n, rowOf: Uint32Array.from({ length: n }, (_, i) => i) };
  const scales = columnScales(matrix, n);
  for (let k = 0; k < n; k++) {
    swapRows(factors, k, pivotRow(factors.lu, n, k));
    if (!(Math.abs(factors.lu[k * n + k]!) > relativePivot * scales[k]!)) return k;
    eliminate(factors, k);
  }
  return factors;
};

const solve = ({ lu, n, rowOf }: Factors, b: Float64Array): Float64Array => {
  const x = Float64Array.from(rowOf, (row) => b[row]!);
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) x[i]! -= lu[i * n + j]! * x[j]!;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i]! -= lu[i * n + j]! * x[j]!;
    x[i]! /= lu[i * n + i]!;
  }
  return x;
};

const solveTransposed = ({ lu, n, rowOf }: Factors, b: Float64Array): Float64Array => {
  const y = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) y[i]! -= lu[j * n + i]! * y[j]!;
    y[i]! /= lu[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) for (let j = i + 1; j < n; j++) y[i]! -= lu[j * n + i]! * y[j]!;
  const x = new Float64Array(n);
  rowOf.forEach((row, i) => (x[row] = y[i]!));
  return x;
};

const checkSize = (matrix: Float64Array, n: number): void => {
  if (matrix.length === n * n) return;
  throw new InvalidInputError(`linearSystem: expected ${n * n} entries for ${n} unknowns, got ${matrix.length}.`);
};

const systemOf = (factors: Factors): LinearSystem => ({
  solve: (b) => solve(factors, b),
  solveTransposed: (b) => solveTransposed(factors, b),
});

/**
 * Factors a square matrix by Gaussian elimination with partial pivoting. O(n^3).
 *
 * @param matrix [n * n], row by row; left as it is.
 * @throws InvalidInputError when the matrix is singular to working precision, or its size is not n * n.
 */
export const linearSystem = (matrix: Float64Array, n: number): LinearSystem => {
  checkSize(matrix, n);
  const factors = factorise(matrix, n);
  if (typeof factors !== "number") return systemOf(factors);
  throw new InvalidInputError(
    `linearSystem: the matrix is singular to working precision at unknown ${factors} of ${n}.`,
  );
};

/** As `linearSystem`, for callers who have an answer to a singular matrix: null. */
export const regularSystem = (matrix: Float64Array, n: number): LinearSystem | null => {
  checkSize(matrix, n);
  const factors = factorise(matrix, n);
  return typeof factors === "number" ? null : systemOf(factors);
};
