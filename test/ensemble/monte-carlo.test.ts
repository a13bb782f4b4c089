import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mergeChunks, rangesOf, withoutGap } from "../../src/ensemble/merge-chunks.ts";
import { lossUnit, monteCarlo } from "../../src/ensemble/monte-carlo.ts";
import { mostScenarios, type MonteCarloPlan } from "../../src/ensemble/monte-carlo-plan.ts";
import { frequencyOf, meanOf, sampleQuantile } from "../../src/ensemble/statistics.ts";
import { uncertainInputs } from "../../src/ensemble/uncertain-input.ts";
import type { Network } from "../../src/model/network.ts";
import { cascadeReport } from "../../src/report/cascade-report.ts";
import { failure, lender, planOf, uniformShock } from "../support/monte-carlo-plans.ts";
import { isNear } from "../support/near.ts";
import { loadShipped } from "../support/shipped.ts";

let village: Network;
beforeAll(async () => {
  village = await loadShipped("village");
});

const whole = (network: Network, plan: MonteCarloPlan) => monteCarlo(network, plan)(0, plan.scenarios);

const villagePlan = (parts: Partial<MonteCarloPlan> = {}): MonteCarloPlan =>
  planOf({
    asOf: "2026-06-30",
    inputs: uncertainInputs(village, { amounts: true }),
    shocks: [failure(village.nodes[0]!.id), uniformShock(village.nodes[1]!.id, 0, 1)],
    randomFailures: 0.1,
    scenarios: 60,
    ...parts,
  });

