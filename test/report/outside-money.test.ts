// What firms earn and spend outside the network, by hand on invented facts and against the data.
import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/model/fact.ts";
import { firstDay } from "../../src/model/date.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { calendarSpan, knownFigures, type KnownFigures } from "../../src/report/known-figures.ts";
import { moneyFlows, type MoneyRequest } from "../../src/report/money-flows.ts";
import { outsideMoney, type Boundary } from "../../src/report/outside-money.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";

const days = { start: firstDay("2026"), end: firstDay("2029") };

const lab = (metric: string, value: number, rest: Partial<Fact> = {}): Fact =>
  factOf({ entity: "lab", metric, value, period: "CY2026", id: `${metric}-${value}`, ...rest });

const known = (...facts: readonly Fact[]): KnownFigures => knownFigures(facts, "lab", firstDay("2026-06-30"), days);

const incomes = (...facts: readonly Fact[]): (readonly [string, number])[] =>
  known(...facts).income.map(({ period, usdBn }) => [period, usdBn]);

describe("calendarSpan", () => {
  it.each([
    ["CY2026", "2026-01-01", "2027-01-01"],
    ["2026", "2026-01-01", "2027-01-01"],
    ["2026Q1", "2026-01-01", "2026-04-01"],
    ["2026Q4", "2026-10-01", "2027-01-01"],
    ["2024H1", "2024-01-01", "2024-07-01"],
  ])("reads %s", (period, start, end) => {
    expect(calendarSpan(period)).toEqual({ start: firstDay(start), end: firstDay(end) });
  });

  it.each(["FY2026", "FY2026Q1", "2026Q5", "2026Q0", "2026H3", "TTM-2026-03-31", "CY2025..CY2027", "2026-03-31", ""])(
    "leaves %s alone: which days it covers, the data do not say, or it is no period",
    (period) => {
      expect(calendarSpan(period)).toBeNull();
    },
  );
});

describe("knownFigures", () => {
  it("takes the newest statement, of one day what is booked before what is guided and what is forecast", () => {
    const [booked, guided, forecast] = [
      lab("revenue", 30, { status: "actual", asOf: "2026-03-01" }),
      lab("revenue_guidance", 32, { status: "guidance", asOf: "2026-03-01" }),
      lab("revenue_projected", 40, { status: "projection", asOf: "2026-03-01" }),
    ] as const;
    expect(incomes(forecast, guided, booked)).toEqual([["CY2026", 30]]);
    expect(incomes(forecast, guided)).toEqual([["CY2026", 32]]);
    expect(incomes(forecast)).toEqual([["CY2026", 40]]);
    expect(incomes({ ...forecast, asOf: "2026-05-01" }, guided, booked)).toEqual([["CY2026", 40]]);
  });

  it("takes the newest of one kind, then the surer, then the smaller", () => {
    const projected = (value: number, rest: Partial<Fact>): Fact =>
      lab("revenue_projected", value, { status: "projection", ...rest });
    expect(incomes(projected(15, { asOf: "2025-11-04" }), projected(18, { asOf: "2026-01" }))).toEqual([
      ["CY2026", 18],
    ]);
    expect(incomes(projected(15, { confidence: "low" }), projected(18, { confidence: "high" }))).toEqual([
      ["CY2026", 18],
    ]);
    expect(incomes(projected(70, {}), projected(32.5, {}))).toEqual([["CY2026", 32.5]]);
  });

  it("knows nothing of what was said later, of run rates, of other firms, and of periods that leave the window", () => {
    expect(
      incomes(
        lab("revenue", 1, { asOf: "2026-07-01" }),
        lab("revenue", 2, { status: "run-rate" }),
        lab("revenue", 3, { entity: "cloud" }),
        lab("revenue", 4, { period: "CY2025" }),
        lab("revenue", 5, { period: null }),
        lab("revenue", 6, { unit: "percent" }),
        lab("revenue", 7, { unit: "usd_bn_per_year", period: "2026Q1" }),
      ),
    ).toEqual([]);
  });

  it("counts no day twice: the year before its quarters, and quarters where there is no year", () => {
    const quarter = lab("revenue", 6, { period: "2026Q1" });
    expect(incomes(quarter, lab("revenue", 30))).toEqual([["CY2026", 30]]);
    expect(incomes(quarter, lab("revenue", 7, { period: "2026Q2" }))).toEqual([
      ["2026Q1", 6],
      ["2026Q2", 7],
    ]);
  });

  it("takes for spending what leaves the till, then the costs, then the investment", () => {
    const [revenue, burn, free, costs, capex] = [
      lab("revenue", 30),
      lab("cash_burn", 25),
      lab("free_cash_flow", -20),
      lab("total_costs", 60),
      lab("capex", 10),
    ] as const;
    const spending = (...facts: readonly Fact[]) =>
      known(...facts).spending.map(({ what, usdBn }) => `${what} ${usdBn}`);
    expect(spending(revenue, burn, free, costs, capex)).toEqual(["revenue + cash burn 55"]);
    expect(spending(revenue, free, costs, capex)).toEqual(["revenue - free cash flow 50"]);
    expect(spending(free, costs, capex)).toEqual(["total costs 60"]);
    expect(spending(capex)).toEqual(["capital expenditure 10"]);
    expect(spending(burn)).toEqual([]);
    expect(known(revenue, burn).spending[0]!.facts).toEqual(["revenue-30", "cash_burn-25"]);
  });
});

