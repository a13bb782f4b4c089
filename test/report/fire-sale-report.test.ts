import { beforeAll, describe, expect, it } from "vitest";
import { assetMarket } from "../../src/contagion/fire-sale/asset-market.ts";
import { fireSaleRules } from "../../src/contagion/fire-sale/index.ts";
import type { Network } from "../../src/model/network.ts";
import { marketFromFiles } from "../../src/report/asset-files.ts";
import {
  fireSaleReport,
  marketFireSale,
  parseAssetShock,
  type FireSaleRequest,
} from "../../src/report/fire-sale-report.ts";
import { fireSaleReportSchema } from "../../src/report/fire-sale-report.schema.ts";
import { dealOf, factOf, networkOf, nodeOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
beforeAll(async () => {
  shipped = await loadShipped("ai-capital");
});

/** A cloud that bought 100 of chips over two years, half of them delivered, and a maker that buys wafers. */
const small = networkOf({
  nodes: [nodeOf("cloud"), nodeOf("maker", "chipmaker"), nodeOf("foundry", "foundry"), nodeOf("fund", "investor")],
  deals: [
    dealOf({
      id: "chips",
      source: "cloud",
      target: "maker",
      instrument: "chip-purchase",
      amountUsdBn: 100,
      start: "2025-01-01",
      end: "2026-12-31",
    }),
    dealOf({
      id: "wafers",
      source: "maker",
      target: "foundry",
      instrument: "chip-purchase",
      amountUsdBn: 30,
      start: "2024-01-01",
      end: "2024-12-31",
    }),
    dealOf({
      id: "secret",
      source: "cloud",
      target: "maker",
      instrument: "chip-purchase",
      amountUsdBn: null,
      amountBasis: "undisclosed",
      counted: false,
    }),
  ],
  facts: [
    factOf({ entity: "cloud", metric: "shareholders_equity", value: 10 }),
    factOf({ entity: "cloud", metric: "total_debt", value: 60 }),
    factOf({ entity: "cloud", metric: "cash_and_equivalents", value: 5 }),
    factOf({ entity: "cloud", metric: "market_cap", value: 40 }),
    factOf({ entity: "fund", metric: "stake_in_cloud", value: 25, unit: "percent" }),
    factOf({ entity: "sector:chips", metric: "gpu_residual_value_24m", value: 70, unit: "percent" }),
    factOf({ entity: "sector:chips", metric: "gpu_residual_value_24m", value: 50, unit: "percent", id: "lower" }),
  ],
});
const gpus = { shocks: [{ asset: "gpus", share: 0.1 }], priceImpact: 0.05 };

describe("the common assets of a network", () => {
  it("are the chips that a buyer has paid for, less age, and its stakes at market value", () => {
    const { source, assets, holders, withoutBooks } = fireSaleReport(small, { ...gpus, asOf: "2026-01-01" });
    // Half delivered by the day, half a year old on average: 50 x 0.5^(0.5 / 2).
    expect(source).toMatchObject({ gpuResidual: 0.5, statedResiduals: [0.5, 0.7] });
    expect(source!.fleets).toMatchObject([{ owner: "cloud", deals: ["chips"], ppeUsdBn: null, chips: null }]);
    expect(source!.fleets[0]!.paidUsdBn).toBeCloseTo(50, 12);
    expect(source!.fleets[0]!.valueUsdBn).toBeCloseTo(50 * 0.5 ** (182.5 / 365.25 / 2), 12);
    expect(assets.map(({ id, totalUsdBn }) => [id, Number(totalUsdBn.toFixed(1))])).toEqual([
      ["gpus", 42],
      ["cloud", 10],
    ]);
    expect(holders.find(({ id }) => id === "cloud")!.equityUsdBn).toBeCloseTo(10, 12);
    expect(withoutBooks, "the fund states no capital").toEqual(["fund"]);
    expect(source!.assetsAssumed).toEqual(["cloud"]);
  });

  it("take the residual that is asked for", () => {
    const report = fireSaleReport(small, { ...gpus, asOf: "2026-01-01", gpuResidual: 1 });
    expect(report.source!.fleets[0]!.valueUsdBn).toBeCloseTo(50, 12);
  });

  it("without a stated residual there is none to take", () => {
    const facts = small.facts.filter(({ metric }) => metric !== "gpu_residual_value_24m");
    const silent = { ...small, facts };
    expect(() => fireSaleReport(silent, { ...gpus, asOf: "2026-01-01" })).toThrow(/Assume it: gpuResidual/);
    expect(fireSaleReport(silent, { ...gpus, asOf: "2026-01-01", gpuResidual: 0.6 }).source!.gpuResidual).toBe(0.6);
    const chipless = { ...silent, deals: [] };
    const shares = fireSaleReport(chipless, {
      shocks: [{ asset: "cloud", share: 0.1 }],
      priceImpact: 0,
      asOf: "2026-01-01",
    });
    expect(shares.source, "no chips, nothing to assume").toMatchObject({ gpuResidual: null, fleets: [] });
  });

  it("sells what leverage asks for, on what the books say", () => {
    const report = fireSaleReport(small, { ...gpus, asOf: "2026-01-01" });
    const cloud = report.holders.find(({ id }) => id === "cloud")!;
    // Debt over equity is 6, so 6 dollars of chips go for each dollar lost; 5 % a 5 %.
    const held = cloud.holdings["gpus"]!;
    const sold = (6 * 0.1 * held) / held;
    expect(report.assets[0]!.sold).toBeCloseTo(sold, 12);
    expect(cloud.saleLossUsdBn).toBeCloseTo(held * sold, 12);
    expect(cloud.lossUsdBn).toBeCloseTo(cloud.shockLossUsdBn + cloud.saleLossUsdBn, 12);
  });

  it.each<[Partial<FireSaleRequest>, RegExp]>([
    [{ shocks: [] }, /name at least one asset/],
    [{ shocks: [{ asset: "gpu", share: 0.1 }] }, /gpus/],
    [{ shocks: [...gpus.shocks, ...gpus.shocks] }, /"gpus" is named twice/],
    [{ shocks: [{ asset: "gpus", share: 1.5 }] }, /in \[0, 1\], got 1.5/],
    [{ priceImpact: 1 }, /"price-impact" must lie in \[0, 0.99\]/],
    [{ gpuResidual: 0 }, /gpuResidual must be a share above 0 and at most 1, got 0/],
    [{ rule: "panic" }, /rule/],
  ])("refuse %j", (part, message) => {
    expect(() => fireSaleReport(small, { ...gpus, asOf: "2026-01-01", ...part })).toThrow(message);
  });
});

describe.each(fireSaleRules)("the shipped network under $id", ({ id }) => {
  it("follows the contract, and losses are the shock's and the sales'", () => {
    const report = fireSaleReport(shipped, { shocks: [{ asset: "gpus", share: 0.3 }], priceImpact: 0.05, rule: id });
    expect(fireSaleReportSchema.parse(report)).toEqual(report);
    expect(report.converged).toBe(true);
    expect(report.lossUsdBn).toBeCloseTo(report.shockLossUsdBn + report.saleLossUsdBn, 9);
    const fleets = report.assets.find((asset) => asset.id === "gpus")!;
    expect(fleets.totalUsdBn).toBeCloseTo(
      report.source!.fleets.reduce((sum, { valueUsdBn }) => sum + valueUsdBn, 0),
      9,
    );
    expect(report.shockLossUsdBn).toBeCloseTo(0.3 * fleets.totalUsdBn, 9);
  });

  it("adds nothing where prices do not answer", () => {
    const report = fireSaleReport(shipped, { shocks: [{ asset: "openai", share: 0.5 }], priceImpact: 0, rule: id });
    expect(report.saleLossUsdBn).toBeCloseTo(0, 9);
  });
});

describe("a market from files", () => {
  const holdings = { name: "holdings.csv", text: "holder,asset,usd_bn\nleft,bonds,10\nleft,chips,5\nright,bonds,20\n" };
  const balance = {
    name: "balance.csv",
    text: "holder,cash_usd_bn,other_assets_usd_bn,debt_usd_bn,other_liabilities_usd_bn\nleft,1,4,15,0\n",
  };

  it("holds what the rows say, and no books for a holder without a row", () => {
    const { value, failures } = marketFromFiles(holdings, balance);
    expect(failures).toEqual([]);
    expect(value).toMatchObject({
      assets: ["bonds", "chips"],
      holders: [
        { id: "left", holdings: [10, 5], balance: { cashUsdBn: 1, otherAssetsUsdBn: 4, debtUsdBn: 15 } },
        { id: "right", holdings: [20, 0], balance: null },
      ],
    });
    const report = marketFireSale(value!, { shocks: [{ asset: "bonds", share: 0.1 }], priceImpact: 0.05 });
    expect(report).toMatchObject({ source: null, withoutBooks: ["right"] });
    expect(report.shockLossUsdBn).toBeCloseTo(3, 12);
    // The left loses 1 of a capital of 5 and owes three times that: it sells 3, two thirds of it in bonds.
    expect(report.assets.find(({ id }) => id === "bonds")!.sold).toBeCloseTo(2 / 30, 12);
  });

  it("passes over columns that it does not know, in any order", () => {
    const noted = { name: "holdings.csv", text: "note,usd_bn,asset,holder\nx,10,bonds,left\n,5,chips,left\n" };
    const dated = { ...balance, text: balance.text.replace("\n", ",as_of\n").replace(/\n$/, ",2026\n") };
    const { value, failures } = marketFromFiles(noted, dated);
    expect(failures).toEqual([]);
    expect(value).toMatchObject({ holders: [{ id: "left", holdings: [10, 5], balance: { debtUsdBn: 15 } }] });
  });

  it("names file, line and column of what cannot be used", () => {
    const bad = { name: "holdings.csv", text: "holder,asset,usd_bn\nleft,bonds,ten\n,bonds,3\nright,bonds,-1\n" };
    const { failures } = marketFromFiles(bad, balance);
    expect(failures.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["holdings.csv", 2, "usd_bn"],
      ["holdings.csv", 3, "holder"],
      ["holdings.csv", 4, "usd_bn"],
    ]);
    const twice = { name: "holdings.csv", text: "holder,asset,usd_bn\nleft,bonds,1\nleft,bonds,2\n" };
    expect(marketFromFiles(twice, null).failures).toMatchObject([{ line: 3 }]);
    const short = { name: "balance.csv", text: "holder,cash_usd_bn\nleft,1\n" };
    expect(marketFromFiles(holdings, short)).toMatchObject({
      value: null,
      failures: [{ file: "balance.csv" }, {}, {}],
    });
    expect(marketFromFiles({ name: "holdings.csv", text: "" }, null).value).toBeNull();
  });

  it("lists the first fifty steps of a price that creeps, and the last", () => {
    const market = assetMarket(
      ["x"],
      [
        {
          id: "h",
          holdings: [100],
          balance: { cashUsdBn: 0, otherAssetsUsdBn: 0, debtUsdBn: 93, otherLiabilitiesUsdBn: 0 },
        },
      ],
    );
    const request = { shocks: [{ asset: "x", share: 0.001 }], priceImpact: 0.0033, rule: "capital-ratio" };
    const { steps, stepCount, converged } = marketFireSale(market, request);
    expect(converged).toBe(true);
    expect(stepCount).toBeGreaterThan(50);
    expect(steps).toHaveLength(51);
    expect(steps.at(-1)!.step).toBe(stepCount);
  });
});

describe("parseAssetShock", () => {
  it("reads ASSET=SHARE", () => expect(parseAssetShock("gpus=0.3")).toEqual({ asset: "gpus", share: 0.3 }));

  it.each(["gpus", "=0.3", "gpus=", "gpus=0", "gpus=2", "gpus=x"])("refuses %s", (text) => {
    expect(() => parseAssetShock(text)).toThrow(/expected ASSET=SHARE/);
  });
});
