import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canLeave, passThrough } from "../../../src/contagion/clearing/pass-through.ts";
import { solveLinear } from "../../support/linear-solve.ts";
import { isNear } from "../../support/near.ts";

describe("passThrough", () => {
  it("is the solution of x = r + T'x", () => {
    const weights = fc.integer({ min: 1, max: 5 }).chain((m) =>
      fc.record({
        onward: fc.array(fc.nat(4), { minLength: m * m, maxLength: m * m }),
        exits: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: m, maxLength: m }),
        sources: fc.array(fc.nat(9), { minLength: m, maxLength: m }),
      }),
    );
    fc.assert(
      fc.property(weights, ({ onward, exits, sources }) => {
        const m = exits.length;
        const sums = exits.map((exit, i) =>
          onward.slice(i * m, (i + 1) * m).reduce((sum, w, j) => sum + (i === j ? 0 : w), exit),
        );
        const system = {
          onward: Float64Array.from(onward, (w, k) => (k % (m + 1) === 0 ? 0 : w / sums[Math.floor(k / m)]!)),
          exits: Float64Array.from(exits, (exit, i) => exit / sums[i]!),
          sources: Float64Array.from(sources),
        };
        const matrix = Float64Array.from(onward, (_w, k) => {
          const [j, i] = [Math.floor(k / m), k % m];
          return (i === j ? 1 : 0) - system.onward[i * m + j]!;
        });
        const expected = solveLinear(matrix, system.sources, m);
        return passThrough(system).every((x, i) => isNear(x, expected[i]!));
      }),
      { numRuns: 300 },
    );
  });

  it("knows who cannot leave", () => {
    // 0 -> 1 -> out; 2 <-> 3 for ever.
    const onward = Float64Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0);
    expect(canLeave({ onward, exits: Float64Array.of(0, 1, 0, 0) })).toEqual([true, true, false, false]);
  });
});
