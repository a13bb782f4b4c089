// The largest eigenvalue of an irreducible matrix without negative entries, and its positive vector.
import { regularSystem } from "./linear-system.ts";

/** y = A x for a matrix A >= 0; x is left as it is. */
export type Multiply = (x: Float64Array) => Float64Array;

export type Perron = {
  readonly root: number;
  /** [n], > 0, sum 1. */
  readonly vector: Float64Array;
};

/** Bounds of the root that lie closer than this share are one number. */
const closeness = 1e-13;
const powerRounds = 500;
const inverseRounds = 60;

type Bounds = { readonly lower: number; readonly upper: number };

/** The root lies between the least and the largest (A x)_i / x_i, whatever x > 0 (Collatz and Wielandt). */
const boundsOf = (image: Float64Array, x: Float64Array): Bounds => {
  let [lower, upper] = [Infinity, 0];
  for (let i = 0; i < x.length; i++) {
    const ratio = image[i]! / x[i]!;
    lower = Math.min(lower, ratio);
    upper = Math.max(upper, ratio);
  }
  return { lower, upper };
};

const isFound = ({ lower, upper }: Bounds): boolean => upper - lower <= closeness * upper;

const normalised = (x: Float64Array): Float64Array => {
  const whole = x.reduce((sum, value) => sum + value, 0);
  return x.map((value) => value / whole);
};

const denseOf = (multiply: Multiply, n: number): Float64Array => {
  const matrix = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n);
    unit[j] = 1;
    multiply(unit).forEach((value, i) => (matrix[i * n + j] = value));
  }
  return matrix;
};

/** One step x <- (upper I - A)^-1 x; null when the bound is the root to working precision. */
const inverseStep = (matrix: Float64Array, upper: number, x: Float64Array): Float64Array | null => {
  const n = x.length;
  const shifted = matrix.map((value, k) => (k % (n + 1) === 0 ? upper - value : -value));
  const next = regularSystem(shifted, n)?.solve(x) ?? null;
  return next === null || next.some((value) => !(value > 0)) ? null : normalised(next);
};

/** Noda's inverse iteration: the upper bound falls to the root, quadratically. O(n^3) a step. */
const byInverse = (multiply: Multiply, start: Float64Array): Perron => {
  const matrix = denseOf(multiply, start.length);
  let vector = start;
  let bounds = boundsOf(multiply(vector), vector);
  for (let round = 0; round < inverseRounds && !isFound(bounds); round++) {
    const next = inverseStep(matrix, bounds.upper, vector);
    if (next === null) break;
    vector = next;
    bounds = boundsOf(multiply(vector), vector);
  }
  return { root: (bounds.lower + bounds.upper) / 2, vector };
};

/**
 * Root and vector of an irreducible matrix A >= 0: by powers of A + root I, whose shift on the scale of the root ends
 * the swinging of periodic matrices at any scale; by inverse iteration where that is slow, as on long rings.
 *
 * @param multiply y = A x; A must be irreducible.
 * @see Noda (1971), Note on the computation of the maximal eigenvalue of a non-negative irreducible matrix,
 *   doi:10.1007/BF01436383
 */
export const perron = (multiply: Multiply, n: number): Perron => {
  let vector: Float64Array = new Float64Array(n).fill(1 / n);
  if (n === 1) return { root: multiply(Float64Array.of(1))[0]!, vector: Float64Array.of(1) };
  for (let round = 0; round < powerRounds; round++) {
    const image = multiply(vector);
    const bounds = boundsOf(image, vector);
    if (isFound(bounds)) return { root: (bounds.lower + bounds.upper) / 2, vector };
    vector = normalised(image.map((value, i) => value / bounds.upper + vector[i]!));
  }
  return byInverse(multiply, vector);
};
