// Whatever proves arrival must never claim more than is true: the limit lies within the bound that it gives.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade } from "../../../src/contagion/cascade.ts";
import { distressOf } from "../../../src/contagion/cascade-frame.ts";
import { nonlinear } from "../../../src/contagion/propagation/nonlinear.ts";
import { propagationModels } from "../../../src/contagion/propagation/index.ts";
import { exposureNetwork, type ExposureNetwork } from "../../../src/model/exposure.ts";
import { exposureOf, scenarios } from "../../support/exposure-networks.ts";

const maps = propagationModels.filter(({ form }) => form === "map");

/** Two firms that pass `gain` times what they pass on to each other. */
const pair = (gain: number): ExposureNetwork =>
  exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, gain), exposureOf("ba", 1, 0, gain)]);

describe.each(maps)("arrival of $id", (model) => {
  it("bounds the distance to where ten thousand more rounds lead", () => {
    fc.assert(
      fc.property(scenarios, fc.constantFrom(1e-2, 1e-5, 1e-9), ({ network, shock }, tolerance) => {
        const { frames, residual, converged } = cascade(network, shock, { model, tolerance });
        const far = cascade(network, shock, { model, tolerance: 1e-15, maxRounds: 10_000 });
        const distance = far.frames
          .at(-1)!
          .stress.reduce((most, s, v) => Math.max(most, distressOf(s) - distressOf(frames.at(-1)!.stress[v]!)), 0);
        return converged === residual <= tolerance && distance <= residual + 1e-12;
      }),
      { numRuns: 40 },
    );
  });
});

describe("arrival of a convex model", () => {
  const alpha = 2;

  it("is not claimed in the pause before a collapse", () => {
    // f(h) = h exp(2 (h - 1)): with gain 6 the map just clears its diagonal near zero, so the steps shrink at first.
    const shock = Float64Array.of(0.02, 0.02);
    const { frames, converged } = cascade(pair(6), shock, { model: nonlinear, parameters: { alpha } });
    const steps = frames.slice(1).map(({ stress }, round) => stress[0]! - frames[round]!.stress[0]!);
    expect(steps[1]!, "the steps shrink before they grow").toBeLessThan(steps[0]!);
    expect(distressOf(frames.at(-1)!.stress[0]!)).toBe(1);
    expect(converged).toBe(true);
  });

  it("is claimed with a bound where the shock dies out", () => {
    const shock = Float64Array.of(0.1, 0);
    const result = cascade(pair(2), shock, { model: nonlinear, parameters: { alpha } });
    expect(result.converged).toBe(true);
    expect(result.residual).toBeGreaterThan(0);
    const [a, b] = [...result.frames.at(-1)!.stress];
    const passedOn = (h: number): number => h * Math.exp(alpha * (h - 1));
    expect(a).toBeCloseTo(0.1 + 2 * passedOn(b!), 8);
    expect(b).toBeCloseTo(2 * passedOn(a!), 8);
  });

  it("takes no small step for it where the shock dies out slowly", () => {
    // Nearly linear and nearly one: what is left is some fifty times the last step.
    const [gain, shock] = [0.99, Float64Array.of(1e-3, 0)];
    const run = (tolerance: number) =>
      cascade(pair(gain), shock, { model: nonlinear, parameters: { alpha: 0.01 }, tolerance, maxRounds: 5000 });
    const { frames, converged, residual } = run(1e-6);
    const left = run(1e-13).frames.at(-1)!.stress[0]! - frames.at(-1)!.stress[0]!;
    expect(converged).toBe(true);
    expect(left).toBeLessThanOrEqual(residual);
    expect(left).toBeGreaterThan(0);
  });

  it("tests its ceiling with the map: a bend further up can lift what looked like rest", () => {
    const shock = Float64Array.of(0.02, 0.02);
    const { frames, residual } = cascade(pair(5), shock, { model: nonlinear, parameters: { alpha }, tolerance: 0.4 });
    expect(1 - distressOf(frames.at(-1)!.stress[0]!)).toBeLessThanOrEqual(residual);
  });

  it("does not mind what would amplify where the shock cannot reach", () => {
    const apart = exposureNetwork(
      ["A", "B", "C", "D"],
      [1, 1, 1, 1],
      [exposureOf("ab", 0, 1, 9), exposureOf("ba", 1, 0, 9), exposureOf("cd", 2, 3, 0.5), exposureOf("dc", 3, 2, 0.5)],
    );
    for (const shock of [Float64Array.of(0, 0, 0.3, 0), new Float64Array(4)]) {
      expect(cascade(apart, shock, { model: nonlinear, parameters: { alpha } }).converged).toBe(true);
    }
  });

  it("is not claimed when the rounds run out", () => {
    const shock = Float64Array.of(0.1, 0);
    const result = cascade(pair(2), shock, { model: nonlinear, parameters: { alpha }, maxRounds: 3 });
    expect(result).toMatchObject({ converged: false, residual: 1 });
  });
});
