import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualFlow, defaultWindow, formatWindow, parseWindow, windowDays } from "../../src/model/annual-flow.ts";
import { daysPerYear, formatDay } from "../../src/model/date.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { defaultTerms } from "../../src/model/term.ts";
import { dealOf } from "../support/networks.ts";

const window = { fromYear: 2026, toYear: 2028 };
const windowYears = (3 * 365 + 1) / daysPerYear;
const flow = (deal: Partial<Parameters<typeof dealOf>[0]>): number | null =>
  annualFlow(dealOf({ id: "d", source: "a", target: "b", ...deal }), window, defaultTerms);

describe("annualFlow", () => {
  it("spreads a deal over its span and counts the days in the window", () => {
    expect(flow({ amountUsdBn: 30, start: "2026", end: "2028" })).toBeCloseTo(30 / windowYears, 12);
    expect(flow({ amountUsdBn: 300, start: "2027", end: "2031" })).toBeCloseTo((300 * 731) / 1826 / windowYears, 12);
  });

  it("is 0 outside the window", () => {
    expect(flow({ start: "2025", end: "2025" })).toBe(0);
    expect(flow({ start: "2029", end: "2031" })).toBe(0);
  });

  it("puts money that is paid at once into the window of its day", () => {
    const paid = { kind: "funding", end: null, amountUsdBn: 35 } as const;
    expect(flow({ ...paid, start: "2026-02-27" })).toBeCloseTo(35 / windowYears, 12);
    expect(flow({ ...paid, start: "2026-01-01" }), "the first day belongs to it").toBeCloseTo(35 / windowYears, 12);
    expect(flow({ ...paid, start: "2025-12-31" })).toBe(0);
    expect(flow({ ...paid, start: "2029" })).toBe(0);
  });

  it("is unknown for an undisclosed amount", () => {
    expect(flow({ amountUsdBn: null })).toBeNull();
  });

  it("adds up to the amount over windows that cover the span", () => {
    fc.assert(
      fc.property(fc.integer({ min: 18000, max: 24000 }), fc.integer({ min: 0, max: 4000 }), (start, days) => {
        const deal = dealOf({
          id: "d",
          source: "a",
          target: "b",
          start: formatDay(start),
          end: formatDay(start + days),
        });
        const years = Array.from({ length: 40 }, (_, i) => ({ fromYear: 2015 + i, toYear: 2015 + i }));
        const paid = years.map((year) => {
          const length = year.fromYear % 4 === 0 ? 366 : 365;
          return (annualFlow(deal, year, defaultTerms)! * length) / daysPerYear;
        });
        return Math.abs(paid.reduce((sum, part) => sum + part, 0) - 10) < 1e-9;
      }),
    );
  });
});

describe("windows", () => {
  it("of a day at the end of the calendar can still be counted in", () => {
    const ends = [9996, 9997, 9998, 9999].map((year) => formatWindow(defaultWindow(year)));
    expect(ends).toEqual(["9996..9998", "9997..9998", "9998..9998", "9998..9998"]);
    expect(() => windowDays(defaultWindow(9999))).not.toThrow();
  });

  it("are read and written as FROM..TO", () => {
    expect(parseWindow("2026..2028")).toEqual(window);
    expect(parseWindow("2026")).toEqual({ fromYear: 2026, toYear: 2026 });
    expect(formatWindow(defaultWindow(2026))).toBe("2026..2028");
  });

  it.each(["2028..2026", "26..28", "2026-2028", "", "2026..", "next year"])("refuse %j", (text) => {
    expect(() => parseWindow(text)).toThrow(InvalidInputError);
  });
});
