import { beforeAll, describe, expect, it } from "vitest";
import { cascade } from "../../src/contagion/cascade.ts";
import { threshold } from "../../src/contagion/propagation/threshold.ts";
import { networkAsOf } from "../../src/model/as-of.ts";
import { assumptionValues } from "../../src/model/assumption-values.ts";
import { NotFoundError } from "../../src/model/errors.ts";
import { networkExposures } from "../../src/model/network-exposures.ts";
import type { Network } from "../../src/model/network.ts";
import { impactReport } from "../../src/report/impact-report.ts";
import { impactReportSchema } from "../../src/report/impact-report.schema.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let village: Network;
beforeAll(async () => {
  [shipped, village] = await Promise.all([loadShipped("ai-capital"), loadShipped("village")]);
});

describe("impactReport", () => {
  it("follows the contract on both networks", () => {
    for (const network of [shipped, village]) {
      const report = impactReport(network);
      expect(impactReportSchema.parse(report)).toEqual(report);
    }
  });

  it("of the village: the lab alone fells the barn, by 50 of its 40", () => {
    const report = impactReport(village);
    expect(report.lethalLinks).toBe(1);
    expect(report.blows[0]).toMatchObject({
      from: "lantern",
      to: "barn",
      lossUsdBn: 50,
      bufferUsdBn: 40,
      impact: 1.25,
    });
    // One node is hit and its capital unknown: its susceptibility is unknown, too, and not in the mean.
    expect(report.fluidity).toBeCloseTo(1 / (village.nodes.length - 1), 15);
    expect(report.nodes[0]).toMatchObject({ id: "lantern", fells: 1, reaches: 1, felledBy: 0 });
  });

  it("makes each blow of its deals, exactly", () => {
    for (const { deals, lossUsdBn } of impactReport(shipped).blows) {
      expect(deals.reduce((sum, deal) => sum + deal.lossUsdBn, 0)).toBeCloseTo(lossUsdBn, 10);
    }
  });

  it("fells at once whom the default cascade fells in its first round", () => {
    const report = impactReport(shipped);
    const { exposures } = networkExposures(networkAsOf(shipped, report.asOf), assumptionValues(shipped));
    for (const { id, fells, reaches } of report.nodes) {
      const shock = Float64Array.from(exposures.ids, (other) => Number(other === id));
      const { frames } = cascade(exposures, shock, { model: threshold });
      const failedIn = (frame: (typeof frames)[number]) => frame.failed.reduce((sum, failed) => sum + failed, 0) - 1;
      expect(failedIn(frames[1] ?? frames[0]!), id).toBe(fells);
      expect(failedIn(frames.at(-1)!), "several blows together can fell more").toBeGreaterThanOrEqual(reaches);
    }
  });

  it("knows nothing of victims whose capital it does not know, and says who they are", () => {
    const report = impactReport(shipped);
    expect(report.unknownBlows.length).toBeGreaterThan(0);
    for (const { to } of report.unknownBlows) {
      expect(report.unknownBuffers).toContain(to);
      const node = report.nodes.find(({ id }) => id === to)!;
      expect(node).toMatchObject({ bufferUsdBn: null, felledBy: null, reachedBy: null });
      expect(node.measures["impact-susceptibility"]).toBeNull();
      expect(node.measures["criticality"]).not.toBeNull();
    }
    expect(report.blows.some(({ to }) => report.unknownBuffers.includes(to))).toBe(false);
  });

  it("hits harder where nothing can be let again", () => {
    const harder = impactReport(shipped, { overrides: { "order-loss.relet": 0 } });
    expect(harder.lethalLinks).toBeGreaterThan(impactReport(shipped).lethalLinks);
    expect(harder.assumptions.find(({ id }) => id === "order-loss.relet")).toMatchObject({ overridden: true });
  });

  it("refuses an unknown assumption", () => {
    expect(() => impactReport(village, { overrides: { "order-loss.relets": 0 } })).toThrow(NotFoundError);
  });
});
