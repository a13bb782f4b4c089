import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaProbability, betaQuantile } from "../../src/ensemble/beta-quantile.ts";
import { quantile, type DistributionShape } from "../../src/ensemble/distribution.ts";
import { normalQuantile } from "../../src/ensemble/normal-quantile.ts";
import { distributions } from "../../src/model/assumption.ts";
import { betaProbabilityBySum, integral, normalProbability } from "../support/densities.ts";

const unit = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });

const shapes: fc.Arbitrary<DistributionShape> = fc
  .tuple(
    fc.constantFrom(...distributions),
    fc.double({ min: 0.01, max: 5, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 10, noNaN: true })),
  )
  .map(([kind, low, at, width]) => ({ kind, low, mode: Math.min(low + width, low + at * width), high: low + width }));

/** P(X <= x) by integrating the density as the textbooks give it. */
const probability = ({ kind, low, mode, high }: DistributionShape, x: number): number => {
  const width = high - low;
  if (kind === "uniform") return (x - low) / width;
  if (kind === "triangular") {
    const rising = (t: number): number => (2 * (t - low)) / (width * (mode - low));
    const falling = (t: number): number => (2 * (high - t)) / (width * (high - mode));
    const below = mode > low ? integral(rising, low, Math.min(x, mode)) : 0;
    return below + (x > mode ? integral(falling, mode, x) : 0);
  }
  if (kind === "beta") {
    const mean = (low + 4 * mode + high) / 6;
    const a = Math.min(5, Math.max(1, (6 * (mean - low)) / width));
    return betaProbabilityBySum((x - low) / width, a, 6 - a);
  }
  const z95 = 1.6448536269514722;
  return normalProbability(z95 * (2 * (Math.log(x / low) / Math.log(high / low)) - 1));
};

describe("quantile", () => {
  it("never falls as u rises", () => {
    fc.assert(
      fc.property(shapes, unit, unit, (shape, u, v) => {
        const slack = 1e-12 * shape.high;
        expect(quantile(shape, Math.min(u, v))).toBeLessThanOrEqual(quantile(shape, Math.max(u, v)) + slack);
      }),
      { numRuns: 300 },
    );
  });

  it("is the inverse of the probability by its density", () => {
    const wide = shapes.filter(({ kind, low, high }) => kind !== "fixed" && high > low);
    fc.assert(
      fc.property(wide, inside, (shape, u) => {
        expect(probability(shape, quantile(shape, u))).toBeCloseTo(u, 7);
      }),
      { numRuns: 100 },
    );
  });

  it("stays within low and high, but for the lognormal", () => {
    const bounded = shapes.filter(({ kind }) => kind !== "lognormal");
    fc.assert(
      fc.property(bounded, unit, (shape, u) => {
        const value = quantile(shape, u);
        expect(value).toBeGreaterThanOrEqual(shape.low - 1e-12);
        expect(value).toBeLessThanOrEqual(shape.high + 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it("has the mean of PERT, (low + 4 mode + high)/6", () => {
    const shape: DistributionShape = { kind: "beta", low: 0.1, mode: 0.3, high: 0.6 };
    const n = 2000;
    const mean = Array.from({ length: n }, (_, k) => quantile(shape, (k + 0.5) / n)).reduce((a, b) => a + b) / n;
    expect(mean).toBeCloseTo((0.1 + 4 * 0.3 + 0.6) / 6, 6);
  });

  it("leaves five in a hundred of a lognormal beyond either end, and its median at their geometric mean", () => {
    const shape: DistributionShape = { kind: "lognormal", low: 2, mode: 3, high: 8 };
    expect(quantile(shape, 0.05)).toBeCloseTo(2, 12);
    expect(quantile(shape, 0.95)).toBeCloseTo(8, 12);
    expect(quantile(shape, 0.5)).toBeCloseTo(4, 12);
  });

  it.each(distributions)("gives the one value of a %s without width", (kind) => {
    expect(quantile({ kind, low: 2, mode: 2, high: 2 }, 0.3)).toBe(2);
  });

  it("takes a triangular with its peak at an end", () => {
    expect(quantile({ kind: "triangular", low: 0, mode: 1, high: 1 }, 0.25)).toBeCloseTo(0.5, 12);
    expect(quantile({ kind: "triangular", low: 0, mode: 0, high: 1 }, 0.75)).toBeCloseTo(0.5, 12);
  });

  it.each([0, 1, -0.1, Number.NaN])("refuses u = %d", (u) => {
    expect(() => quantile({ kind: "uniform", low: 0, mode: 0, high: 1 }, u)).toThrow(/strictly between 0 and 1/);
  });

  it.each([
    { kind: "triangular", low: 0, mode: 2, high: 1 },
    { kind: "uniform", low: 1, mode: 1, high: 0 },
    { kind: "beta", low: 0, mode: Number.NaN, high: 1 },
    { kind: "uniform", low: 0, mode: 1, high: Infinity },
    { kind: "lognormal", low: 0, mode: 1, high: 2 },
    { kind: "fixed", low: 0, mode: Number.NaN, high: 2 },
  ] as const)("refuses %o", (shape) => {
    expect(() => quantile(shape, 0.5)).toThrow(/expected|needs/);
  });
});

describe("normalQuantile", () => {
  // Abramowitz and Stegun (1964), table 26.5 and the usual confidence points.
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.05, -1.6448536269514722],
    [0.9999, 3.719016485455709],
    [1e-10, -6.361340902404056],
  ])("at %d is %d", (u, x) => {
    expect(normalQuantile(u)).toBeCloseTo(x, 12);
  });

  it("inverts the integral of the density", () => {
    fc.assert(
      fc.property(inside, (u) => {
        expect(normalProbability(normalQuantile(u))).toBeCloseTo(u, 11);
      }),
      { numRuns: 100 },
    );
  });
});

describe("betaProbability", () => {
  it("is the integral of the density", () => {
    const shape = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(inside, shape, shape, (x, a, b) => {
        expect(betaProbability(x, a, b)).toBeCloseTo(betaProbabilityBySum(x, a, b), 7);
      }),
      { numRuns: 100 },
    );
  });

  it("is 0 below and 1 above its range", () => {
    expect([betaProbability(-1, 2, 3), betaProbability(0, 2, 3), betaProbability(1, 2, 3)]).toEqual([0, 0, 1]);
  });

  it("is undone by its quantile far out in either tail", () => {
    for (const u of [2 ** -53, 1e-9, 0.3, 1 - 1e-9, 1 - 2 ** -53]) {
      expect(betaProbability(betaQuantile(u, 2.5, 3.5), 2.5, 3.5) / u).toBeCloseTo(1, 9);
    }
  });
});
