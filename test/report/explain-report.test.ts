import { describe, expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { explain } from "../../src/report/explain-report.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";

const equity = (entity: string, value: number) => factOf({ entity, metric: "shareholders_equity", value });
const network = networkOf({
  deals: [
    dealOf({ id: "rent", source: "lab", target: "host", amountUsdBn: 100 }),
    dealOf({ id: "gpus", source: "host", target: "chips", amountUsdBn: 40 }),
    dealOf({ id: "cloud", source: "chips", target: "host", amountUsdBn: 1 }),
  ],
  facts: [equity("host", 30), equity("chips", 60), equity("lab", 20)],
});
const report = cascadeReport(network, { seeds: [{ id: "lab", shock: 1 }], asOf: "2026-01-01" });

describe("explain", () => {
  it("walks from a loss back to the seed", () => {
    const { causes } = explain(report, network, "chips");
    expect(causes[0]).toMatchObject({ deal: "gpus", channel: "order-loss", from: "host" });
    expect(causes[0]!.because!.causes[0]).toMatchObject({ deal: "rent", from: "lab", end: "seed", because: null });
  });

  it("accounts for every dollar on every level", () => {
    const { lossUsdBn, causes, omittedUsdBn } = explain(report, network, "chips", { minShare: 0.5 });
    expect(causes.reduce((sum, cause) => sum + cause.lossUsdBn, omittedUsdBn)).toBeCloseTo(lossUsdBn, 9);
    expect(omittedUsdBn).toBeGreaterThan(0);
  });

  it("ends where the chain meets itself", () => {
    const { causes } = explain(report, network, "host", { minShare: 0 });
    const fromChips = causes.find(({ from }) => from === "chips")!;
    expect(fromChips.because!.causes.every(({ from, end }) => from !== "host" || end === "loop")).toBe(true);
  });

  it("goes no deeper than asked, and says so", () => {
    const { causes } = explain(report, network, "chips", { maxDepth: 1 });
    expect(causes[0]).toMatchObject({ from: "host", because: null, end: "depth" });
  });

  it("has nothing to say about a node that lost nothing, and knows no strangers", () => {
    expect(explain(report, network, "lab").causes).toEqual([]);
    expect(() => explain(report, network, "chipz")).toThrow(/Did you mean "chips"/);
  });
});