describe("monteCarlo", () => {
  it("gives the same bits whatever the portions, and whichever order they are done in", () => {
    const plan = villagePlan();
    const once = whole(village, plan);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 61 }), fc.boolean(), (size, backwards) => {
        const ranges = rangesOf(plan.scenarios, size);
        const run = monteCarlo(village, plan);
        const order = backwards ? [...ranges.keys()].reverse() : [...ranges.keys()];
        const chunks = ranges.map(() => undefined as ReturnType<typeof run> | undefined);
        for (const k of order) chunks[k] = run(ranges[k]!.from, ranges[k]!.to);
        expect(mergeChunks(village.nodes.length, withoutGap(chunks))).toEqual(once);
      }),
      { numRuns: 12 },
    );
  });

  it("ended early is the run of fewer scenarios", () => {
    const run = monteCarlo(village, villagePlan());
    const chunks = [run(0, 20), run(20, 40), undefined, run(50, 60)];
    expect(mergeChunks(village.nodes.length, withoutGap(chunks))).toEqual(
      whole(village, villagePlan({ scenarios: 40 })),
    );
  });

  it("with nothing to draw is the single run, in every scenario", () => {
    const { id } = village.nodes[0]!;
    const plan = villagePlan({ inputs: [], shocks: [failure(id)], randomFailures: 0, scenarios: 5 });
    const report = cascadeReport(village, { asOf: plan.asOf, seeds: [{ id, shock: 1 }] });
    const chunk = whole(village, plan);
    for (const loss of chunk.losses) expect(isNear(loss, report.totalLossUsdBn, 1e-7)).toBe(true);
    for (const loss of chunk.unknownBufferLosses) expect(isNear(loss, report.unknownBufferLossUsdBn, 1e-7)).toBe(true);
    report.nodes.forEach((node) => {
      const v = village.nodes.findIndex((other) => other.id === node.id);
      expect(Math.abs((chunk.lossUnits[v]! * lossUnit) / 5 - node.lossUsdBn)).toBeLessThanOrEqual(lossUnit);
      expect(chunk.failures[v]).toBe(node.failedInRound === null ? 0 : 5);
      expect(chunk.contagionFailures[v]).toBe(node.failedInRound === null || node.id === id ? 0 : 5);
    });
  });

  it("of a uniform shock has the mean, spread and quantiles of a uniform loss", () => {
    const scenarios = 4000;
    const { losses } = whole(lender, planOf({ shocks: [uniformShock("debtor", 0, 1)], scenarios }));
    // The bank loses h x 36 with h uniform on (0, 1): mean 18, standard deviation 36/sqrt(12).
    const { mean, standardError } = meanOf(losses);
    const theory = 36 / Math.sqrt(12 * scenarios);
    expect(Math.abs(mean - 18)).toBeLessThan(4 * theory);
    expect(standardError! / theory).toBeCloseTo(1, 1);
    const sorted = losses.slice().sort();
    for (const p of [0.05, 0.5, 0.95]) {
      const error = 36 * Math.sqrt((p * (1 - p)) / scenarios);
      expect(Math.abs(sampleQuantile(sorted, p)! - 36 * p)).toBeLessThan(4 * error);
    }
  });

  it("means that scatter about the truth as their standard errors say", () => {
    // 200 runs of 100 scenarios each: the share of means within one standard error is 68 %, give or take 3.3 points.
    const runs = Array.from({ length: 200 }, (_, seed) =>
      meanOf(whole(lender, planOf({ seed, shocks: [uniformShock("debtor", 0, 1)] })).losses),
    );
    const within = runs.filter(({ mean, standardError }) => Math.abs(mean - 18) <= standardError!).length;
    expect(Math.abs(within / 200 - 0.683)).toBeLessThan(4 * 0.033);
  });

  it("lets nodes fail at random as often as it is told to", () => {
    const scenarios = 2000;
    const chunk = whole(lender, planOf({ shocks: [], randomFailures: 0.2, scenarios }));
    for (const failed of chunk.failures) {
      const { probability, standardError } = frequencyOf(failed, scenarios)!;
      expect(Math.abs(probability - 0.2)).toBeLessThan(4 * standardError);
    }
    // Nobody falls by contagion here: the bank has 100 and can lose 36.
    expect([...chunk.contagionFailures]).toEqual([0, 0]);
  });

  it("leaves every other draw as it was when one input is set instead of drawn", () => {
    const inputs = uncertainInputs(lender, { amounts: true });
    const fixed = inputs.map((input) =>
      input.id === "order-loss.margin" ? { ...input, shape: { ...input.shape, kind: "fixed" as const } } : input,
    );
    const without = inputs.filter(({ id }) => id !== "order-loss.margin");
    expect(whole(lender, planOf({ inputs: without }))).toEqual(whole(lender, planOf({ inputs: fixed })));
    expect(whole(lender, planOf({ inputs: without })).losses).not.toEqual(
      whole(lender, planOf({ inputs: without, seed: 2 })).losses,
    );
  });

  it("draws the amount of a deal between what its sources state", () => {
    const inputs = uncertainInputs(lender, { assumptions: false, amounts: true });
    const { losses } = whole(lender, planOf({ inputs, scenarios: 500 }));
    expect(Math.min(...losses)).toBeGreaterThanOrEqual(0.6 * 50);
    expect(Math.max(...losses)).toBeLessThanOrEqual(0.6 * 70);
    expect(meanOf(losses).mean).toBeCloseTo(36, 0);
  });

  it("gives way to what the caller sets", () => {
    const plan = planOf({ inputs: uncertainInputs(lender), overrides: { "write-down.debt": 0.25 }, scenarios: 3 });
    expect([...whole(lender, plan).losses]).toEqual([15, 15, 15]);
  });

  it("holds the shock where the convention asks for it", () => {
    const { losses } = whole(lender, planOf({ includeShock: true, scenarios: 2 }));
    expect([...losses]).toEqual([46, 46]);
  });

  it.each([
    [{ scenarios: 0 }, /scenarios must be a whole number from 1/],
    [{ scenarios: mostScenarios + 1 }, /scenarios must be/],
    [{ seed: -1 }, /seed must be a whole number/],
    [{ randomFailures: 1.5 }, /between 0 and 1, got 1.5/],
    [{ shocks: [] }, /nothing fails/],
    [{ shocks: [failure("nobody")] }, /no node "nobody"/],
    [{ shocks: [failure("bank"), failure("bank")] }, /"bank" has two shocks/],
    [{ shocks: [uniformShock("bank", 0.5, 1.5)] }, /share of its capital between 0 and 1/],
    [{ shocks: [uniformShock("bank", -0.5, 0.5)] }, /share of its capital between 0 and 1/],
  ] as const)("refuses %o", (parts, message) => {
    expect(() => monteCarlo(lender, planOf(parts))).toThrow(message);
  });
});

describe("mergeChunks", () => {
  it("puts portions of any sizes together", () => {
    const run = monteCarlo(village, villagePlan());
    const chunks = [run(0, 3), run(3, 40), run(40, 41), run(41, 60)];
    expect(mergeChunks(village.nodes.length, chunks)).toEqual(run(0, 60));
  });

  it("refuses chunks that do not follow one another", () => {
    const run = monteCarlo(lender, planOf({}));
    expect(() => mergeChunks(2, [run(0, 10), run(20, 30)])).toThrow(
      /expected a chunk from scenario 10, got one from 20/,
    );
    expect(() => mergeChunks(2, [run(10, 20)])).toThrow(/from scenario 0/);
  });

  it("of nothing is nothing", () => {
    expect(mergeChunks(2, [])).toMatchObject({ from: 0, to: 0, unsettled: 0 });
  });
});
