import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade } from "../../src/contagion/cascade.ts";
import { distressOf } from "../../src/contagion/cascade-frame.ts";
import { cascadeLimit } from "../../src/contagion/cascade-limit.ts";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";

describe.each(propagationModels)("cascadeLimit of $id", (model) => {
  it("is where the cascade ends", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const { frames, converged } = cascade(network, shock, { model });
        fc.pre(converged);
        const limit = cascadeLimit(network, shock, { model });
        const last = frames.at(-1)!;
        return (
          limit.converged &&
          limit.stress.every((s, v) => Math.abs(distressOf(s) - distressOf(last.stress[v]!)) <= 2e-9) &&
          limit.failed.every((failed, v) => failed === last.failed[v] || Math.abs(last.stress[v]! - 1) < 1e-8)
        );
      }),
    );
  });
});

describe("cascadeLimit", () => {
  it("solves linear DebtRank exactly where the rounds would run out", () => {
    const gain = 0.9999;
    const slow = exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, gain), exposureOf("ba", 1, 0, gain)]);
    const shock = Float64Array.of(1e-5, 0);
    expect(cascade(slow, shock).converged).toBe(false);
    const { stress, losses, converged, residual } = cascadeLimit(slow, shock);
    expect(converged).toBe(true);
    expect(residual).toBeLessThan(1e-9);
    expect(stress[0]! / (1e-5 / (1 - gain * gain))).toBeCloseTo(1, 10);
    expect(losses[1]! / ((1e-5 * gain) / (1 - gain * gain))).toBeCloseTo(1, 10);
  });

  it("refuses what the cascade refuses", () => {
    const pair = exposureNetwork(["A", "B"], [1, 1], []);
    expect(() => cascadeLimit(pair, Float64Array.of(-1, 0))).toThrow(InvalidInputError);
    expect(() => cascadeLimit(pair, Float64Array.of(1, 0), { tolerance: 0 })).toThrow(InvalidInputError);
  });
});
