import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { sweepReport, sweepSteps } from "../../src/report/sweep-report.ts";
import { sweepReportSchema } from "../../src/report/sweep-report.schema.ts";
import { isNear } from "../support/near.ts";
import { networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let network: Network;
beforeAll(async () => {
  network = await loadShipped("ai-capital");
});

const near = (actual: number, expected: number): void =>
  expect(isNear(actual, expected, 1e-6), `${actual}, expected ${expected}`).toBe(true);

describe("sweepReport", () => {
  it.each(["debtrank", "threshold"])("equals one cascade report per node under %s", (model) => {
    const report = sweepReport(network, { model });
    expect(report.nodes.length).toBe(network.nodes.length);
    for (const node of report.nodes.slice(0, 25)) {
      const single = cascadeReport(network, { model, seeds: [{ id: node.id, shock: 1 }] });
      near(node.lossUsdBn, single.totalLossUsdBn);
      near(node.unknownBufferLossUsdBn, single.unknownBufferLossUsdBn);
      near(node.impact!, single.impact!);
      expect(node.alsoFailed).toBe(single.nodes.filter(({ failedInRound }) => failedInRound !== null).length - 1);
      expect(report.rho).toBe(single.rho);
    }
  });

  it("counts the shock, weighs and sets assumptions as a cascade report does", () => {
    const request = { includeShock: true, weight: "equal", overrides: { "order-loss.relet": 0.1 } };
    const [worst] = sweepReport(network, request).nodes;
    const single = cascadeReport(network, { ...request, seeds: [{ id: worst!.id, shock: 1 }] });
    near(worst!.lossUsdBn, single.totalLossUsdBn);
    near(worst!.impact!, single.impact!);
  });

  it("keeps its contract, with and without pairs", async () => {
    const village = await loadShipped("village");
    for (const pairs of [false, true]) {
      expect(() => sweepReportSchema.parse(sweepReport(village, { pairs }))).not.toThrow();
    }
  });

  it("lists places in order, and ties where the bound cannot tell losses apart", () => {
    const { nodes, tieToleranceUsdBn, residual } = sweepReport(network);
    expect(residual).toBeLessThanOrEqual(1e-9);
    nodes.forEach((node, k) => {
      if (k === 0) return expect(node.rank).toBe(1);
      const before = nodes[k - 1]!;
      if (node.rank === before.rank) near(node.lossUsdBn, before.lossUsdBn);
      else expect(before.lossUsdBn - node.lossUsdBn).toBeGreaterThan(0);
      return expect(node.rank === before.rank || node.rank === k + 1).toBe(true);
    });
    expect(tieToleranceUsdBn).toBeLessThan(1e-3);
  });

  it("orders pairs by loss or by what they do together, and counts them all", async () => {
    const village = await loadShipped("village");
    const n = village.nodes.length;
    const byLoss = sweepReport(village, { pairs: true, pairLimit: 3 });
    expect([byLoss.pairCount, byLoss.pairs.length]).toEqual([(n * (n - 1)) / 2, 3]);
    const byJoint = sweepReport(village, { pairs: true, pairOrder: "joint" }).pairs.map(({ jointUsdBn }) => jointUsdBn);
    expect(byJoint).toEqual([...byJoint].sort((a, b) => b - a));
  });

  it("warns of a ranking that is nearly degenerate above a spectral radius of one, for models that amplify", () => {
    const overrides = { "buffer.market-value-share": 0.001, "buffer.valuation-share": 0.001, "order-loss.relet": 0 };
    const amplifying = sweepReport(network, { overrides });
    expect(amplifying.rho).toBeGreaterThanOrEqual(1);
    expect(amplifying.nearlyDegenerate).toBe(true);
    expect(sweepReport(network, { overrides, model: "threshold" }).nearlyDegenerate).toBe(false);
    expect(sweepReport(network).nearlyDegenerate).toBe(false);
  });

  it("ended early is a valid report that says how much of it was done", () => {
    const steps = sweepSteps(network);
    steps.next(false);
    const { value } = steps.next(true);
    const partial = sweepReportSchema.parse(value);
    expect(partial).toMatchObject({ partial: true, runs: { asked: network.nodes.length, done: 1 } });
    expect(partial.nodes.length).toBe(1);
  });

  it("of an empty network is empty", () => {
    expect(sweepReport(networkOf({}))).toMatchObject({
      nodes: [],
      rho: 0,
      partial: false,
      runs: { asked: 0, done: 0 },
    });
  });

  it("names the nearest model for an unknown one", () => {
    expect(() => sweepReport(network, { model: "debtrnk" })).toThrow(/debtrank/);
  });
});
