import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { stakesReport, type StakesRequest } from "../../src/report/stakes-report.ts";
import { stakesReportSchema, type StakesReport } from "../../src/report/stakes-report.schema.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let village: Network;
beforeAll(async () => {
  [shipped, village] = await Promise.all([loadShipped("ai-capital"), loadShipped("village")]);
});

/** A fund holds half of a cloud, which holds 40 % of a lab; all of known value. */
const chain = networkOf({
  nodes: ["fund", "cloud", "lab"].map((id) => nodeOf(id)),
  deals: [dealOf({ id: "order", source: "lab", target: "cloud" })],
  facts: [
    factOf({ entity: "fund", metric: "stake_in_cloud", value: 50, unit: "percent" }),
    factOf({ entity: "cloud", metric: "stake_in_lab", value: 40, unit: "percent" }),
    factOf({ entity: "fund", metric: "market_cap", value: 100 }),
    factOf({ entity: "cloud", metric: "market_cap", value: 60 }),
    factOf({ entity: "lab", metric: "valuation", value: 200 }),
  ],
});
const lossOf = ({ losses }: StakesReport, id: string) => losses.find((loss) => loss.id === id)!;

describe("a chain of stakes", () => {
  it("counts each stake once, and finds what is held through others", () => {
    const report = stakesReport(chain);
    expect(report.sumOfValuesUsdBn).toBe(360);
    expect(report.countedTwiceUsdBn).toBe(0.5 * 60 + 0.4 * 200);
    expect(report.companies.reduce((sum, { outsideUsdBn }) => sum + outsideUsdBn!, 0)).toBeCloseTo(250, 12);
    expect(report.indirect).toEqual([{ holder: "fund", company: "lab", share: 0.2, valueUsdBn: 40, via: ["cloud"] }]);
    expect(report.losses).toEqual([]);
  });

  it("keeps a stake apart from what is held through others in the same company", () => {
    const both = {
      ...chain,
      facts: [...chain.facts, factOf({ entity: "fund", metric: "stake_in_lab", value: 10, unit: "percent" })],
    };
    const { indirect } = stakesReport(both);
    expect(indirect.map(({ holder, company, via }) => [holder, company, via])).toEqual([["fund", "lab", ["cloud"]]]);
    expect(indirect[0]!.valueUsdBn).toBeCloseTo(40, 12);
    const fund = lossOf(stakesReport(both, { seeds: [{ id: "lab", shock: 0.5 }] }), "fund");
    expect(fund.directUsdBn).toBeCloseTo(10, 12);
    expect(fund.indirectUsdBn).toBeCloseTo(20, 12);
  });

  it("takes from each holder its share of the fall, directly and through others", () => {
    const report = stakesReport(chain, { seeds: [{ id: "lab", shock: 0.5 }] });
    expect(lossOf(report, "lab")).toMatchObject({ lossUsdBn: 100, ownUsdBn: 100, directUsdBn: 0, indirectUsdBn: 0 });
    expect(lossOf(report, "cloud")).toMatchObject({ lossUsdBn: 40, directUsdBn: 40, indirectUsdBn: 0 });
    expect(lossOf(report, "fund")).toMatchObject({
      lossUsdBn: 20,
      directUsdBn: 0,
      indirectUsdBn: 20,
      shareOfValue: 0.2,
    });
    expect(report.outsideLossUsdBn, "each dollar once: what the lab lost").toBeCloseTo(100, 12);
  });

  it("stops at what shares are worth, and shares that among the causes", () => {
    const report = stakesReport(chain, {
      seeds: [
        { id: "lab", shock: 1 },
        { id: "cloud", shock: 0.5 },
      ],
    });
    // 80 by the stake and 30 by itself, of 60.
    const cloud = lossOf(report, "cloud");
    expect(cloud.lossUsdBn).toBe(60);
    expect(cloud.ownUsdBn).toBeCloseTo((30 / 110) * 60, 12);
    expect(cloud.stakes[0]!.lossUsdBn).toBeCloseTo((80 / 110) * 60, 12);
    expect(lossOf(report, "fund").lossUsdBn).toBe(30);
  });

  it("fails companies in waves where a threshold is set, at a cost that their holders bear", () => {
    const seeds = [{ id: "lab", shock: 0.3 }];
    expect(stakesReport(chain, { seeds }).waves).toEqual([]);
    const report = stakesReport(chain, { seeds, failureThreshold: 0.8, failureCost: 0.5 });
    // The lab is at 70 %, the cloud by its stake at 60 %: both fail, at a cost of 80 and 24; that wipes the cloud out.
    expect(report.waves).toEqual([["cloud", "lab"], ["fund"]]);
    expect(lossOf(report, "lab")).toMatchObject({ lossUsdBn: 140, ownUsdBn: 140, wave: 0 });
    expect(lossOf(report, "cloud")).toMatchObject({ lossUsdBn: 60, wave: 0 });
    expect(lossOf(report, "fund").wave).toBe(1);
  });

  it.each<[StakesRequest, RegExp]>([
    [{ failureThreshold: 1.5 }, /failureThreshold must be a share in \[0, 1\], got 1.5/],
    [{ failureThreshold: NaN }, /got NaN/],
    [{ failureThreshold: 0.5, failureCost: -1 }, /failureCost must be a share/],
    [{ seeds: [{ id: "lab", shock: 1.2 }] }, /shock must be a share above 0 and at most 1, got 1.2/],
    [{ seeds: [{ id: "lap", shock: 1 }] }, /lab/],
  ])("refuses %j", (request, message) => {
    expect(() => stakesReport(chain, request)).toThrow(message);
  });

  it("refuses the fall of a company that nobody values, and loses nothing on it", () => {
    const facts = chain.facts.filter(({ entity }) => entity !== "lab");
    const unvalued = { ...chain, facts };
    expect(() => stakesReport(unvalued, { seeds: [{ id: "lab", shock: 0.5 }] })).toThrow(
      /nobody states what "lab" is worth.*Add a market_cap or valuation/,
    );
    const { holdings, companies } = stakesReport(unvalued);
    expect(holdings.find(({ company }) => company === "lab")!.valueUsdBn).toBeNull();
    expect(companies.find(({ id }) => id === "lab")).toMatchObject({ valueUsdBn: null, outsideUsdBn: null });
  });

  it("has an answer for a network of nobody", () => {
    expect(stakesReport(networkOf({}))).toMatchObject({ holdings: [], losses: [], sumOfValuesUsdBn: 0 });
  });
});

