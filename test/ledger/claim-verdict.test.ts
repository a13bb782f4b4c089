// Verdicts: the border cases written out, and the laws.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUnit, toUnit } from "../../src/ledger/claim-units.ts";
import { figureVerdict, verdictRules, withHistory, type Verdict } from "../../src/ledger/claim-verdict.ts";
import type { ClaimBound } from "../../src/model/fact.ts";

const judge = (
  figure: number,
  ours: number,
  { bound = null as ClaimBound | null, tolerance = null as number | null, unit = "usd_bn" } = {},
) => figureVerdict({ figure, bound, tolerance, unit }, ours, verdictRules);

describe("a figure", () => {
  it.each([
    [100, 100, "holds"],
    [100, 105, "holds"],
    [100, 95, "holds"],
    [100, 105.1, "off"],
    [100, 125, "off"],
    [300, 375, "off"],
    [100, 125.1, "contradicted"],
    [100, -100, "contradicted"],
    [-100, -104, "holds"],
    [-100, -130, "contradicted"],
    [0.3, 0.1 + 0.2, "holds"],
    [0, 0, "holds"],
    [0, 1e-12, "contradicted"],
    [1e9, 1.05e9, "holds"],
    [1e-9, 1.06e-9, "off"],
  ])("printed %d, ours %d: %s", (figure, ours, expected) => expect(judge(figure, ours)).toBe(expected));

  it("a tie at the tolerance holds, whatever the floats say", () => {
    expect((0.315 - 0.3) / 0.3).toBeGreaterThan(0.05);
    expect(judge(0.3, 0.315, { tolerance: 0.05 })).toBe("holds");
    expect(judge(3, 3.3, { tolerance: 0.1 })).toBe("holds");
  });

  it.each([
    ["least", 900, "holds"],
    ["least", 96, "holds"],
    ["least", 90, "off"],
    ["least", 74, "contradicted"],
    ["most", 10, "holds"],
    ["most", 120, "off"],
    ["most", 126, "contradicted"],
  ] as const)("printed as the %s 100, ours %d: %s", (bound, ours, expected) => {
    expect(judge(100, ours, { bound })).toBe(expected);
  });

  it.each([
    [2030, 2030.9, "holds"],
    [2030, 2029.9, "off"],
    [2030, 2028.8, "contradicted"],
    [2030, 2031, "off"],
  ])("the year %d against %d: %s", (figure, ours, expected) =>
    expect(judge(figure, ours, { unit: "year" })).toBe(expected),
  );

  it("a tolerance wider than the threshold moves it", () => {
    expect(judge(100, 140, { tolerance: 0.5 })).toBe("holds");
    expect(judge(100, 160, { tolerance: 0.5 })).toBe("contradicted");
  });
});

describe("history", () => {
  it.each([
    ["off", "holds", "stale"],
    ["contradicted", "holds", "stale"],
    ["holds", "contradicted", "holds"],
    ["contradicted", "contradicted", "contradicted"],
    ["not computable", "holds", "not computable"],
    ["off", null, "off"],
  ] as const)("%s now, %s then: %s", (now, then, expected) => expect(withHistory(now, then)).toBe(expected));
});

const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const factor = fc.double({ min: 0.2, max: 3, noNaN: true });
const gravity = (verdict: Verdict): number => ["holds", "off", "contradicted"].indexOf(verdict);

/** Nearer to a border than this, rounding decides. */
const isClear = (ratio: number): boolean =>
  [0.05, 0.25].every((border) => Math.abs(Math.abs(ratio - 1) - border) > 1e-6);

describe("laws", () => {
  it("the unit does not matter", () => {
    fc.assert(
      fc.property(amount, factor.filter(isClear), fc.constantFrom(1e-9, 1e-3, 1e3, 1e9), (figure, ratio, scale) => {
        expect(judge(figure * scale, figure * ratio * scale)).toBe(judge(figure, figure * ratio));
      }),
      { numRuns: 200 },
    );
  });

  it("further off is never judged better", () => {
    fc.assert(
      fc.property(amount, factor, factor, (figure, a, b) => {
        fc.pre(a >= 1 === b >= 1);
        const [near, far] = Math.abs(a - 1) <= Math.abs(b - 1) ? [a, b] : [b, a];
        expect(gravity(judge(figure, figure * far))).toBeGreaterThanOrEqual(gravity(judge(figure, figure * near)));
      }),
      { numRuns: 300 },
    );
  });

  it("a bound forgives one side and no more", () => {
    fc.assert(
      fc.property(amount, factor.filter(isClear), (figure, ratio) => {
        const ours = figure * ratio;
        expect(judge(figure, ours, { bound: "least" })).toBe(ratio >= 1 ? "holds" : judge(figure, ours));
        expect(judge(figure, ours, { bound: "most" })).toBe(ratio <= 1 ? "holds" : judge(figure, ours));
      }),
      { numRuns: 200 },
    );
  });

  it("units there and back are the same figure", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom("percent", "million", "usd_bn", "share", null), (figure, unit) => {
        expect(toUnit(fromUnit(figure, unit), unit)).toBeCloseTo(figure, 6);
      }),
      { numRuns: 100 },
    );
    expect([fromUnit(45, "percent"), toUnit(0.57, "percent"), fromUnit(20, "million")]).toEqual([
      0.45,
      0.57 * 100,
      2e7,
    ]);
  });
});
