import { describe, expect, it } from "vitest";
import {
  addYears,
  endExclusive,
  firstDay,
  formatDay,
  isIsoDate,
  isPartialDate,
  lastDay,
} from "../../src/model/date.ts";
import { InvalidInputError } from "../../src/model/errors.ts";

describe("partial dates", () => {
  it("begin on their first day and end on their last", () => {
    expect(formatDay(firstDay("2026"))).toBe("2026-01-01");
    expect(formatDay(firstDay("2026-07"))).toBe("2026-07-01");
    expect(formatDay(lastDay("2026"))).toBe("2026-12-31");
    expect(formatDay(lastDay("2024-02"))).toBe("2024-02-29");
    expect(formatDay(endExclusive("2026"))).toBe("2027-01-01");
  });

  it.each(["2026-13", "2026-02-30", "26", "2026-7", "2026-07-03T00:00", "tbd", ""])("refuse %j", (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(() => firstDay(text)).toThrow(InvalidInputError);
  });

  it("are full only with a day", () => {
    expect(isIsoDate("2026-07-03")).toBe(true);
    expect(isIsoDate("2026-07")).toBe(false);
  });
});

describe("addYears", () => {
  it("keeps the calendar day and counts a fraction in Julian days", () => {
    expect(formatDay(addYears(firstDay("2026-04-30"), 5))).toBe("2031-04-30");
    expect(addYears(firstDay("2026"), 0.5) - firstDay("2026")).toBe(183);
  });
});