describe("the shipped networks", () => {
  it("knows four shares, and lists the stakes that it does not know", () => {
    const { holdings, unknown } = stakesReport(shipped);
    expect(holdings.map(({ holder, company, source }) => [holder, company, source])).toEqual([
      ["microsoft", "openai", "stated"],
      ["amazon", "anthropic", "stake-value"],
      ["softbank", "openai", "stated"],
      ["nvidia", "coreweave", "stated"],
    ]);
    // 60.6 stated in February 2026 over the 350 of the round before; 26.79 % of 852.
    expect(holdings[1]!.share).toBeCloseTo(60.6 / 350, 12);
    expect(holdings[0]!.valueUsdBn).toBeCloseTo(0.2679 * 852, 9);
    expect(unknown).toContainEqual(
      expect.objectContaining({ holder: "alphabet", company: "anthropic", paidUsdBn: 13.3 }),
    );
  });

  it("halves OpenAI: Microsoft loses its share of it, and each dollar counts once", () => {
    const report = stakesReport(shipped, { seeds: [{ id: "openai", shock: 0.5 }] });
    expect(lossOf(report, "microsoft").lossUsdBn).toBeCloseTo(0.2679 * 426, 9);
    expect(lossOf(report, "softbank").lossUsdBn).toBeCloseTo(0.11 * 426, 9);
    expect(report.outsideLossUsdBn).toBeCloseTo(426, 9);
  });

  it.each<StakesRequest>([
    {},
    { atPricePaid: true, seeds: [{ id: "anthropic", shock: 1 }] },
    { atPricePaid: true, seeds: [{ id: "openai", shock: 0.9 }], failureThreshold: 0.75, failureCost: 0.5 },
  ])("follows the contract, and every fall is the sum of its parts: %j", (request) => {
    const report = stakesReport(shipped, request);
    expect(stakesReportSchema.parse(report)).toEqual(report);
    for (const { lossUsdBn, ownUsdBn, directUsdBn, indirectUsdBn, stakes } of report.losses) {
      expect(ownUsdBn + directUsdBn + indirectUsdBn).toBeCloseTo(lossUsdBn, 9);
      expect(ownUsdBn + stakes.reduce((sum, stake) => sum + stake.lossUsdBn, 0)).toBeCloseTo(lossUsdBn, 9);
    }
  });

  it("reads the village: the anvil's books say 60 of a lab of 500", () => {
    const { holdings, unknown } = stakesReport(village);
    expect(holdings).toMatchObject([{ holder: "anvil", company: "lantern", share: 0.12, valueUsdBn: 60 }]);
    expect(unknown).toMatchObject([{ holder: "barn", company: "lantern", paidUsdBn: 20 }]);
  });
});
