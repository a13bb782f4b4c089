// Cash by the newest statement, income by the rule; nothing for whom nobody has stated any.
import { describe, expect, it } from "vitest";
import { meansToPay, type IncomeRule } from "../../../src/contagion/clearing/means-to-pay.ts";
import { networkAsOf } from "../../../src/model/as-of.ts";
import { endExclusive } from "../../../src/model/date.ts";
import type { Fact } from "../../../src/model/fact.ts";
import { factOf, networkOf, nodeOf } from "../../support/networks.ts";

const fact = (metric: string, value: number, more: Partial<Fact> = {}): Fact =>
  factOf({ entity: "lab", metric, value, id: `${metric}-${value}`, ...more });

const meansBy = (horizon: string, rule: IncomeRule, ...facts: readonly Fact[]) => {
  const asOf = networkAsOf(networkOf({ nodes: [nodeOf("lab")], facts }), "2026-07-02");
  return meansToPay(asOf, endExclusive(horizon), rule).get("lab");
};

const cash = fact("cash_and_equivalents", 40);
const projection = (value: number, period: string, asOf = "2026-01-01"): Fact =>
  fact("revenue_projected", value, { period, asOf, status: "projection" });

describe("meansToPay", () => {
  it("takes the newest stated cash, then cash without securities, then liquidity", () => {
    const other = fact("cash_excluding_securities", 9, { asOf: "2026-06-01" });
    const lines = fact("liquidity", 90, { asOf: "2026-06-01" });
    const later = fact("cash_and_equivalents", 1000, { asOf: "2026-08-01" });
    expect(meansBy("2027", "none", cash, other, lines, later)!.cashUsdBn).toBe(40);
    expect(meansBy("2027", "none", other, lines)!.cashUsdBn).toBe(9);
    expect(meansBy("2027", "none", lines)!.parts).toEqual([
      { fact: "liquidity-90", metric: "liquidity", asOf: "2026-06-01", usdBn: 90 },
    ]);
  });

  it("knows nothing where no cash is stated, whatever income there is", () => {
    expect(meansBy("2027", "projected", projection(30, "CY2026"))).toBeUndefined();
  });

  it("adds the newest projection for each calendar year, for the part in the horizon", () => {
    const facts = [cash, projection(365, "CY2026"), projection(99, "CY2026", "2025-01-01"), projection(62, "CY2027")];
    // 183 days of 2026 are left on 2 July.
    expect(meansBy("2026", "projected", ...facts)!.incomeUsdBn).toBeCloseTo(183, 9);
    expect(meansBy("2027", "projected", ...facts)!.incomeUsdBn).toBeCloseTo(183 + 62, 9);
    expect(meansBy("2027", "none", ...facts)!.incomeUsdBn).toBe(0);
  });

  it("names the years for which it finds no income, and fills nothing in", () => {
    const missing = (...args: Parameters<typeof meansBy>) => meansBy(...args)!.missingYears;
    expect(missing("2028", "projected", cash, projection(30, "CY2026"))).toEqual([2027, 2028]);
    expect(missing("2027", "projected", cash)).toEqual([2026, 2027]);
    expect(missing("2027", "none", cash)).toEqual([]);
    const year = fact("operating_cash_flow", 5, { period: "CY2025" });
    expect(missing("2027", "operating", cash, year)).toEqual([]);
  });

  it("takes the more careful of two projections of a day, and none from later or for other periods", () => {
    const facts = [cash, projection(62, "CY2027"), projection(50, "CY2027"), projection(10, "2027Q1")];
    expect(meansBy("2027", "projected", ...facts, projection(80, "CY2027", "2026-09-01"))!.incomeUsdBn).toBe(50);
  });

  it("lets the newest operating cash flow go on where there is no projection and the rule asks for it", () => {
    const year = fact("operating_cash_flow", 36.525, { period: "CY2025" });
    const quarter = fact("operating_cash_flow", 3.6525, { period: "2026Q1", asOf: "2026-05-01" });
    expect(meansBy("2026", "projected", cash, year)!.incomeUsdBn).toBe(0);
    expect(meansBy("2026", "operating", cash, year)!.incomeUsdBn).toBeCloseTo(18.3, 9);
    expect(meansBy("2026", "operating", cash, year, quarter)!.incomeUsdBn).toBeCloseTo(7.32, 9);
    expect(meansBy("2026", "operating", cash, year, projection(365, "CY2026"))!.incomeUsdBn).toBeCloseTo(183, 9);
  });
});
