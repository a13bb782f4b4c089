import { describe, expect, it } from "vitest";
import { factBook, latest, latestYear, ofYear, pick, series } from "../../src/ledger/fact-series.ts";
import { isYear, orderDay, parsePeriod } from "../../src/ledger/period.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import { formatDay } from "../../src/model/date.ts";
import type { Fact } from "../../src/model/fact.ts";
import { factOf, networkOf } from "../support/networks.ts";

const said = (id: string, value: number, more: Partial<Fact> = {}): Fact =>
  factOf({ entity: "oracle", metric: "backlog", value, period: "2026-05-31", ...more, id });

describe("a period", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["2026-02", "2026-02-28"],
    ["2026", "2026-12-31"],
    ["CY2026", "2026-12-31"],
    ["FY2026", "2026-12-31"],
    ["2026Q1", "2026-03-31"],
    ["FY2026Q3", "2026-09-30"],
    ["2025H1", "2025-06-30"],
    ["TTM-2026-03-31", "2026-03-31"],
  ])("%s is put in order at %s", (text, day) => {
    expect(formatDay(orderDay(parsePeriod(text))!)).toBe(day);
  });

  it.each(["CY2026..CY2030", "..CY2030", "P5Y", "undated", "2026Q5", "2026H3", "2026-13", "TTM-now", ""])(
    "%j stands for itself and has no place in time",
    (text) => {
      expect(parsePeriod(text)).toEqual({ kind: "other" });
      expect(orderDay(parsePeriod(text))).toBeNull();
    },
  );

  it("knows whole years of all three kinds, and keeps the two calendars apart", () => {
    expect(
      ["CY2026", "FY2026", "TTM-2026-03-31", "2026Q1", "2026-03"].map((text) => isYear(parsePeriod(text))),
    ).toEqual([true, true, true, false, false]);
    expect(parsePeriod("FY2026")).not.toEqual(parsePeriod("CY2026"));
    expect(parsePeriod(null)).toEqual({ kind: "other" });
  });
});

describe("the rule", () => {
  it("takes the newest statement before a surer one", () => {
    const found = pick([
      said("old", 1, { asOf: "2026-05-01" }),
      said("new", 2, { asOf: "2026-06-01", status: "projection", confidence: "low" }),
    ]);
    expect(found).toMatchObject({ fact: "new", value: 2, others: [{ fact: "old", value: 1 }] });
  });

  it("takes actual before estimate, run rate, guidance and projection on one day, then the surer, then the first", () => {
    const statuses = ["projection", "guidance", "run-rate", "estimate", "actual"] as const;
    for (let k = 1; k < statuses.length; k++) {
      expect(pick([said("a", 1, { status: statuses[k - 1]! }), said("b", 2, { status: statuses[k]! })])!.fact).toBe(
        "b",
      );
    }
    expect(pick([said("a", 1, { confidence: "low" }), said("b", 2, { confidence: "high" })])!.fact).toBe("b");
    expect(pick([said("a", 1), said("b", 2)])!.fact).toBe("a");
  });

  it("widens the range by what only the order of the table sets behind, not by what is older", () => {
    expect(pick([said("a", 70), said("b", 32.5)])).toMatchObject({ value: 70, low: 32.5, high: 70 });
    expect(pick([said("a", 70), said("b", 32.5, { asOf: "2025-01-01" })])).toMatchObject({ low: 70, high: 70 });
    expect(pick([said("a", 70, { low: 60, high: 80 })])).toMatchObject({ low: 60, high: 80, others: [] });
    expect(pick([])).toBeNull();
  });

  it("is silent about a second source that says the same", () => {
    expect(pick([said("a", 5), said("b", 5)])!.others).toEqual([]);
  });
});

describe("a series", () => {
  const facts = [
    said("late", 3, { period: "2026-05-31" }),
    said("early", 1, { period: "2025-08-31" }),
    said("plan", 9, { period: "CY2027", status: "projection" }),
    said("vague", 7, { period: "undated" }),
  ];

  it("has one figure per period in order of time, those without a place last", () => {
    expect(series(facts).map(({ fact }) => fact)).toEqual(["early", "late", "plan", "vague"]);
  });

  it("ends, for what is, with the latest past period: neither a plan nor a date nobody knows", () => {
    expect(latest(facts)!.fact).toBe("late");
    expect(latest([facts[2]!, facts[3]!])).toBeNull();
  });

  it("tells years from quarters", () => {
    const year = said("year", 10, { period: "FY2025" });
    const quarter = said("quarter", 4, { period: "2026Q1" });
    expect(latestYear([year, quarter])!.fact).toBe("year");
    expect(latest([year, quarter])!.fact).toBe("quarter");
  });

  it("never takes a fiscal year for a calendar year", () => {
    const facts = [said("fiscal", 1, { period: "FY2026" })];
    expect(ofYear(facts, 2026)).toBeNull();
    expect(ofYear(facts, 2026, "fiscal")!.fact).toBe("fiscal");
    expect(ofYear([said("plain", 2, { period: "2026" })], 2026)!.fact).toBe("plain");
  });
});

describe("the book of facts", () => {
  it("knows what had been said by the day, and nothing later", () => {
    const facts = [said("before", 1, { asOf: "2026-01" }), said("after", 2, { asOf: "2026-07-04" })];
    const book = factBook(networkAsOf(networkOf({ facts }), "2026-07-03"));
    expect(book("oracle", "backlog").map(({ id }) => id)).toEqual(["before"]);
    expect(book("oracle", "revenue")).toEqual([]);
    expect(book("nobody", "backlog")).toEqual([]);
  });
});
