// The results that graph-data/village/README.md works out by hand, step by step.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import { loadShipped } from "../support/shipped.ts";

let village: Network;
beforeAll(async () => {
  village = await loadShipped("village");
});

const fail = (request: Partial<Parameters<typeof cascadeReport>[1]> = {}): CascadeReport =>
  cascadeReport(village, { seeds: [{ id: "lantern", shock: 1 }], ...request });

const losses = (report: CascadeReport): Record<string, number> =>
  Object.fromEntries(report.nodes.map(({ id, lossUsdBn }) => [id, Number(lossUsdBn.toFixed(9))]));

describe("Lantern Lab fails, debtrank (step 4)", () => {
  it("is as worked out by hand, node by node", () => {
    const hand = { anvil: 58, barn: 40, parish: 30, mill: 13, orchard: 9, harbour: 5, squire: 3, lantern: 0 };
    expect(losses(fail())).toEqual(hand);
    expect(fail()).toMatchObject({ asOf: "2026-01-01", totalLossUsdBn: 128, unknownBufferLossUsdBn: 30 });
    expect(fail().impact).toBeCloseTo(8 / 21, 12);
  });

  it("is as worked out by hand, round by round", () => {
    expect(fail().rounds.map(({ lossUsdBn }) => Number(lossUsdBn.toFixed(9)))).toEqual([0, 82, 36, 10]);
    expect(fail().rounds.map(({ failed }) => failed)).toEqual([["lantern"], ["barn"], [], []]);
  });

  it("splits the barn's capped loss as worked out by hand", () => {
    const barn = fail().nodes.find(({ id }) => id === "barn")!;
    expect(barn.uncappedLossUsdBn).toBeCloseTo(60.35, 9);
    const shares = fail().deals.filter(({ to }) => to === "barn");
    expect(shares.map(({ id, lossUsdBn }) => [id, Number(lossUsdBn.toFixed(3))])).toEqual([
      ["lantern-barn-2025", 19.884],
      ["barn-lantern-2024", 13.256],
      ["barn-anvil-2025", 5.766],
      ["barn-harbour-2021", 0.663],
      ["barn-mill-2029", 0.431],
    ]);
  });

  it("moves half of the harbour's lost rent to the guarantor", () => {
    const rent = fail().deals.filter(({ id, from }) => id === "barn-harbour-2021" && from === "barn");
    expect(rent).toEqual([
      expect.objectContaining({ channel: "order-loss", to: "harbour", lossUsdBn: 3, guarantee: "squire-harbour-2021" }),
      expect.objectContaining({ channel: "guarantee", to: "squire", lossUsdBn: 3, guarantee: "squire-harbour-2021" }),
    ]);
  });

  it("names what is unknown and what is assumed", () => {
    expect(fail()).toMatchObject({
      unknownBuffers: ["parish"],
      undisclosedDeals: ["barn-mill-2025"],
      termAssumed: ["barn-mill-2029"],
      idleGuarantees: [],
    });
  });

  it("loses 148 when stakes are valued at what the books say", () => {
    expect(fail({ overrides: { "stake-basis": "carrying" } }).totalLossUsdBn).toBeCloseTo(148, 9);
  });
});

describe("Lantern Lab fails, threshold (step 5)", () => {
  it("is as worked out by hand", () => {
    const report = fail({ model: "threshold" });
    expect(report).toMatchObject({ totalLossUsdBn: 118, unknownBufferLossUsdBn: 30 });
    expect(losses(report)["mill"]).toBe(3);
    const barn = report.deals.filter(({ to }) => to === "barn");
    expect(barn.map(({ lossUsdBn }) => Number(lossUsdBn.toFixed(9)))).toEqual([24, 16]);
  });
});

it("counts the older contract before the newer one was announced", () => {
  const report = fail({ asOf: "2025-09-30" });
  expect(report.deals.some(({ id }) => id === "lantern-barn-2024")).toBe(true);
  expect(report.deals.some(({ id }) => id === "lantern-barn-2025")).toBe(false);
});
