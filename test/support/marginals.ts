// Random totals of claims and debts that some matrix has: the sums of a random matrix with an empty diagonal.
import fc from "fast-check";
import type { Marginals } from "../../src/contagion/reconstruction/marginals.ts";

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 2, arbitrary: fc.double({ min: 0.01, max: 50, noNaN: true }) },
);

export const sumsOf = (matrix: Float64Array, n: number): { rows: Float64Array; columns: Float64Array } => {
  const [rows, columns] = [new Float64Array(n), new Float64Array(n)];
  matrix.forEach((value, k) => {
    rows[Math.floor(k / n)]! += value;
    columns[k % n]! += value;
  });
  return { rows, columns };
};

export const marginalsFrom = (cells: readonly number[], n: number): Marginals => {
  const matrix = Float64Array.from(cells, (value, k) => (Math.floor(k / n) === k % n ? 0 : value));
  const { rows, columns } = sumsOf(matrix, n);
  return { ids: Array.from({ length: n }, (_, i) => `n${i}`), assets: rows, liabilities: columns };
};

export const anyMarginals: fc.Arbitrary<Marginals> = fc
  .integer({ min: 2, max: 7 })
  .chain((n) => fc.array(cell, { minLength: n * n, maxLength: n * n }).map((cells) => marginalsFrom(cells, n)));
