// The reports on sensitivity, reverse stress tests and protection agree with the runs that they speak of.
import { beforeAll, describe, expect, it } from "vitest";
import { loadLinearSolver } from "../../src/io/linear-program.ts";
import type { LinearSolver } from "../../src/model/linear-program.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { dealSensitivityReport } from "../../src/report/deal-sensitivity-report.ts";
import { dealSensitivityReportSchema } from "../../src/report/deal-sensitivity-report.schema.ts";
import { protectReport } from "../../src/report/protect-report.ts";
import { protectReportSchema } from "../../src/report/protect-report.schema.ts";
import { reverseReport } from "../../src/report/reverse-report.ts";
import { reverseReportSchema } from "../../src/report/reverse-report.schema.ts";
import { sensitivityReport } from "../../src/report/sensitivity-report.ts";
import { loadShipped } from "../support/shipped.ts";

let network: Network;
let village: Network;
let solve: LinearSolver;
beforeAll(async () => {
  [network, village, solve] = await Promise.all([
    loadShipped("ai-capital"),
    loadShipped("village"),
    loadLinearSolver(),
  ]);
});

const seeds = [{ id: "openai", shock: 1 }];

describe("the ensemble reports", () => {
  it("start from the loss that the report of the cascade gives", () => {
    const { totalLossUsdBn, nodes } = cascadeReport(network, { seeds });
    const oracle = nodes.find(({ id }) => id === "oracle")!;
    expect(dealSensitivityReport(network, { seeds }).lossUsdBn).toBeCloseTo(totalLossUsdBn, 5);
    expect(dealSensitivityReport(network, { seeds, of: "Oracle" }).lossUsdBn).toBeCloseTo(oracle.lossUsdBn, 5);
    expect(protectReport(network, { seeds }).expectedLossUsdBn).toBeCloseTo(totalLossUsdBn, 5);
  });

  it("agree with a run without the deal that they rank first", () => {
    const [first] = dealSensitivityReport(network, { seeds }).deals;
    const without = { ...network, deals: network.deals.filter(({ id }) => id !== first!.id) };
    // The date stays that of the whole network.
    const { asOf, totalLossUsdBn } = cascadeReport(network, { seeds });
    expect(totalLossUsdBn - cascadeReport(without, { seeds, asOf }).totalLossUsdBn).toBeCloseTo(first!.removalUsdBn, 5);
  });

  it("find a shock of the system that a forward run confirms, shock in or out", () => {
    for (const includeShock of [false, true]) {
      const report = reverseReport(village, { goal: { kind: "system", share: 0.1 }, includeShock }, solve);
      expect(reverseReportSchema.parse(report)).toEqual(report);
      const { smallest, goal, conventions } = report;
      const found = smallest!.shocks.map(({ id, share }) => ({ id, shock: share }));
      const forward = cascadeReport(village, { seeds: found, includeShock, tolerance: 1e-12 });
      expect(goal.kind === "system" && forward.totalLossUsdBn).toBeGreaterThanOrEqual(
        goal.kind === "system" ? goal.lossUsdBn * (1 - 1e-9) : Infinity,
      );
      expect(conventions.includeShock).toBe(includeShock);
    }
  });

  it("count the shock in a sensitivity analysis only when asked", () => {
    const request = { seeds: [{ id: "lantern", shock: 0.5 }], samples: 4, assumptions: ["order-loss.relet"] } as const;
    const [without, within] = [false, true].map((includeShock) =>
      sensitivityReport(village, { ...request, includeShock }),
    );
    const { shockUsdBn } = cascadeReport(village, { seeds: request.seeds }).nodes.find(({ id }) => id === "lantern")!;
    expect(within!.system.meanUsdBn - without!.system.meanUsdBn).toBeCloseTo(shockUsdBn!, 9);
  });

  it("are their documented contracts, and refuse what has no answer", () => {
    const deals = dealSensitivityReport(village, { seeds: [{ id: "lantern", shock: 1 }] });
    expect(dealSensitivityReportSchema.parse(deals)).toEqual(deals);
    const protection = protectReport(village);
    expect(protectReportSchema.parse(protection)).toEqual(protection);
    const empty: Network = { ...village, nodes: [], deals: [], facts: [] };
    expect(() => protectReport(empty)).toThrow(/no scenario/);
    expect(() => reverseReport(empty, { goal: { kind: "system", share: 0.5 } }, solve)).toThrow(/nobody/);
    expect(() => reverseReport(village, { goal: { kind: "system", share: 1.5 } }, solve)).toThrow(
      /below 1, as in 0.1, got 1.5/,
    );
  });
});
