import fc from "fast-check";
import { expect, it } from "vitest";
import { InvalidInputError } from "../../src/model/errors.ts";
import { solveLinear } from "../../src/model/linear-solve.ts";

const systems = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    entries: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n }),
    x: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }),
  }),
);

it("finds the x that was multiplied", () => {
  fc.assert(
    fc.property(systems, ({ n, entries, x }) => {
      // A dominant diagonal keeps the system far from singular; the first column is moved last to force pivoting.
      const matrix = Float64Array.from(entries, (value, k) => value + (Math.floor(k / n) === k % n ? 100 : 0));
      const rotated = matrix.map((_v, k) => matrix[Math.floor(k / n) * n + (((k % n) + 1) % n)]!);
      const rhs = Float64Array.from(x, (_v, i) => x.reduce((sum, value, j) => sum + rotated[i * n + j]! * value, 0));
      return solveLinear(rotated, rhs, n).every((value, i) => Math.abs(value - x[i]!) < 1e-9);
    }),
  );
});

it("refuses a singular matrix and sizes that do not fit", () => {
  expect(() => solveLinear(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 1), 2)).toThrow(InvalidInputError);
  expect(() => solveLinear(Float64Array.of(1), Float64Array.of(1, 1), 2)).toThrow(/expected 4 and 2 numbers/);
});

it("solves nothing for nothing", () => {
  expect(solveLinear(new Float64Array(), new Float64Array(), 0)).toHaveLength(0);
});
