// Sizes of marks: monotone in the money, within their bounds, alike in both units.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeWidth, lossWidth, nodeRadius, yearsPerDeal } from "../../src/picture/mark-sizes.ts";

const usdBn = fc.double({ min: 0, max: 1e5, noNaN: true });
const unit = fc.constantFrom("total" as const, "per-year" as const);

describe("mark sizes", () => {
  it("follow the formulas for totals", () => {
    expect(nodeRadius(100, "total")).toBeCloseTo(12.9);
    expect(edgeWidth(100, "total")).toBeCloseTo(6.2);
    expect(lossWidth(4)).toBeCloseTo(3.6);
  });

  it("grow with the amount and stay within their bounds", () => {
    fc.assert(
      fc.property(usdBn, usdBn, unit, (a, b, u) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        for (const size of [(x: number) => nodeRadius(x, u), (x: number) => edgeWidth(x, u), lossWidth]) {
          expect(size(less)).toBeLessThanOrEqual(size(more));
        }
        expect(nodeRadius(more, u)).toBeLessThanOrEqual(32);
        expect(nodeRadius(less, u)).toBeGreaterThanOrEqual(5);
        expect(edgeWidth(more, u)).toBeLessThanOrEqual(14);
        expect(edgeWidth(less, u)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it("draw a year's flow as large as the deal it stands for, and an undisclosed amount one pixel wide", () => {
    expect(edgeWidth(10, "per-year")).toBe(edgeWidth(10 * yearsPerDeal, "total"));
    expect(edgeWidth(null, "total")).toBe(1);
  });
});
