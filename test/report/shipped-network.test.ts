// The question most people bring to the shipped data: OpenAI fails, and Oracle's book equity is gone in round 1.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { cascadeReportSchema } from "../../src/report/cascade-report.schema.ts";
import { loadShipped } from "../support/shipped.ts";
import { isNear } from "../support/near.ts";

let network: Network;
beforeAll(async () => {
  network = await loadShipped("ai-capital");
});

const failOpenAi = (asOf?: string, model = "debtrank") =>
  cascadeReport(network, { seeds: [{ id: "openai", shock: 1 }], model, ...(asOf === undefined ? {} : { asOf }) });

describe("OpenAI fails", () => {
  it("is reported as of the newest statement in the data", () => {
    expect(failOpenAi().asOf).toBe("2026-07-03");
  });

  it.each([
    // As of the newest statement: Oracle's equity of 31 May 2026, stated in July 2026.
    [undefined, 42.51],
    // A few days earlier that statement was not yet made; the newest one was of October 2025.
    ["2026-06-30", 24.67],
  ])("wipes out Oracle's book equity in round 1 (as of %s)", (asOf, equity) => {
    // The contract of September 2025: 300, from 2027 to 2031, so nothing of it is delivered and 300 is outstanding.
    // An order lost costs its margin on the part that cannot be relet: 300 x 0.30 x (1 - 0.50) = 45.
    const lostOrder = 300 * 0.3 * (1 - 0.5);
    expect(lostOrder).toBeGreaterThan(equity);
    for (const model of ["debtrank", "threshold"]) {
      const report = failOpenAi(asOf, model);
      const oracle = report.nodes.find(({ id }) => id === "oracle")!;
      expect(oracle).toMatchObject({ failedInRound: 1, distress: 1, bufferBasis: "shareholders' equity" });
      expect(oracle.bufferUsdBn).toBe(equity);
      expect(oracle.lossUsdBn).toBeCloseTo(equity, 9);
      expect(report.rounds[1]!.failed).toContain("oracle");
      const first = report.rounds[1]!.deals.filter(({ to }) => to === "oracle");
      expect(first.map(({ id, channel }) => [id, channel])).toEqual([["openai-oracle-2025-09", "order-loss"]]);
    }
  });

  it("converges below a spectral radius of one and keeps to the contract", () => {
    const report = failOpenAi();
    expect(report.converged).toBe(true);
    expect(report.residual).toBeLessThanOrEqual(1e-9);
    expect(report.rho).toBeLessThan(1);
    expect(cascadeReportSchema.parse(report)).toEqual(report);
  });

  it("is called settled with the first round by which 99.9 % of the loss has happened", () => {
    const { rounds, settledRound } = failOpenAi();
    const until = (last: number): number =>
      rounds
        .slice(0, last + 1)
        .flatMap(({ deals }) => deals)
        .reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0);
    const whole = until(rounds.length - 1);
    expect(until(settledRound)).toBeGreaterThanOrEqual(0.999 * whole);
    expect(until(settledRound - 1)).toBeLessThan(0.999 * whole);
  });

  it("attributes every loss to deals that are in the data, to the dollar", () => {
    const report = failOpenAi();
    const deals = new Set(network.deals.map(({ id }) => id));
    expect(report.deals.every(({ id }) => deals.has(id))).toBe(true);
    for (const { id, lossUsdBn } of report.nodes) {
      const shares = report.deals.filter(({ to }) => to === id).reduce((sum, deal) => sum + deal.lossUsdBn, 0);
      expect(isNear(shares, lossUsdBn), `${id}: ${shares} of ${lossUsdBn}`).toBe(true);
    }
  });

  it("spares Oracle's equity when the capacity finds other tenants", () => {
    const relet = cascadeReport(network, {
      seeds: [{ id: "openai", shock: 1 }],
      overrides: { "order-loss.relet@openai-oracle-2025-09": 0.9 },
    });
    expect(relet.rounds[1]!.failed).not.toContain("oracle");
  });
});
