import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade, distressOf, isFailed } from "../../src/contagion/cascade.ts";
import { debtrank } from "../../src/contagion/propagation/debtrank.ts";
import { propagationModel, propagationModels } from "../../src/contagion/propagation/index.ts";
import { gaiKapadia } from "../../src/contagion/propagation/gai-kapadia.ts";
import { nonlinear } from "../../src/contagion/propagation/nonlinear.ts";
import { threshold } from "../../src/contagion/propagation/threshold.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { denseDebtRank, denseThreshold } from "../support/dense-cascade.ts";
import { exposureOf, scenarios, withExposures } from "../support/exposure-networks.ts";
import { isNear, rounding, twiceTheResidual } from "../support/near.ts";

const finalDistress = (...args: Parameters<typeof cascade>): number[] =>
  [...cascade(...args).frames.at(-1)!.stress].map(distressOf);

/** A loses half its buffer if C fails, B if A fails, C if B fails: the ring of case f01. */
const ring = exposureNetwork(
  ["A", "B", "C"],
  [1, 1, 1],
  [exposureOf("ba", 1, 0, 0.5), exposureOf("cb", 2, 1, 0.5), exposureOf("ac", 0, 2, 0.5)],
);

describe("cascade", () => {
  it("settles a shocked ring at the closed form h = s / (1 - 1/8)", () => {
    const [a, b, c] = finalDistress(ring, Float64Array.of(0, 0.5, 0));
    expect(b).toBeCloseTo(0.5 / (1 - 1 / 8), 8);
    expect(a).toBeCloseTo(0.5 / (1 - 1 / 8) / 2, 8);
    expect(c).toBeCloseTo(0.5 / (1 - 1 / 8) / 4, 8);
  });

  it("counts the shock as round 0 and each pass as one round", () => {
    const { frames } = cascade(ring, Float64Array.of(0, 1, 0), { model: threshold });
    expect(frames.map(({ stress }) => [...stress])).toEqual([
      [0, 1, 0],
      [0.5, 1, 0],
    ]);
  });

  it("does not stop early where small steps precede a collapse", () => {
    // Two nodes that pass 1.5 times their distress to each other: rho = 1.5, and a shock of 1e-8 ends in total failure.
    const amplifier = exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, 1.5), exposureOf("ba", 1, 0, 1.5)]);
    const shock = Float64Array.of(1e-8, 0);
    let [previous, current] = [0, shock[0]!];
    while (current - previous > 1e-6) [previous, current] = [current, shock[0]! + 1.5 * current];
    expect(current, "a naive loop stops here and calls it harmless").toBeLessThan(1e-6);
    const { frames, converged, residual } = cascade(amplifier, shock);
    expect(frames.at(-1)!.stress.every((stress) => stress >= 1)).toBe(true);
    expect(converged).toBe(true);
    expect(residual).toBeLessThanOrEqual(1e-9);
  });

  it("says so when the rounds run out, with a bound that holds", () => {
    const slow = exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, 0.999), exposureOf("ba", 1, 0, 0.999)]);
    const shock = Float64Array.of(1e-4, 0);
    const limit = 1e-4 / (1 - 0.999 * 0.999);
    const result = cascade(slow, shock, { maxRounds: 10 });
    expect(result.converged).toBe(false);
    expect(result.frames).toHaveLength(11);
    expect(result.residual).toBeGreaterThanOrEqual(limit - result.frames.at(-1)!.stress[0]!);
  });

  it("leaves the boundary of failure to the caller", () => {
    expect(isFailed(1, "at-or-above")).toBe(true);
    expect(isFailed(1, "above")).toBe(false);
    expect(isFailed(1 - 1e-9, "at-or-above"), "almost failed is not failed").toBe(false);
    expect(isFailed(1 - 1e-13, "at-or-above"), "rounding in the last places decides nothing").toBe(true);
    expect(isFailed(1 + 1e-13, "above")).toBe(false);
    const exact = exposureNetwork(["A", "B", "C"], [1, 1, 1], [exposureOf("ab", 0, 1, 1), exposureOf("bc", 1, 2, 0.5)]);
    const shock = Float64Array.of(2, 0, 0);
    expect(finalDistress(exact, shock, { model: threshold, failureBoundary: "at-or-above" })).toEqual([1, 1, 0.5]);
    expect(finalDistress(exact, shock, { model: threshold, failureBoundary: "above" })).toEqual([1, 1, 0]);
  });

  it("lets a node fail by decree on either side of the boundary", () => {
    const pair = exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, 0.4)]);
    const options = { model: threshold, failureBoundary: "above", failedByDecree: new Set([0]) } as const;
    const { frames } = cascade(pair, Float64Array.of(1, 0), options);
    expect([...frames.at(-1)!.stress]).toEqual([1, 0.4]);
    expect([...frames[0]!.failed]).toEqual([1, 0]);
  });

  it("ends after its rounds even where rounding keeps the bound above the tolerance", () => {
    const third = exposureNetwork(["A", "B"], [3, 7], [exposureOf("ab", 0, 1, 1), exposureOf("ba", 1, 0, 1)]);
    const { frames } = cascade(third, Float64Array.of(0.1, 0.3), { tolerance: 1e-15 });
    expect(frames.length).toBeLessThanOrEqual(1001);
    // A loss too small for a double beside an amplifying pair: the rounds stand still, the bound stays at 1.
    const frozen = exposureNetwork(
      ["A", "B", "C"],
      [1, 1, 1],
      [exposureOf("ab", 0, 1, 25), exposureOf("ba", 1, 0, 25), exposureOf("ca", 2, 0, 0.1)],
    );
    expect(cascade(frozen, Float64Array.of(0, 0, 5e-324))).toMatchObject({ converged: false, residual: 1 });
  });

  it.each([
    [{ tolerance: 1e-16 }, /tolerance/],
    [{ tolerance: 1 }, /tolerance/],
    [{ maxRounds: 0 }, /maxRounds/],
    [{ maxRounds: 1.5 }, /maxRounds/],
  ])("refuses the limits %j", (limits, message) => {
    expect(() => cascade(ring, new Float64Array(3), limits)).toThrow(message);
  });

  it("passes nothing on from a node with an unknown buffer unless it is a seed", () => {
    const chain = exposureNetwork(
      ["A", "B", "C"],
      [1, null, 1],
      [exposureOf("ab", 0, 1, 9), exposureOf("bc", 1, 2, 1)],
    );
    expect(finalDistress(chain, Float64Array.of(1, 0, 0))).toEqual([1, 0, 0]);
    expect(finalDistress(chain, Float64Array.of(0, 1, 0))).toEqual([0, 1, 1]);
  });

  it.each([
    ["a negative shock", Float64Array.of(-0.1, 0, 0)],
    ["a shock that is not a number", Float64Array.of(NaN, 0, 0)],
    ["a shock per node too few", Float64Array.of(1, 0)],
  ])("refuses %s", (_what, shock) => {
    expect(() => cascade(ring, shock)).toThrow(InvalidInputError);
  });

  it("refuses a parameter that the model does not have or that is out of bounds", () => {
    expect(() => cascade(ring, new Float64Array(3), { model: debtrank, parameters: { alpha: 1 } })).toThrow(/alpha/);
    expect(() => cascade(ring, new Float64Array(3), { model: threshold, parameters: { threshold: 2 } })).toThrow(
      /0.01/,
    );
    const everywhere = { model: threshold, parameters: { "threshold@A": 0.5 } };
    expect(() => cascade(ring, new Float64Array(3), everywhere)).toThrow(/one value for all/);
    const nobody = { model: gaiKapadia, parameters: { "threshold@a1": 0.5 } };
    expect(() => cascade(ring, new Float64Array(3), nobody)).toThrow(/"a1".*"A"/s);
    const half = { model: propagationModel("single-hit"), parameters: { "cap-impact": 0.5 } };
    expect(() => cascade(ring, new Float64Array(3), half)).toThrow(/whole number/);
  });
});

