import fc from "fast-check";
import { expect, it } from "vitest";
import { solveAbsorbing, type AbsorbingSystem } from "../../src/model/absorbing-solve.ts";
import { solveLinear } from "../support/linear-solve.ts";

const systems = fc.integer({ min: 0, max: 6 }).chain((m) => {
  const amounts = (length: number, min: number) =>
    fc.array(fc.integer({ min, max: 9 }), { minLength: length, maxLength: length });
  return fc
    .record({ onward: amounts(m * m, 0), exits: amounts(m, 1), rhs: amounts(m, 0) })
    .map(({ onward, exits, rhs }): AbsorbingSystem => ({
      onward: Float64Array.from(onward),
      exits: Float64Array.from(exits),
      rhs: Float64Array.from(rhs),
    }));
});

it("solves the system that Gauss solves", () => {
  fc.assert(
    fc.property(systems, ({ onward, exits, rhs }) => {
      const m = exits.length;
      const matrix = onward.map((w) => -w);
      for (let i = 0; i < m; i++) {
        matrix[i * m + i]! += exits[i]! + onward.subarray(i * m, (i + 1) * m).reduce((sum, w) => sum + w, 0);
      }
      const expected = solveLinear(matrix, rhs, m);
      return solveAbsorbing({ onward, exits, rhs }).every(
        (x, i) => Math.abs(x - expected[i]!) <= 1e-9 * Math.max(1, expected[i]!),
      );
    }),
  );
});

it("stays exact where a leak is a million million times smaller than the flow", () => {
  // Two states pass 1e12 to each other; from the second as much comes back to the origin as leaks: one half returns.
  const onward = Float64Array.of(0, 1e12, 1e12, 0);
  const exits = Float64Array.of(0, 2);
  expect([...solveAbsorbing({ onward, exits, rhs: Float64Array.of(0, 1) })]).toEqual([0.5, 0.5]);
});