describe("outsideMoney", () => {
  const network = networkOf({
    nodes: [nodeOf("fund", "investor"), nodeOf("lab", "lab"), nodeOf("cloud", "cloud"), nodeOf("idle", "lab")],
    deals: [
      dealOf({
        id: "round",
        source: "fund",
        target: "lab",
        kind: "funding",
        amountUsdBn: 30,
        start: "2026",
        end: "2028",
      }),
      dealOf({ id: "order", source: "lab", target: "cloud", amountUsdBn: 60, start: "2026", end: "2027" }),
      dealOf({ id: "models", source: "cloud", target: "lab", amountUsdBn: 6, start: "2026", end: "2026" }),
    ],
    facts: [
      lab("revenue", 20),
      lab("cash_burn", 25),
      factOf({ id: "cloud-costs", entity: "cloud", metric: "total_costs", value: 30, period: "CY2027" }),
    ],
  });
  const at = (boundary: Boundary, request: MoneyRequest = {}) =>
    outsideMoney(network, moneyFlows(network, request), boundary, { fromYear: 2026, toYear: 2028 });
  // 1,096 days over 365.25.
  const years = 1096 / 365.25;

  it("takes off what the deals record for the same days, and adds nothing for years without a figure", () => {
    const { money, entries } = at("labs");
    // 2026: 20 earned, 6 of it from the cloud; 45 spent, 30 of it (half of 60 over 730 days) on the cloud.
    expect(money["lab"]!.inflow).toBeCloseTo(14 / years, 12);
    expect(money["lab"]!.outflow).toBeCloseTo(15 / years, 12);
    expect(entries[0]!.incomeKnown).toBeCloseTo(365 / 1096, 12);
    expect(Object.keys(money)).toEqual(["lab"]);
  });

  it("takes every firm that moves money, and names those without a figure", () => {
    const { money, withoutFigures } = at("known");
    expect(money["cloud"]).toEqual({ inflow: 0, outflow: 30 / years });
    expect(withoutFigures).toEqual(["fund"]);
  });

  it("is nothing on a closed boundary", () => {
    expect(at("tight")).toEqual({ boundary: "tight", money: {}, entries: [], withoutFigures: [] });
  });

  it.each(["total", "due"] as const)("refuses to stand beside stocks (%s)", (basis) => {
    expect(() => at("labs", { basis })).toThrow(InvalidInputError);
    expect(at("tight", { basis }).money).toEqual({});
  });

  it("is never negative, however much the deals record", () => {
    const rich = { ...network, facts: [lab("revenue", 1), lab("cash_burn", 1)] };
    const { money } = outsideMoney(rich, moneyFlows(rich, {}), "labs", { fromYear: 2026, toYear: 2028 });
    expect(money["lab"]).toEqual({ inflow: 0, outflow: 0 });
  });
});