describe("the models against a dense second implementation", () => {
  it("debtrank reaches the limit of the differential form of the paper", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const result = cascade(network, shock);
        fc.pre(result.converged);
        const reference = denseDebtRank(network, [...shock], result.frames.length + 2000);
        const actual = [...result.frames.at(-1)!.stress].map(distressOf);
        return actual.every((h, v) => Math.abs(h - reference[v]!) <= 1e-8);
      }),
    );
  });

  it("threshold finds the set of failures that a growing set finds", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const reference = denseThreshold(network, [...shock]);
        return finalDistress(network, shock, { model: threshold }).every((h, v) => isNear(h, reference[v]!));
      }),
    );
  });

  it("nonlinear reaches the limit of the differential form of the paper", () => {
    fc.assert(
      fc.property(scenarios, fc.constantFrom(0, 0.5, 1, 4, 20), ({ network, shock }, alpha) => {
        const result = cascade(network, shock, { model: nonlinear, parameters: { alpha } });
        fc.pre(result.converged);
        const passedOn = (h: number): number => h * Math.exp(alpha * (h - 1));
        const reference = denseDebtRank(network, [...shock], result.frames.length + 2000, passedOn);
        return result.frames.at(-1)!.stress.every((s, v) => Math.abs(distressOf(s) - reference[v]!) <= 1e-8);
      }),
    );
  });

  it("gai-kapadia finds the set of failures that a growing set finds, with a threshold per node", () => {
    fc.assert(
      fc.property(
        scenarios,
        fc.array(fc.constantFrom(0.2, 0.5, 0.75, 1), { minLength: 7, maxLength: 7 }),
        ({ network, shock }, thresholds) => {
          const parameters = Object.fromEntries(network.ids.map((id, v) => [`threshold@${id}`, thresholds[v]!]));
          const reference = denseThreshold(network, [...shock], thresholds);
          const { stress, failed } = cascade(network, shock, { model: gaiKapadia, parameters }).frames.at(-1)!;
          return stress.every(
            (s, v) => isNear(distressOf(s), reference[v]!) && (failed[v] === 1) === s >= thresholds[v]! - 1e-12,
          );
        },
      ),
    );
  });

  it("orders the models: default cascade <= non-linear <= DebtRank, less the more a firm holds out", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const ladder = [
          finalDistress(network, shock, { model: threshold }),
          ...[50, 4, 1, 0].map((alpha) => finalDistress(network, shock, { model: nonlinear, parameters: { alpha } })),
          finalDistress(network, shock, { model: debtrank }),
        ];
        return ladder.slice(1).every((upper, i) => ladder[i]!.every((h, v) => h <= upper[v]! + twiceTheResidual));
      }),
    );
  });

  it("makes non-linear DebtRank the linear one at alpha 0 and nearly the default cascade at 100", () => {
    const pair = exposureNetwork(
      ["A", "B", "C"],
      [1, 1, 1],
      [exposureOf("ab", 0, 1, 0.9), exposureOf("bc", 1, 2, 0.5)],
    );
    const shock = Float64Array.of(1, 0, 0);
    expect(finalDistress(pair, shock, { model: nonlinear, parameters: { alpha: 0 } })).toEqual([1, 0.9, 0.45]);
    const [, , c] = finalDistress(pair, shock, { model: nonlinear, parameters: { alpha: 100 } });
    expect(c).toBeCloseTo(0.45 * Math.exp(-10), 12);
  });
});

