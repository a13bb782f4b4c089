// Fire sales as a layer of the cascade: off unless asked for, visible in every figure when asked for.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport, type CascadeRequest } from "../../src/report/cascade-report.ts";
import { cascadeReportSchema } from "../../src/report/cascade-report.schema.ts";
import { runCli } from "../support/run-cli.ts";
import { loadShipped } from "../support/shipped.ts";

let network: Network;
beforeAll(async () => {
  network = await loadShipped("ai-capital");
});

const fail = (id: string, fireSale?: CascadeRequest["fireSale"]) =>
  cascadeReport(network, { seeds: [{ id, shock: 1 }], ...(fireSale === undefined ? {} : { fireSale }) });

describe("the layer of fire sales", () => {
  it("is off by default, and the same as a price impact of nothing", () => {
    const { fireSale, ...off } = fail("coreweave");
    expect(fireSale).toBeNull();
    expect(fail("coreweave", { priceImpact: 0 })).toMatchObject(off);
  });

  it("adds losses of its own kind, attributed to asset and seller, and keeps the contract", () => {
    const report = fail("coreweave", { priceImpact: 0.05 });
    expect(cascadeReportSchema.parse(report)).toEqual(report);
    expect(report.totalLossUsdBn).toBeGreaterThan(fail("coreweave").totalLossUsdBn);
    const gpus = report.deals.find(({ channel, to }) => channel === "fire-sale" && to === "microsoft");
    expect(gpus).toMatchObject({ id: "gpus", from: "coreweave" });
    // Microsoft's fleet times the fall of the price by CoreWeave's whole fleet: impact / 5 % times its part of all.
    const { total, microsoft, coreweave } = fleetsOf(
      report.fireSale!.assets.find(({ id }) => id === "gpus")!.totalUsdBn,
    );
    expect(gpus!.lossUsdBn).toBeCloseTo(microsoft * (coreweave / total), 6);
    const shares = report.deals
      .filter(({ to }) => to === "microsoft")
      .reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
    expect(shares).toBeCloseTo(report.nodes.find(({ id }) => id === "microsoft")!.lossUsdBn, 9);
  });

  it("knows no market for the shares of a firm that fails", () => {
    const report = fail("openai", { priceImpact: 0.05 });
    expect(report.fireSale!.assets.map(({ id }) => id)).not.toContain("openai");
    expect(report.deals.some(({ channel, id }) => channel === "fire-sale" && id === "openai")).toBe(false);
    expect(fail("coreweave", { priceImpact: 0.05 }).fireSale!.assets.map(({ id }) => id)).toContain("openai");
  });

  it.each([-0.1, 1, NaN])("refuses a price impact of %s", (priceImpact) => {
    expect(() => fail("openai", { priceImpact })).toThrow(/priceImpact/);
  });

  /** The fleets as `linchpin fire-sale` lists them. */
  const fleetsOf = (total: number) => {
    const held = new Map(fleets.map(({ owner, valueUsdBn }) => [owner, valueUsdBn]));
    return { total, microsoft: held.get("microsoft")!, coreweave: held.get("coreweave")! };
  };
  let fleets: readonly { readonly owner: string; readonly valueUsdBn: number }[];
  beforeAll(async () => {
    const { out } = await runCli(["fire-sale", "--shock", "gpus=0.3", "--price-impact", "0.05", "--json"]);
    fleets = JSON.parse(out).source.fleets;
  });
});

describe("linchpin fail --price-impact", () => {
  it("names the assets and the assumption", async () => {
    const { code, out } = await runCli(["fail", "coreweave", "--price-impact", "0.05", "--gpu-residual", "0.7"]);
    expect(code).toBe(0);
    expect(out).toMatch(/forced sales of the same assets +GPU fleets/);
    expect(out).toMatch(/lowers a price by 5 % \(--price-impact\); no source measures it/);
    expect(out).toMatch(/A chip keeps 70 % of its price/);
    const explained = await runCli(["fail", "coreweave", "--price-impact", "0.05", "--explain", "meta"]);
    expect(explained.out).toMatch(/forced sales of the same assets, because of CoreWeave.*: GPU fleets/);
  });

  it.each([
    [["--gpu-residual", "0.7"], /only together with --price-impact/],
    [["--price-impact", "2"], /share from 0 to 1/],
    [["--price-impact", "1"], /priceImpact must be a share from 0 to below 1/],
    [["--price-impact", "0.05", "--gpu-residual", "0"], /above 0/],
  ])("%j ends with 2", async (options, message) => {
    const { code, err } = await runCli(["fail", "coreweave", ...options]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
