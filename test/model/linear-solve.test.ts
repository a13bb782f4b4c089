import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/model/errors.ts";
import { solveLinear } from "../../src/model/linear-solve.ts";

const entry = fc.integer({ min: -9, max: 9 });

const system = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    entries: fc.array(entry, { minLength: n * n, maxLength: n * n }),
    solution: fc.array(entry, { minLength: n, maxLength: n }),
  }),
);

const times = (matrix: readonly number[], x: readonly number[]): Float64Array =>
  Float64Array.from(x, (_, i) => x.reduce((sum, value, j) => sum + matrix[i * x.length + j]! * value, 0));

describe("solveLinear", () => {
  it("finds the solution that made the right-hand side", () => {
    fc.assert(
      fc.property(system, ({ n, entries, solution }) => {
        // Dominated by the entries right of the diagonal: never singular, and no pivot is where it should be.
        const matrix = entries.map((value, at) => ((Math.floor(at / n) + 1) % n === at % n ? 200 : value));
        const found = solveLinear(Float64Array.from(matrix), times(matrix, solution), n);
        return found.every((value, i) => Math.abs(value - solution[i]!) < 1e-9);
      }),
    );
  });

  it("leaves what it was given as it is", () => {
    const matrix = Float64Array.of(0, 2, 4, 0);
    const rhs = Float64Array.of(6, 4);
    expect([...solveLinear(matrix, rhs, 2)]).toEqual([1, 3]);
    expect([[...matrix], [...rhs]]).toEqual([
      [0, 2, 4, 0],
      [6, 4],
    ]);
  });

  it("refuses a singular matrix at any scale, and sizes that do not fit", () => {
    for (const scale of [1e-9, 1, 1e9]) {
      const singular = Float64Array.of(1, 2, 2, 4).map((value) => value * scale);
      expect(() => solveLinear(singular, Float64Array.of(1, 1), 2)).toThrow(InvalidInputError);
    }
    expect(() => solveLinear(Float64Array.of(1), Float64Array.of(1, 2), 2)).toThrow(/expected 4 and 2/);
  });
});
