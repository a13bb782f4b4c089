import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade } from "../../src/contagion/cascade.ts";
import { distressOf } from "../../src/contagion/cascade-frame.ts";
import { exactDebtRank as exactOrNull, type ExactDebtRank } from "../../src/contagion/exact-debtrank.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { solveLinear } from "../support/linear-solve.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";

const exactDebtRank = (...args: Parameters<typeof exactOrNull>): ExactDebtRank => {
  const exact = exactOrNull(...args);
  if (exact === null) throw new Error("no exact solution");
  return exact;
};

const pair = (gain: number) =>
  exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, gain), exposureOf("ba", 1, 0, gain)]);

describe("exactDebtRank", () => {
  it("gives the closed form of a ring", () => {
    const ring = exposureNetwork(
      ["A", "B", "C"],
      [1, 1, 1],
      [exposureOf("ba", 1, 0, 0.5), exposureOf("cb", 2, 1, 0.5), exposureOf("ac", 0, 2, 0.5)],
    );
    const { distress } = exactDebtRank(ring, Float64Array.of(0, 0.5, 0));
    expect(distress[1]).toBeCloseTo(0.5 / (1 - 1 / 8), 15);
    expect(distress[0]).toBeCloseTo(0.25 / (1 - 1 / 8), 15);
  });

  it("finds the collapse behind a shock of one in 10^300 above a spectral radius of one", () => {
    expect([...exactDebtRank(pair(1.5), Float64Array.of(1e-300, 0)).distress]).toEqual([1, 1]);
  });

  it("is exact just below one, where an iteration would take a hundred thousand rounds", () => {
    const gain = 0.9999;
    const { distress, solves } = exactDebtRank(pair(gain), Float64Array.of(1e-6, 0));
    expect(distress[0]! / (1e-6 / (1 - gain * gain))).toBeCloseTo(1, 11);
    expect(solves).toBe(2);
  });

  it("lets go of nodes that only look exhausted while others pass on more than all they had", () => {
    // Without caps B loses 1.5 times its buffer and A 1.05 times; with B's cap, A keeps three tenths.
    const chain = exposureNetwork(
      ["S", "B", "A"],
      [1, 1, 1],
      [exposureOf("sb", 0, 1, 1.5), exposureOf("ba", 1, 2, 0.7)],
    );
    const shock = Float64Array.of(1, 0, 0);
    const uncapped = solveLinear(Float64Array.of(1, 0, 0, -1.5, 1, 0, 0, -0.7, 1), shock, 3);
    expect(
      [...uncapped].map((h) => h >= 1),
      "a set that only grows keeps A for ever",
    ).toEqual([true, true, true]);
    expect([...exactDebtRank(chain, shock).distress]).toEqual([1, 1, 0.7]);
  });

  it("says nothing of nodes out of reach, of an empty shock or of an empty network", () => {
    expect([...exactDebtRank(pair(2), Float64Array.of(0, 0)).distress]).toEqual([0, 0]);
    expect(exactDebtRank(exposureNetwork([], [], []), new Float64Array(0)).distress).toHaveLength(0);
  });

  it("agrees with the iteration within its bound, above and below a spectral radius of one", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const { distress, losses } = exactDebtRank(network, shock);
        const { frames, residual } = cascade(network, shock);
        const iterated = frames.at(-1)!;
        return distress.every(
          (h, v) =>
            Math.abs(h - distressOf(iterated.stress[v]!)) <= residual + 1e-12 &&
            (residual > 1e-9 || Math.abs(losses[v]! - iterated.losses[v]!) <= 1e-6 * (1 + losses[v]!)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("says how far rounding may have led it astray, the more the nearer to one", () => {
    const gain = 1 - 1e-10;
    const { distress, residual } = exactDebtRank(pair(gain), Float64Array.of(1e-11, 0));
    // In whole numbers of 1e-20: 1 - gain^2 = 2e-10 - 1e-20, as the double that `gain` is.
    const leak = 1 - gain;
    const error = Math.abs(distress[0]! - 1e-11 / (leak * (2 - leak)));
    expect(error).toBeLessThanOrEqual(residual);
    expect(residual).toBeGreaterThan(1e-7);
  });

  it("has no answer at a spectral radius of one to working precision while no buffer runs out", () => {
    expect(exactOrNull(pair(1 - 1e-15), Float64Array.of(1e-30, 0))).toBeNull();
  });

  it("is a fixed point of the map", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const { distress, losses } = exactDebtRank(network, shock);
        return distress.every(
          (h, v) => Math.abs(h - distressOf(shock[v]! + losses[v]! / network.buffers[v]!)) <= 1e-12,
        );
      }),
    );
  });
});
