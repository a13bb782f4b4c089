// The bars over the time slider.
import { describe, expect, it } from "vitest";
import { axisYears, histogramOf } from "../../../src/view/time/histogram.ts";
import { monthOf } from "../../../src/view/time/months.ts";

const timeline = { first: monthOf("2024-11"), last: monthOf("2026-02"), newest: "2026-02-10" };
const bar = (month: string, commitmentUsdBn: number, fundingUsdBn: number, undisclosed = 0) => ({
  month: monthOf(month),
  commitmentUsdBn,
  fundingUsdBn,
  undisclosed,
});

describe("histogramOf", () => {
  it("measures every bar by the highest, and places it by its month", () => {
    const { count, bars, highestUsdBn } = histogramOf([bar("2024-11", 10, 30), bar("2025-01", 0, 10, 9)], timeline);
    expect([count, highestUsdBn]).toEqual([16, 40]);
    expect(bars).toEqual([
      { at: 0, commitment: 0.25, funding: 0.75, ticks: 0 },
      { at: 2, commitment: 0, funding: 0.25, ticks: 5 },
    ]);
  });

  it("draws no bar where no amount is disclosed, and none outside the timeline", () => {
    const { bars, highestUsdBn } = histogramOf([bar("2025-01", 0, 0, 2), bar("2026-03", 5, 0)], timeline);
    expect(highestUsdBn).toBe(0);
    expect(bars).toEqual([{ at: 2, commitment: 0, funding: 0, ticks: 2 }]);
  });
});

describe("axisYears", () => {
  it("names each January, and only some of them where there are many", () => {
    expect(axisYears(timeline)).toEqual([
      { at: 2, year: 2025 },
      { at: 14, year: 2026 },
    ]);
    const long = { ...timeline, first: monthOf("1950-01") };
    expect(
      axisYears(long)
        .map(({ year }) => year)
        .slice(0, 3),
    ).toEqual([1950, 1957, 1964]);
    expect(axisYears(long).length).toBeLessThanOrEqual(12);
  });
});