describe.each(propagationModels.filter(({ form }) => form === "map"))("law for the map of $id", (model) => {
  it("leaves no one better off when the shock is larger", () => {
    fc.assert(
      fc.property(scenarios, fc.nat(6), ({ network, shock }, pick) => {
        const larger = shock.map((h, v) => (v === pick % shock.length ? Math.max(h, 0.7) : h));
        const before = finalDistress(network, shock, { model });
        return finalDistress(network, larger, { model }).every((h, v) => h >= before[v]! - twiceTheResidual);
      }),
    );
  });
});

describe.each(propagationModels)("law for $id", (model) => {
  it("rises round by round and stays a share of the buffer", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const { frames } = cascade(network, shock, { model });
        return frames.every(({ stress, transmitted }, round) =>
          [...stress].every(
            (s, v) =>
              s >= (frames[round - 1]?.stress[v] ?? 0) - rounding && transmitted[v]! >= 0 && transmitted[v]! <= 1,
          ),
        );
      }),
    );
  });

  it("hurts nobody but the shocked without exposures", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const alone = finalDistress(withExposures(network, []), shock, { model });
        return alone.every((h, v) => h === shock[v]);
      }),
    );
  });

  it("changes nothing when a deal is split in two", () => {
    fc.assert(
      fc.property(scenarios, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ({ network, shock }, part) => {
        const halves = network.exposures.flatMap((exposure) => [
          { ...exposure, lossUsdBn: exposure.lossUsdBn * part },
          { ...exposure, deal: `${exposure.deal}-rest`, lossUsdBn: exposure.lossUsdBn * (1 - part) },
        ]);
        const whole = cascade(network, shock, { model });
        const split = cascade(withExposures(network, halves), shock, { model });
        fc.pre(whole.converged && !isKnifeEdge(whole.frames.at(-1)!.stress));
        return whole.frames
          .at(-1)!
          .stress.every((s, v) => Math.abs(distressOf(s) - distressOf(split.frames.at(-1)!.stress[v]!)) <= 1e-8);
      }),
    );
  });

  it("gives the same answer when the nodes are listed in reverse", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const last = network.ids.length - 1;
        const mirrored = exposureNetwork(
          [...network.ids].reverse(),
          [...network.buffers].reverse().map((buffer) => (buffer === Infinity ? null : buffer)),
          network.exposures.map((exposure) => ({ ...exposure, from: last - exposure.from, to: last - exposure.to })),
        );
        const straight = cascade(network, shock, { model }).frames.at(-1)!.stress;
        fc.pre(!isKnifeEdge(straight));
        const back = finalDistress(mirrored, shock.toReversed(), { model });
        return back.every((h, v) => Math.abs(h - distressOf(straight[last - v]!)) <= 1e-8);
      }),
    );
  });
});

/** A node within rounding of failure may fall either way when sums are taken in another order. */
const isKnifeEdge = (stress: Float64Array): boolean => stress.some((s) => Math.abs(s - 1) < 1e-9 && s !== 1);
