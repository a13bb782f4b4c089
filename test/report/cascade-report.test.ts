import { describe, expect, it } from "vitest";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { cascadeReportSchema } from "../../src/report/cascade-report.schema.ts";
import { parseSeed } from "../../src/report/seed.ts";
import { dealOf, factOf, networkOf } from "../support/networks.ts";
import { isNear } from "../support/near.ts";

const equity = (entity: string, value: number) => factOf({ entity, metric: "shareholders_equity", value });

/** lab owes host 100 and was paid 13 by fund; host owes chips 40. Nobody knows the fund's capital. */
const network = networkOf({
  deals: [
    dealOf({ id: "rent", source: "lab", target: "host", amountUsdBn: 100 }),
    dealOf({ id: "gpus", source: "host", target: "chips", amountUsdBn: 40 }),
    dealOf({ id: "stake", source: "fund", target: "lab", kind: "funding", status: "drawn", amountUsdBn: 13 }),
  ],
  facts: [equity("host", 10), equity("chips", 60), equity("lab", 20)],
});

const fail = (request: Partial<Parameters<typeof cascadeReport>[1]> = {}) =>
  cascadeReport(network, { seeds: [{ id: "lab", shock: 1 }], asOf: "2026-01-01", ...request });

describe("cascadeReport", () => {
  it("follows the contract", () => {
    expect(cascadeReportSchema.parse(fail())).toEqual(fail());
    expect(cascadeReportSchema.parse(fail({ model: "threshold" }))).toEqual(fail({ model: "threshold" }));
  });

  it("says who loses what in which round", () => {
    const report = fail();
    // Round 1: the host loses 0.15 x 100 = 15 of 10 and fails, the fund 13. Round 2: the chipmaker loses 0.15 x 40 = 6.
    expect(report.rounds.map(({ round, lossUsdBn, failed }) => [round, lossUsdBn, failed])).toEqual([
      [0, 0, ["lab"]],
      [1, 10, ["host"]],
      [2, 6, []],
    ]);
    expect(report.nodes.map(({ id, lossUsdBn, failedInRound }) => [id, lossUsdBn, failedInRound])).toEqual([
      ["fund", 13, null],
      ["host", 10, 1],
      ["chips", 6, null],
      ["lab", 0, 0],
    ]);
    expect(report).toMatchObject({ totalLossUsdBn: 16, unknownBufferLossUsdBn: 13, converged: true, settledRound: 2 });
  });

  it("shows the uncapped loss beside the capped one", () => {
    // 15 from the lab, and 0.1 x 40 x 0.1 because the chipmaker has lost a tenth of its capital.
    const host = fail().nodes.find(({ id }) => id === "host");
    expect(host).toMatchObject({
      lossUsdBn: 10,
      uncappedLossUsdBn: expect.closeTo(15.4, 12),
      distress: 1,
      bufferBasis: "shareholders' equity",
    });
  });

  it("lists an unknown buffer and invents none", () => {
    expect(fail().unknownBuffers).toEqual(["fund"]);
    expect(fail().nodes.find(({ id }) => id === "fund")).toMatchObject({ distress: null, bufferUsdBn: null });
  });

  it("attributes every dollar to a deal, a channel and a cause", () => {
    const report = fail();
    for (const { id, lossUsdBn } of report.nodes) {
      const shares = report.deals.filter(({ to }) => to === id).reduce((sum, deal) => sum + deal.lossUsdBn, 0);
      expect(isNear(shares, lossUsdBn)).toBe(true);
    }
    expect(report.deals[0]).toEqual({
      id: "stake",
      channel: "write-down",
      from: "lab",
      to: "fund",
      lossUsdBn: 13,
      guarantee: null,
    });
  });

  it("leaves the shock out of the total unless asked", () => {
    expect(fail({ includeShock: true }).totalLossUsdBn).toBe(36);
  });

  it("takes a partial shock and several seeds", () => {
    const partial = fail({ seeds: [{ id: "lab", shock: 0.2 }] });
    expect(partial.rounds[1]!.lossUsdBn, "0.2 of 15; the fund is not in it").toBeCloseTo(3, 12);
    const both = fail({ seeds: [parseSeed("lab=0.2", network), parseSeed("HOST", network)] });
    expect(both.seeds).toEqual([
      { id: "lab", shock: 0.2 },
      { id: "host", shock: 1 },
    ]);
  });

  it("solves DebtRank exactly beside the rounds, and nothing else", () => {
    const report = fail();
    expect(report.exact).toMatchObject({ totalLossUsdBn: expect.closeTo(16, 9) });
    expect(report.exact!.gap).toBeLessThanOrEqual(report.residual + report.exact!.residual);
    expect(fail({ maxRounds: 1 }).exact!.gap, "after one round the chipmaker's 6 of 60 are missing").toBeCloseTo(
      0.1,
      9,
    );
    expect(fail({ model: "threshold" }).exact).toBeNull();
  });

  it("gives the spectral radius of every group in which losses can go round", () => {
    // Host and chipmaker: 0.15 x 40 / 60 one way, 0.1 x 40 / 10 the other. The lab's group has the host in it too.
    const [group, ...others] = fail().components;
    expect(others).toEqual([]);
    expect([...group!.nodes].sort()).toEqual(["chips", "host", "lab"]);
    expect(group!.rho).toBe(fail().rho);
  });

  it("weighs the impact as asked", () => {
    expect(fail().impact, "16 of 90").toBeCloseTo(16 / 90, 12);
    expect(fail({ weight: "equal" }).impact, "host wholly, chips by a tenth, of three").toBeCloseTo(1.1 / 3, 12);
    const valued = networkOf({
      deals: [...network.deals],
      facts: [...network.facts, factOf({ id: "f-cap", entity: "chips", metric: "market_cap", value: 5 })],
    });
    const report = cascadeReport(valued, {
      seeds: [{ id: "lab", shock: 1 }],
      asOf: "2026-01-01",
      weight: "market_cap",
    });
    expect(report.impact, "only the chipmaker has one").toBeCloseTo(0.1, 12);
    expect(report.conventions.weight).toBe("market_cap");
    expect(() => fail({ weight: "shareholders_equty" })).toThrow(/Did you mean "shareholders_equity"/);
  });

  it("runs every model, with parameters per node where the model has them", () => {
    // At own thresholds of 0.05 the chipmaker, which loses a tenth, fails too; the lab's shock stays a shock.
    const report = fail({ model: "gai-kapadia", parameters: { threshold: 1, "threshold@chips": 0.05 } });
    expect(report.nodes.find(({ id }) => id === "chips")).toMatchObject({ failedInRound: 2 });
    expect(fail({ model: "single-hit" })).toMatchObject({ converged: true, residual: 0, totalLossUsdBn: 16 });
    expect(fail({ model: "nonlinear", parameters: { alpha: 0 } }).totalLossUsdBn).toBeCloseTo(16, 8);
  });

  it("reports every assumption, and which were changed", () => {
    const { assumptions } = fail({ overrides: { "order-loss.relet": 0.2, "order-loss.margin@rent": 0.1 } });
    expect(assumptions.filter(({ overridden }) => overridden).map(({ id, value }) => [id, value])).toEqual([
      ["order-loss.relet", 0.2],
      ["order-loss.margin@rent", 0.1],
    ]);
    expect(assumptions.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it.each([
    [{ seeds: [] }, /at least one/],
    [{ seeds: [{ id: "labb", shock: 1 }] }, /Did you mean "lab"/],
    [{ seeds: [{ id: "lab", shock: 1.5 }] }, /got 1.5/],
    [
      {
        seeds: [
          { id: "lab", shock: 1 },
          { id: "Lab", shock: 0.5 },
        ],
      },
      /named twice/,
    ],
    [{ model: "debtrnk" }, /Did you mean "debtrank"/],
    [{ maxRounds: 0 }, /at least 1/],
    [{ asOf: "yesterday" }, /YYYY-MM-DD/],
  ])("refuses %j", (request, message) => {
    expect(() => fail(request)).toThrow(message);
  });
});

describe("parseSeed", () => {
  it.each(["lab=0", "lab=1.1", "lab=", "lab=half"])("refuses the shock of %j", (text) => {
    expect(() => parseSeed(text, network)).toThrow(/share above 0 and at most 1/);
  });
});
