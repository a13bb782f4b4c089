import { describe, expect, it } from "vitest";
import { companyValue } from "../../../src/contagion/stakes/company-value.ts";
import { ownershipOf } from "../../../src/contagion/stakes/ownership.ts";
import { networkAsOf } from "../../../src/model/as-of.ts";
import { assumptionValues } from "../../../src/model/assumption-values.ts";
import { firstDay } from "../../../src/model/date.ts";
import type { Deal } from "../../../src/model/deal.ts";
import type { Fact } from "../../../src/model/fact.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../../support/networks.ts";

const nodes = ["fund", "big-cloud", "the-lab"].map((id) => nodeOf(id));
const stake = (deal: Partial<Deal> & Pick<Deal, "id">): Deal =>
  dealOf({ source: "fund", target: "the-lab", kind: "funding", instrument: "equity", status: "completed", ...deal });
const stated = (value: number, more: Partial<Fact> = {}): Fact =>
  factOf({ entity: "fund", metric: "stake_in_the_lab", value, unit: "percent", ...more });
const worth = (value: number, more: Partial<Fact> = {}): Fact =>
  factOf({ entity: "fund", metric: "stake_value_the_lab", value, ...more });
const valued = (value: number, more: Partial<Fact> = {}): Fact =>
  factOf({ entity: "the-lab", metric: "valuation", value, ...more });

const owned = (facts: readonly Fact[], deals: readonly Deal[] = [], atPricePaid = false) => {
  const network = networkOf({ nodes, facts, deals });
  return ownershipOf(networkAsOf(network, "2026-06-30"), assumptionValues(network), atPricePaid);
};

describe("ownershipOf", () => {
  it("takes the newest stated share, and no projection, guess about the future or later statement", () => {
    const facts = [
      stated(10, { id: "old", asOf: "2025-01" }),
      stated(12, { id: "new", asOf: "2026-02" }),
      stated(30, { id: "hoped", asOf: "2026-03", status: "projection" }),
      stated(40, { id: "later", asOf: "2026-07" }),
    ];
    expect(owned(facts)).toEqual({
      shares: [
        { holder: "fund", company: "the-lab", share: 0.12, source: "stated", evidence: ["new"], asOf: "2026-02" },
      ],
      unknown: [],
    });
  });

  it("prefers a stated share to a stated value, and that to the price paid", () => {
    const value = valued(400, { id: "round" });
    const deal = stake({ id: "bought", amountUsdBn: 8, announced: "2026-02-01" });
    expect(owned([stated(12), worth(20), value], [deal], true).shares[0]!.source).toBe("stated");
    expect(owned([worth(20), value], [deal], true).shares[0]).toMatchObject({ source: "stake-value", share: 0.05 });
    expect(owned([value], [deal], true).shares[0]).toMatchObject({
      source: "price-paid",
      share: 0.02,
      evidence: ["bought", "round"],
    });
  });

  it("sets an old mark against the value known then: a dearer company is no smaller share", () => {
    const facts = [
      worth(20, { id: "mark", asOf: "2026-02-01" }),
      valued(200, { id: "then", asOf: "2026-01-15" }),
      valued(900, { id: "now", asOf: "2026-05-01" }),
    ];
    expect(owned(facts).shares[0]).toMatchObject({ share: 0.1, evidence: ["mark", "then"] });
  });

  it("fills nothing in: a stake of unknown share is listed with what was paid", () => {
    const paid = [stake({ id: "first", amountUsdBn: 3 }), stake({ id: "second", amountUsdBn: 4 })];
    expect(owned([], paid, true)).toEqual({
      shares: [],
      unknown: [{ holder: "fund", company: "the-lab", paidUsdBn: 7, deals: ["first", "second"] }],
    });
    const hidden = stake({ id: "hidden", amountUsdBn: null, amountBasis: "undisclosed", counted: false });
    expect(owned([], [...paid, hidden]).unknown).toMatchObject([{ paidUsdBn: null }]);
    expect(owned([valued(100)], [...paid, hidden], true).shares, "part of the payments is no share").toEqual([]);
  });

  it("takes no whole round for one holder's price", () => {
    const round = stake({ id: "round", amountUsdBn: 50, amountBasis: "up-to" });
    expect(owned([valued(100)], [round], true).shares).toEqual([]);
  });

  it("counts no pledge, right, loan or second record of the same dollars as a stake", () => {
    const deals = [
      stake({ id: "pledge", status: "announced" }),
      stake({ id: "tranche", status: "contracted", amountBasis: "up-to" }),
      stake({ id: "warrant", instrument: "warrant" }),
      stake({ id: "convertible", instrument: "convertible" }),
      stake({ id: "loan", instrument: "term-loan" }),
      stake({ id: "same-money", counted: false }),
    ];
    expect(owned([], deals)).toEqual({ shares: [], unknown: [] });
  });

  it("values a company by its market before its last round, and by nothing said later or of nothing", () => {
    const facts = [valued(100), factOf({ entity: "the-lab", metric: "market_cap", value: 80, asOf: "2026-03" })];
    expect(companyValue(facts, "the-lab", firstDay("2026-06"))).toMatchObject({ usdBn: 80, metric: "market_cap" });
    expect(companyValue(facts, "the-lab", firstDay("2026-02"))).toMatchObject({ usdBn: 100, metric: "valuation" });
    expect(companyValue(facts, "the-lab", firstDay("2025-12"))).toBeNull();
    expect(companyValue([valued(0)], "the-lab", firstDay("2026-06"))).toBeNull();
  });
});
