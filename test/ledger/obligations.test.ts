import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, overallCoverage, revenueOf } from "../../src/ledger/coverage.ts";
import { factBook, pick, type Stated } from "../../src/ledger/fact-series.ts";
import { dueIn, dueInYear, yearsToDeliver } from "../../src/ledger/obligations.ts";
import { openOrders } from "../../src/ledger/open-orders.ts";
import { undrawnFunding } from "../../src/ledger/undrawn.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import { firstDay } from "../../src/model/date.ts";
import type { Deal } from "../../src/model/deal.ts";
import { defaultTerms } from "../../src/model/term.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const owed = (more: Partial<Deal> = {}): Deal =>
  dealOf({ id: "deal", source: "lab", target: "cloud", amountUsdBn: 100, start: "2027", end: "2030", ...more });

/** Day by day, without any formula: the part of the days of a term that lie in a year. */
const dayByDay = (deal: Deal, year: number): number => {
  const [first, last] = [firstDay(deal.start!), firstDay(String(Number(deal.end) + 1))];
  let [inside, all] = [0, 0];
  for (let day = first; day < last; day++) {
    all++;
    if (new Date(day * 86_400_000).getUTCFullYear() === year) inside++;
  }
  return (deal.amountUsdBn! * inside) / all;
};

describe("what falls due in a year", () => {
  it("is the year's days of the term, counted one by one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2034 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 2020, max: 2040 }),
        (start, length, year) => {
          const deal = owed({ start: `${start}-07-01`, end: String(start + length), announced: "2019-01-01" });
          expect(dueInYear(deal, year, defaultTerms)).toBeCloseTo(dayByDay(deal, year), 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("adds up to the whole amount over the term, leap years and assumed terms included", () => {
    for (const deal of [owed(), owed({ end: null }), owed({ start: null, end: null, announced: "2026-03" })]) {
      const years = Array.from({ length: 20 }, (_, k) => 2024 + k);
      const sum = years.reduce((total, year) => total + dueInYear(deal, year, defaultTerms)!, 0);
      expect(sum).toBeCloseTo(100, 9);
    }
  });

  it("is nothing of a purchase that is over, and unknown where the amount is", () => {
    expect(dueInYear(owed({ status: "completed", end: null }), 2027, defaultTerms)).toBe(0);
    expect(dueInYear(owed({ amountUsdBn: null }), 2027, defaultTerms)).toBeNull();
  });

  it("says how much is a promise, how much hangs on an assumed term, and between which readings it lies", () => {
    const deals = [
      owed({ id: "firm", amountLowUsdBn: 80, amountHighUsdBn: 120 }),
      owed({ id: "announced", status: "announced" }),
      owed({ id: "open", end: null }),
      owed({ id: "secret", amountUsdBn: null }),
      owed({ id: "own", target: "lab" }),
      owed({ id: "paid", kind: "funding" }),
    ];
    const due = dueIn(deals, 2027, defaultTerms);
    const [four, five] = [(365 / 1461) * 100, (365 / 1826) * 100];
    expect(due.usdBn).toBeCloseTo(2 * four + five, 9);
    expect(due.low).toBeCloseTo(1.8 * four + five, 9);
    expect(due.high).toBeCloseTo(2.2 * four + five, 9);
    expect(due.notContractedUsdBn).toBeCloseTo(four, 9);
    expect(due.termAssumedUsdBn).toBeCloseTo(five, 9);
    expect(due.deals.map(({ id }) => id)).toEqual(["firm", "announced", "open"]);
  });

  it("is a row even where only the highest reading has an amount", () => {
    const due = dueIn([owed({ amountUsdBn: null, amountHighUsdBn: 50 })], 2027, defaultTerms);
    expect(due.usdBn).toBe(0);
    expect(due.high).toBeCloseTo((50 * 365) / 1461, 9);
  });
});

describe("the time until orders are delivered", () => {
  it("is weighted by what is outstanding", () => {
    const deals = [owed({ id: "long", amountUsdBn: 300 }), owed({ id: "short", end: "2027" })];
    const orders = openOrders(deals, firstDay("2027"), defaultTerms);
    expect(yearsToDeliver(orders, firstDay("2027"), defaultTerms)).toBeCloseTo(
      (300 * 1461 + 100 * 365) / 400 / 365.25,
      9,
    );
    expect(yearsToDeliver([], firstDay("2027"), defaultTerms)).toBeNull();
  });
});

const revenue = (value: number, low = value, high = value): Stated =>
  pick([factOf({ entity: "lab", metric: "revenue", value, low, high, period: "2027" })])!;
const nothing = dueIn([], 2027, defaultTerms);

describe("coverage", () => {
  const due = dueIn([owed({ amountLowUsdBn: 80, amountHighUsdBn: 120 })], 2027, defaultTerms);

  it("is revenue from outside over what is due, with both ranges", () => {
    const receipts = dueIn([owed({ id: "in", source: "friend", target: "lab", amountUsdBn: 40 })], 2027, defaultTerms);
    const found = coverageOf(due, receipts, revenue(50, 45, 60));
    expect(found.externalUsdBn).toBeCloseTo(50 - receipts.usdBn, 9);
    expect(found.coverage).toBeCloseTo((50 - receipts.usdBn) / due.usdBn, 9);
    expect(found.low).toBeCloseTo((45 - receipts.usdBn) / due.high, 9);
    expect(found.high).toBeCloseTo((60 - receipts.usdBn) / due.low, 9);
    expect(found.gross).toBeCloseTo(50 / due.usdBn, 9);
  });

  it("is 0 and not negative where the network's orders exceed all revenue", () => {
    const receipts = dueIn([owed({ id: "in", source: "friend", target: "lab", amountUsdBn: 900 })], 2027, defaultTerms);
    expect(coverageOf(due, receipts, revenue(50))).toMatchObject({ coverage: 0, externalUsdBn: 0 });
  });

  it("is unknown without revenue and undefined without debts", () => {
    expect(coverageOf(due, nothing, null)).toMatchObject({
      coverage: null,
      low: null,
      high: null,
      gross: null,
      externalUsdBn: null,
    });
    expect(coverageOf(nothing, nothing, revenue(50))).toMatchObject({ coverage: null, gross: null, externalUsdBn: 50 });
  });

  it("keeps its value when all money is counted in another unit, and falls as debts rise", () => {
    const positive = fc.double({ min: 0.01, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.constantFrom(1e-9, 1e3, 1e9),
        fc.double({ min: 1.01, max: 3, noNaN: true }),
        (debt, earned, scale, more) => {
          const at = (amountUsdBn: number, income: number) =>
            coverageOf(dueIn([owed({ amountUsdBn })], 2027, defaultTerms), nothing, revenue(income)).coverage!;
          expect(at(debt * scale, earned * scale) / at(debt, earned)).toBeCloseTo(1, 9);
          expect(at(debt * more, earned)).toBeLessThan(at(debt, earned));
          expect(at(debt, earned * more)).toBeGreaterThan(at(debt, earned));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("adds up over the years that are known, not the ratios", () => {
    const later = dueIn([owed()], 2028, defaultTerms);
    const years = [
      coverageOf(due, nothing, revenue(10)),
      coverageOf(later, nothing, null),
      coverageOf(dueIn([owed({ amountUsdBn: 10 })], 2029, defaultTerms), nothing, revenue(90)),
    ];
    const overall = overallCoverage(years);
    expect(overall.years).toEqual([2027, 2029]);
    expect(overall.coverage).toBeCloseTo(100 / (due.usdBn + years[2]!.due.usdBn), 9);
    expect(overallCoverage([])).toMatchObject({ coverage: null, low: null, high: null, years: [] });
  });

  it("takes revenue as earned, guided or projected by the one rule, and no run rate", () => {
    const facts = [
      factOf({
        id: "plan",
        entity: "lab",
        metric: "revenue_projected",
        value: 62,
        period: "CY2027",
        asOf: "2026-02-21",
        status: "projection",
      }),
      factOf({
        id: "boast",
        entity: "lab",
        metric: "revenue_projected",
        value: 100,
        period: "CY2027",
        asOf: "2025-11-04",
        status: "projection",
      }),
      factOf({
        id: "rate",
        entity: "lab",
        metric: "annualised_revenue_projected",
        value: 90,
        period: "CY2028",
        status: "projection",
      }),
    ];
    const book = factBook(networkAsOf(networkOf({ facts }), "2026-07-01"));
    expect(revenueOf(book, "lab", 2027)).toMatchObject({ fact: "plan", others: [{ fact: "boast" }] });
    expect(revenueOf(book, "lab", 2028)).toBeNull();
  });
});

describe("funding not yet drawn", () => {
  it("sets apart what may never come, and lists what nobody disclosed", () => {
    const funding = (id: string, more: Partial<Deal>) =>
      dealOf({
        id,
        source: "fund",
        target: "lab",
        kind: "funding",
        amountUsdBn: 10,
        start: "2026",
        end: "2027",
        ...more,
      });
    const deals = [
      funding("half", {}),
      funding("ceiling", { amountBasis: "up-to" }),
      funding("letter", { status: "letter-of-intent", amountUsdBn: 4 }),
      funding("paid", { status: "drawn" }),
      funding("secret", { amountUsdBn: null, counted: false }),
      funding("past", { amountUsdBn: null, counted: false, status: "completed" }),
    ];
    const found = undrawnFunding(networkAsOf(networkOf({ deals }), "2027-01-01"), "lab", defaultTerms);
    expect(found.deals.map(({ id, usdBn, conditional }) => [id, Number(usdBn.toFixed(9)), conditional])).toEqual([
      ["ceiling", 10, true],
      ["half", 5, false],
      ["letter", 4, true],
    ]);
    expect(found).toMatchObject({ usdBn: 19, conditionalUsdBn: 14, undisclosed: ["secret"] });
  });
});
