import { describe, expect, it } from "vitest";
import { cashVerdict } from "../../src/ledger/burning.ts";
import { cashPlan, runsOutIn } from "../../src/ledger/cash-runs-out.ts";
import { factBook } from "../../src/ledger/fact-series.ts";
import { capexAgainstAi, capexAgainstRevenue, runRates } from "../../src/ledger/unit-economics.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import type { Fact } from "../../src/model/fact.ts";
import { factOf, networkOf } from "../support/networks.ts";

const stated = (metric: string, value: number, period: string, more: Partial<Fact> = {}): Fact =>
  factOf({ entity: "lab", metric, value, period, ...more, id: `${metric} ${period}` });

const bookOf = (...facts: readonly Fact[]) => factBook(networkAsOf(networkOf({ facts }), "2026-07-01"));

describe("whether a firm burns cash", () => {
  const verdict = (...facts: readonly Fact[]) => cashVerdict(bookOf(...facts), "lab", 2026);

  it("is said by free cash flow first, and what speaks against it stays in sight", () => {
    const found = verdict(
      stated("net_income", 17, "FY2026"),
      stated("free_cash_flow", -23.7, "FY2026"),
      stated("operating_cash_flow", 32, "FY2026"),
    );
    expect(found.phi).toBe(1);
    expect(found.basis!.metric).toBe("free_cash_flow");
    expect(found.against.map(({ metric }) => metric)).toEqual(["operating_cash_flow", "net_income"]);
  });

  it("reads the sign of a burn the other way round", () => {
    expect(verdict(stated("cash_burn", 3.7, "2026Q1")).phi).toBe(1);
    expect(verdict(stated("cash_burn", -39, "2026Q1")).phi).toBe(0);
  });

  it("takes the latest period, and no plan for a fact", () => {
    expect(verdict(stated("free_cash_flow", -1, "CY2024"), stated("free_cash_flow", 2, "CY2025")).phi).toBe(0);
    expect(verdict(stated("cash_burn", 25, "CY2026", { status: "projection" })).phi).toBeNull();
  });

  it("believes a promise of the first positive year only once that year has come", () => {
    const promise = stated("cash_flow_positive_year", 2028, "CY2028", { status: "projection" });
    expect(verdict(promise).phi).toBe(1);
    expect(cashVerdict(bookOf(promise), "lab", 2028).phi).toBe(0);
    const profit = stated("operating_income_projected", 0.559, "2026Q2", { status: "projection" });
    expect(verdict(promise, profit).against.map(({ metric }) => metric)).toEqual(["operating_income_projected"]);
  });

  it("falls back on profit, and says nothing where no fact does", () => {
    expect(verdict(stated("operating_income", -6.4, "CY2025")).phi).toBe(1);
    expect(verdict()).toEqual({ phi: null, basis: null, against: [] });
  });
});

describe("when the cash is gone", () => {
  const burn = (year: number, value: number) => stated("cash_burn", value, `CY${year}`, { status: "projection" });
  const cash = stated("cash_and_equivalents", 73, "2026-03-31");

  it("is 2027 for 73 at the end of March against 25, 57 and 85, and 2028 with 57 more", () => {
    // 73 - 25 x 275/365 - 57 = -2.8; with 57.4 there are 54.6 left for the 85 of 2028.
    const plan = cashPlan(bookOf(cash, burn(2026, 25), burn(2027, 57), burn(2028, 85)), "lab")!;
    expect(runsOutIn(plan, 0)).toBe(2027);
    expect(runsOutIn(plan, 2.7)).toBe(2027);
    expect(runsOutIn(plan, 2.9)).toBe(2028);
    expect(runsOutIn(plan, 57.4)).toBe(2028);
    expect(runsOutIn(plan, 200)).toBeNull();
  });

  it("looks no further than the first year without a plan", () => {
    const plan = cashPlan(bookOf(cash, burn(2026, 25), burn(2028, 500)), "lab")!;
    expect(plan.burn).toHaveLength(1);
    expect(runsOutIn(plan, 0)).toBeNull();
  });

  it("is unknown without cash or without a plan", () => {
    expect(cashPlan(bookOf(burn(2026, 25)), "lab")).toBeNull();
    expect(cashPlan(bookOf(cash), "lab")).toBeNull();
  });
});

describe("unit economics", () => {
  it("sets AI revenue against the spending of the same period, and of no other", () => {
    const book = bookOf(
      stated("capex", 88.2, "FY2025"),
      stated("ai_revenue", 17.9, "FY2025"),
      stated("capex", 60, "FY2024"),
      stated("ai_revenue", 30, "CY2024"),
    );
    const found = capexAgainstAi(book, "lab");
    expect(found).toHaveLength(1);
    expect(found[0]!.ratio).toBeCloseTo(17.9 / 88.2, 12);
    expect(found[0]!.breakEvenTimes).toBeCloseTo(88.2 / 17.9, 12);
  });

  it("is undefined, not infinite, where nothing was spent or earned", () => {
    const book = bookOf(stated("capex", 0, "FY2025"), stated("ai_revenue", 0, "FY2025"));
    expect(capexAgainstAi(book, "lab")[0]).toMatchObject({ ratio: null, breakEvenTimes: null });
  });

  it("keeps fiscal and calendar years apart", () => {
    const book = bookOf(
      stated("capex_guidance", 92.5, "FY2027"),
      stated("revenue_guidance", 90, "FY2027"),
      stated("capex", 1, "CY2026"),
      stated("revenue", 9, "FY2026"),
    );
    const found = capexAgainstRevenue(book, "lab", [2026, 2027]);
    expect(found.map(({ year, calendar }) => [year, calendar])).toEqual([[2027, "fiscal"]]);
    expect(found[0]!.share).toBeCloseTo(92.5 / 90, 12);
  });

  it("holds a run rate against the latest whole year, and says when none is known", () => {
    const rate = stated("ai_run_rate", 37, "2026-03-31", { status: "run-rate" });
    const year = stated("ai_revenue", 17.9, "FY2025");
    expect(runRates(bookOf(rate, year, stated("ai_revenue", 9, "2026Q1")), "lab", 0)[0]!.times).toBeCloseTo(
      37 / 17.9,
      12,
    );
    expect(runRates(bookOf(rate), "lab", 74)[0]!.overDue).toBeCloseTo(0.5, 12);
    expect(runRates(bookOf(rate), "lab", 0)[0]).toMatchObject({ realised: null, times: null, overDue: null });
    expect(runRates(bookOf(year), "lab", 1)).toEqual([]);
  });
});
