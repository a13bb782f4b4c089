import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/model/errors.ts";
import { exponentialTimes, matrixExponential, type SparseRows } from "../../src/model/matrix-exponential.ts";
import { exactExponential } from "../support/exact-exponential.ts";

const sparse = (matrix: readonly (readonly number[])[]): SparseRows => {
  const rows = matrix.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const offsets = Uint32Array.from([0, ...rows.map((_, i) => rows.slice(0, i + 1).flat().length)]);
  return {
    offsets,
    columns: Uint32Array.from(rows.flat(), ({ column }) => column),
    values: Float64Array.from(rows.flat(), ({ value }) => value),
  };
};

const chain = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => Number(j === i + 1)));

const binary = fc
  .integer({ min: 1, max: 7 })
  .chain((n) =>
    fc.array(fc.array(fc.constantFrom(0, 0, 1), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );

describe("matrixExponential", () => {
  it("equals the series in exact arithmetic, every entry to its own last places", () => {
    fc.assert(
      fc.property(binary, (matrix) => {
        const exact = exactExponential(matrix).flat();
        matrixExponential(sparse(matrix)).forEach((value, k) => {
          expect(Math.abs(value - exact[k]!)).toBeLessThanOrEqual(1e-14 * exact[k]!);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("keeps entries that are tiny beside the others", () => {
    // A ring of two beside a chain of 30: 1/29! at the far end, cosh 1 in the ring.
    const matrix = chain(30);
    matrix[1]![0] = 1;
    const exact = exactExponential(matrix);
    const far = matrixExponential(sparse(matrix))[29]!;
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(1e-30);
    expect(Math.abs(far / exact[0]![29]! - 1)).toBeLessThan(1e-13);
  });

  it("does not stop before it has reached what can be reached, however small the entries", () => {
    const faint = matrixExponential(sparse(chain(4).map((row) => row.map((value) => value * 1e-20))));
    expect(faint[1]).toBe(1e-20);
    expect(faint[3]! / (1e-60 / 6)).toBeCloseTo(1, 12);
  });

  it("ends exactly where nothing goes round", () => {
    const n = 6;
    const result = matrixExponential(sparse(chain(n)));
    const factorials = [1, 1, 2, 6, 24, 120];
    for (let j = 0; j < n; j++) expect(result[j]).toBeCloseTo(1 / factorials[j]!, 16);
    expect([...result.subarray(n, n + 1)]).toEqual([0]);
  });

  it("has the closed form of a ring of two, cosh and sinh", () => {
    const result = matrixExponential(
      sparse([
        [0, 2],
        [0.5, 0],
      ]),
    );
    expect(result[0]).toBeCloseTo(Math.cosh(1), 14);
    expect(result[1]).toBeCloseTo(2 * Math.sinh(1), 14);
  });

  it("of a large norm is the power of e that it must be", () => {
    // All ones on n = 40: e^A 1 = e^40 1.
    const ones = Array.from({ length: 40 }, () => new Array<number>(40).fill(1));
    const rowSums = exponentialTimes(sparse(ones), new Float64Array(40).fill(1));
    rowSums.forEach((sum) => expect(Math.abs(sum / Math.exp(40) - 1)).toBeLessThan(1e-13));
  });

  it("of nothing is nothing", () => {
    expect(matrixExponential(sparse([]))).toHaveLength(0);
    expect([...matrixExponential(sparse([[0]]))]).toEqual([1]);
  });

  it("refuses what it cannot do, with the value", () => {
    const matrix = sparse([
      [0, 1],
      [1, 0],
    ]);
    expect(() => exponentialTimes(sparse([[-1]]), Float64Array.of(1))).toThrow(/>= 0, got -1/);
    expect(() => exponentialTimes(matrix, Float64Array.of(1, NaN))).toThrow(/got NaN/);
    expect(() => exponentialTimes(matrix, Float64Array.of(1))).toThrow(/expected 2 entries, got 1/);
    expect(() => exponentialTimes(sparse([[800]]), Float64Array.of(1))).toThrow(InvalidInputError);
  });
});
