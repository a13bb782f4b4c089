// The solver behind the contract: textbook programs, and answers that do not have to be trusted.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLinearSolver } from "../../src/io/linear-program.ts";
import { dualBound, type LinearProgram, type LinearSolver } from "../../src/model/linear-program.ts";

let solve: LinearSolver;
beforeAll(async () => {
  solve = await loadLinearSolver();
});

const program = (
  cost: readonly number[],
  upper: readonly number[],
  constraints: LinearProgram["constraints"],
): LinearProgram => ({
  cost: Float64Array.from(cost),
  lower: new Float64Array(cost.length),
  upper: Float64Array.from(upper),
  constraints,
});

/** a x + b y >= c with small whole numbers: feasible points are found on a grid. */
const small = fc.record({
  cost: fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })),
  rows: fc.array(
    fc.record({
      a: fc.integer({ min: -3, max: 3 }).filter((a) => a !== 0),
      b: fc.integer({ min: -3, max: 3 }).filter((b) => b !== 0),
      atLeast: fc.integer({ min: -4, max: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

type Row = { readonly a: number; readonly b: number; readonly atLeast: number };

/** Two variables from 0 to 2 under rows of that kind. */
const boxed = (cost: readonly [number, number], rows: readonly Row[]): LinearProgram =>
  program(
    cost,
    [2, 2],
    rows.map(({ a, b, atLeast }) => ({
      terms: [
        [0, a],
        [1, b],
      ],
      atLeast,
    })),
  );

describe("loadLinearSolver", () => {
  it("solves a textbook program, with the price of its constraint", () => {
    // 3 x + 2 y at x + y >= 4, x <= 3, y <= 3: y as far as it goes.
    const found = solve(
      program(
        [3, 2],
        [3, 3],
        [
          {
            terms: [
              [0, 1],
              [1, 1],
            ],
            atLeast: 4,
          },
        ],
      ),
    );
    expect(found).toEqual({ status: "optimal", values: Float64Array.of(1, 3), prices: Float64Array.of(3) });
  });

  it("says what is infeasible, with and without variables", () => {
    expect(solve(program([1], [1], [{ terms: [[0, 1]], atLeast: 2 }]))).toEqual({ status: "infeasible" });
    expect(solve(program([], [], [{ terms: [], atLeast: 1 }]))).toEqual({ status: "infeasible" });
    expect(solve(program([], [], []))).toMatchObject({ status: "optimal" });
  });

  it("finds points that hold every constraint, at the cost of the dual bound, and no point of a grid beats them", () => {
    fc.assert(
      fc.property(small, ({ cost, rows }) => {
        const one = boxed(cost, rows);
        const found = solve(one);
        const grid = Array.from({ length: 81 }, (_, k) => [(k % 9) / 4, Math.floor(k / 9) / 4] as const);
        const feasible = grid.filter(([x, y]) => rows.every(({ a, b, atLeast }) => a * x + b * y >= atLeast));
        if (found.status === "infeasible") {
          expect(feasible).toEqual([]);
          return;
        }
        const [x, y] = [found.values[0]!, found.values[1]!];
        const value = cost[0] * x + cost[1] * y;
        for (const { a, b, atLeast } of rows) expect(a * x + b * y).toBeGreaterThanOrEqual(atLeast - 1e-9);
        expect(dualBound(one, found.prices)).toBeCloseTo(value, 8);
        for (const [u, v] of feasible) expect(cost[0] * u + cost[1] * v).toBeGreaterThanOrEqual(value - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it("bounds the cost from below whatever the prices are", () => {
    fc.assert(
      fc.property(
        small,
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        ({ cost, rows }, prices) => {
          const one = boxed(cost, rows);
          const found = solve(one);
          if (found.status === "infeasible") return;
          const value = found.values.reduce((sum, x, j) => sum + x * cost[j]!, 0);
          expect(dualBound(one, Float64Array.from(prices))).toBeLessThanOrEqual(value + 1e-8);
        },
      ),
      { numRuns: 100 },
    );
  });
});
