import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/model/errors.ts";
import { linearSystem, regularSystem } from "../../src/model/linear-system.ts";
import { solveLinear } from "../support/linear-solve.ts";

const systems = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    entries: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n }),
    rhs: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }),
  }),
);

/** Diagonally dominant, hence regular. */
const regular = (entries: readonly number[], n: number): Float64Array =>
  Float64Array.from(entries, (entry, k) => (k % (n + 1) === 0 ? Math.sign(entry || 1) * (9 * n + 1) : entry));

const times = (matrix: Float64Array, x: Float64Array, n: number): number[] =>
  Array.from({ length: n }, (_, i) => x.reduce((sum, value, j) => sum + matrix[i * n + j]! * value, 0));

const transposed = (matrix: Float64Array, n: number): Float64Array =>
  matrix.map((_, k) => matrix[(k % n) * n + Math.floor(k / n)]!);

const expectNear = (actual: ArrayLike<number>, expected: ArrayLike<number>): void =>
  Array.from(expected).forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 9));

describe("linearSystem", () => {
  it("solves, plainly and transposed", () => {
    fc.assert(
      fc.property(systems, ({ n, entries, rhs }) => {
        const matrix = regular(entries, n);
        const b = Float64Array.from(rhs);
        const system = linearSystem(matrix, n);
        expectNear(times(matrix, system.solve(b), n), b);
        expectNear(times(transposed(matrix, n), system.solveTransposed(b), n), b);
        expectNear(system.solve(b), solveLinear(matrix, b, n));
      }),
    );
  });

  it("pivots where a diagonal entry is zero", () => {
    const system = linearSystem(Float64Array.of(0, 2, 1, 0), 2);
    expect([...system.solve(Float64Array.of(6, 5))]).toEqual([5, 3]);
    expect([...system.solveTransposed(Float64Array.of(6, 5))]).toEqual([2.5, 6]);
  });

  it("solves the empty system", () => {
    expect(linearSystem(new Float64Array(0), 0).solve(new Float64Array(0))).toHaveLength(0);
  });

  it.each([
    ["dependent rows", Float64Array.of(1, 2, 2, 4), 2],
    ["a column of zeros", Float64Array.of(0, 1, 0, 1), 2],
    ["rows that depend but for rounding", Float64Array.of(0.1, 0.3, 0.3, 0.9), 2],
    ["an entry that is not a number", Float64Array.of(NaN, 1, 1, 1), 2],
    ["entries too few", Float64Array.of(1), 2],
  ])("refuses %s", (_what, matrix, n) => {
    expect(() => linearSystem(matrix, n)).toThrow(InvalidInputError);
  });
});

describe("regularSystem", () => {
  it("is the same system, or null where there is none", () => {
    expect(regularSystem(Float64Array.of(2), 1)!.solve(Float64Array.of(6))[0]).toBe(3);
    expect(regularSystem(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
    expect(() => regularSystem(Float64Array.of(1), 2)).toThrow(InvalidInputError);
  });
});
