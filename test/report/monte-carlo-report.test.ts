import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import {
  monteCarloPlan,
  monteCarloReport,
  monteCarloSteps,
  type MonteCarloRequest,
} from "../../src/report/monte-carlo-report.ts";
import { monteCarloReportSchema } from "../../src/report/monte-carlo-report.schema.ts";
import { parseShock } from "../../src/report/uncertain-shock.ts";
import { lender } from "../support/monte-carlo-plans.ts";
import { isNear } from "../support/near.ts";
import { loadShipped } from "../support/shipped.ts";

let network: Network;
beforeAll(async () => {
  network = await loadShipped("ai-capital");
});

const requestOf = (parts: Partial<MonteCarloRequest> = {}): MonteCarloRequest => ({
  shocks: [parseShock("openai", network)],
  scenarios: 100,
  ...parts,
});

describe("monteCarloReport", () => {
  it("keeps its contract", () => {
    const shocks = ["openai", "oracle=0.3", "nvidia=beta(0.1,0.2,0.5)"].map((text) => parseShock(text, network));
    const report = monteCarloReport(network, requestOf({ shocks, amounts: true, randomFailures: 0.01, scenarios: 30 }));
    expect(() => monteCarloReportSchema.parse(report)).not.toThrow();
    expect(report.shocks.map(({ distribution }) => distribution)).toEqual(["fixed", "fixed", "beta"]);
  });

  it("with nothing drawn has the loss of the single run as mean, and no error", () => {
    const report = monteCarloReport(network, requestOf({ assumptions: false, scenarios: 30 }));
    const single = cascadeReport(network, { seeds: [{ id: "openai", shock: 1 }] });
    expect(isNear(report.loss!.mean, single.totalLossUsdBn, 1e-6)).toBe(true);
    expect(isNear(report.atDefaultsUsdBn, single.totalLossUsdBn, 1e-6)).toBe(true);
    expect(report.loss).toMatchObject({ standardError: 0, least: report.loss!.mean, most: report.loss!.mean });
    expect(report.histogram).toEqual([{ from: report.loss!.mean, to: report.loss!.mean, scenarios: 30 }]);
  });

  it("orders its quantiles, and puts every scenario into a class", () => {
    const { loss, histogram } = monteCarloReport(network, requestOf());
    const { least, p5, p50, p95, most } = loss!;
    const ordered = [least, p5!.usdBn, p50!.usdBn, p95!.usdBn, most];
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    expect(histogram.reduce((sum, { scenarios }) => sum + scenarios, 0)).toBe(100);
    expect(histogram[0]!.from).toBe(least);
    expect(p50!.interval!.low).toBeLessThanOrEqual(p50!.usdBn);
    expect(p5!.interval === null || p5!.interval.low <= p5!.usdBn).toBe(true);
  });

  it("shows the mean on its way, at the end the mean itself", () => {
    const { convergence, loss } = monteCarloReport(lender, {
      shocks: [parseShock("debtor=uniform(0,1)", lender)],
      scenarios: 1200,
    });
    expect(convergence.map(({ scenarios }) => scenarios)).toEqual([100, 200, 500, 1000, 1200]);
    expect(convergence.at(-1)).toEqual({ scenarios: 1200, mean: loss!.mean, standardError: loss!.standardError });
  });

  it("does not draw what the caller sets, and says what is drawn", () => {
    const { drawn, assumptions } = monteCarloReport(
      network,
      requestOf({ overrides: { "order-loss.relet": 0.4 }, scenarios: 1 }),
    );
    expect(drawn.map(({ id }) => id)).not.toContain("order-loss.relet");
    expect(drawn.map(({ id }) => id)).toContain("order-loss.margin");
    expect(assumptions.find(({ id }) => id === "order-loss.relet")).toMatchObject({ value: 0.4, overridden: true });
  });

  it("says that a firm of unknown capital cannot fail by contagion", () => {
    const { nodes, unknownBuffers } = monteCarloReport(network, requestOf({ scenarios: 10 }));
    const unknown = nodes.filter(({ bufferKnown }) => !bufferKnown);
    expect(unknown.length).toBeGreaterThan(0);
    for (const { id, byContagion } of unknown) {
      expect(unknownBuffers).toContain(id);
      expect(byContagion).toBe(0);
    }
  });

  it("ended early is the report of fewer scenarios, but for what was asked", () => {
    const steps = monteCarloSteps(network, monteCarloPlan(network, requestOf({ scenarios: 150 })));
    steps.next(false);
    steps.next(false);
    const { value } = steps.next(true);
    const partial = monteCarloReportSchema.parse(value);
    expect(partial).toMatchObject({ partial: true, scenarios: { asked: 150, done: 100 } });
    const asked = monteCarloReport(network, requestOf());
    expect({ ...partial, partial: false, scenarios: asked.scenarios }).toEqual(asked);
  });

  it.each([
    [{ model: "debtrnk" }, /debtrank/],
    [{ assumptions: ["order-loss.relett"] }, /order-loss\.relet/],
    [{ overrides: { "order-loss.relet": 3 } }, /share between 0 and 1/],
    [{ scenarios: 2.5 }, /whole number/],
  ])("refuses %o", (parts, message) => {
    expect(() => monteCarloReport(network, requestOf(parts))).toThrow(message);
  });
});

describe("parseShock", () => {
  it.each([
    ["openai", { kind: "fixed", low: 1, mode: 1, high: 1 }],
    ["Oracle=0.3", { kind: "fixed", low: 0.3, mode: 0.3, high: 0.3 }],
    ["oracle=uniform(0.2,0.8)", { kind: "uniform", low: 0.2, mode: 0.5, high: 0.8 }],
    ["oracle = Triangular( 0.1 , 0.2, 0.6 )", { kind: "triangular", low: 0.1, mode: 0.2, high: 0.6 }],
    ["oracle=uniform:0.2:0.8", { kind: "uniform", low: 0.2, mode: 0.5, high: 0.8 }],
    ["oracle=beta(0,0.5,1)", { kind: "beta", low: 0, mode: 0.5, high: 1 }],
    ["oracle=fixed(0.4)", { kind: "fixed", low: 0.4, mode: 0.4, high: 0.4 }],
    ["oracle=lognormal(0.01,0.04)", { kind: "lognormal", low: 0.01, mode: 0.02, high: 0.04 }],
  ])("reads %s", (text, shape) => {
    expect(parseShock(text, network).shape).toEqual(shape);
  });

  it.each([
    ["oracle=normal(0,1)", /expected uniform:LOW:HIGH/],
    ["oracle=uniform(0.2)", /expected uniform:LOW:HIGH/],
    ["oracle=uniform(0.8,0.2)", /low <= most likely <= high/],
    ["oracle=uniform(,1)", /all finite/],
    ["orakle=uniform(0,1)", /[Oo]racle/],
    ["oracle=uniform:", /expected uniform:LOW:HIGH/],
    ["oracle=2", /at most 1/],
  ])("refuses %s", (text, message) => {
    expect(() => parseShock(text, network)).toThrow(message);
  });
});
