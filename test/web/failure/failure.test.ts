// Rounds, hits, playing and swings of a failure.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdMilliseconds, roundMilliseconds } from "../../../src/picture/failure-frame.ts";
import { cascadeReport } from "../../../src/report/cascade-report.ts";
import { failureFrame } from "../../../src/view/failure-frame.ts";
import { hitsAfter, lossAfter, noticeable } from "../../../src/view/hits.ts";
import { instantAt, speeds } from "../../../web/failure/playback.ts";
import { shownRounds } from "../../../src/view/shown-rounds.ts";
import { assumptionSwings } from "../../../src/report/assumption-swings.ts";
import { scopedKeys, withOverride, withoutOverride } from "../../../src/view/overrides.ts";
import { finish } from "../../../src/ensemble/steps.ts";
import { loadShipped } from "../../support/shipped.ts";
import { asOf, triangle } from "../support.ts";

const report = cascadeReport(triangle, { seeds: [{ id: "lab", shock: 1 }], asOf });
const shipped = await loadShipped("ai-capital");
const openai = cascadeReport(shipped, { seeds: [{ id: "openai", shock: 1 }] });

describe("rounds that are shown", () => {
  it("begin with the shock, hold every failure, and end with the settled round", () => {
    for (const id of ["openai", "oracle", "nvidia", "mistral"]) {
      const cascade = cascadeReport(shipped, { seeds: [{ id, shock: 1 }] });
      const rounds = shownRounds(cascade);
      expect(rounds[0]).toBe(0);
      expect(rounds.at(-1)).toBe(cascade.settledRound);
      expect(rounds.length).toBeLessThanOrEqual(9);
      expect([...rounds].sort((a, b) => a - b)).toEqual(rounds);
    }
  });

  it("are the shock alone when nobody else is hit", () => {
    const still = { ...report, rounds: report.rounds.slice(0, 1), settledRound: 0 };
    expect(shownRounds(still)).toEqual([0]);
  });
});

describe("hits", () => {
  it("lead from the seed to the largest loss, and add up to the total", () => {
    const end = openai.rounds.length - 1;
    const hits = hitsAfter(openai, end);
    expect(hits[0]?.id).toBe("openai");
    const known = hits.filter(({ bufferUsdBn }) => bufferUsdBn !== null).reduce((sum, hit) => sum + hit.lossUsdBn, 0);
    expect(known).toBeCloseTo(openai.totalLossUsdBn, 6);
    expect(lossAfter(openai, end)).toBeCloseTo(openai.totalLossUsdBn, 6);
    // The settled round is shown as the end, so it says what all rounds together cost, not only those up to it.
    const slow = cascadeReport(shipped, {
      seeds: [{ id: "oracle", shock: 0.3 }],
      overrides: { "order-loss.relet": 0.2 },
    });
    expect(slow.settledRound).toBeLessThan(slow.rounds.length - 1);
    expect(lossAfter(slow, slow.settledRound)).toBe(slow.totalLossUsdBn);
    expect(hitsAfter(slow, slow.settledRound)).toEqual(hitsAfter(slow, slow.rounds.length - 1));
  });

  it("call a firm failed only from the round in which it fails", () => {
    const oracle = (round: number) => hitsAfter(openai, round).find(({ id }) => id === "oracle");
    expect(oracle(0)).toBeUndefined();
    expect(oracle(1)?.failedInRound).toBe(1);
    const late = openai.nodes.find(({ failedInRound }) => (failedInRound ?? 0) > 1)!;
    const before = hitsAfter(openai, late.failedInRound! - 1).find(({ id }) => id === late.id);
    expect(before?.failedInRound ?? null).toBeNull();
  });

  it("keep an unknown capital unknown", () => {
    const unknown = hitsAfter(report, report.rounds.length - 1).find(({ id }) => id === "fund");
    if (unknown !== undefined) expect(unknown.distress).toBeNull();
    expect(noticeable([{ ...hitsAfter(openai, 0)[0]!, isSeed: false, distress: null, lossUsdBn: 1 }])).toHaveLength(1);
    expect(noticeable([{ ...hitsAfter(openai, 0)[0]!, isSeed: false, distress: 0.004 }])).toHaveLength(0);
  });
});

describe("the picture of a failure", () => {
  const rounds = shownRounds(openai);

  it("is the round itself until the end, where every loss stands on its arrow", () => {
    expect(failureFrame({ report: openai, rounds, round: 1 })).toMatchObject({ round: 1, allRounds: false });
    const end = failureFrame({ report: openai, rounds, round: rounds.at(-1)! });
    expect(end).toEqual({ report: openai, round: openai.settledRound, progress: 1, allRounds: true });
  });
});

describe("playing", () => {
  it("never goes back, never leaves the steps, and ends", () => {
    const at = fc.record({
      steps: fc.integer({ min: 1, max: 12 }),
      from: fc.nat(11),
      speed: fc.constantFrom(...speeds),
    });
    fc.assert(
      fc.property(at, fc.nat(30_000), fc.nat(5_000), ({ steps, from, speed }, time, more) => {
        const start = Math.min(from, steps - 1);
        const now = instantAt(start, steps, time, speed);
        const later = instantAt(start, steps, time + more, speed);
        expect(now.step).toBeGreaterThanOrEqual(start);
        expect(now.step).toBeLessThan(steps);
        expect(now.progress).toBeGreaterThanOrEqual(0);
        expect(now.progress).toBeLessThanOrEqual(1);
        expect(later.step + later.progress).toBeGreaterThanOrEqual(
          now.step + (now.progress === 1 ? 0 : now.progress) - 1e-9,
        );
        expect(instantAt(start, steps, 1e9, speed).finished).toBe(true);
      }),
    );
  });

  it("has not gone back where the first frame is older than the start, as on a slow machine", () => {
    expect(instantAt(2, 5, -20, 1)).toEqual({ step: 2, progress: 0, finished: false });
  });

  it("unfolds a round, rests, and goes on", () => {
    expect(instantAt(0, 3, roundMilliseconds / 2, 1)).toEqual({ step: 0, progress: 0.5, finished: false });
    expect(instantAt(0, 3, roundMilliseconds + holdMilliseconds / 2, 1).progress).toBe(1);
    expect(instantAt(0, 3, roundMilliseconds + holdMilliseconds, 1)).toMatchObject({ step: 1, progress: 0 });
    expect(instantAt(0, 3, (roundMilliseconds + holdMilliseconds) / 2, 2).step).toBe(1);
  });
});

describe("assumptions", () => {
  it("leave no trace when they go back to their default", () => {
    const relet = triangle.assumptions.find(({ id }) => id === "order-loss.relet")!;
    const changed = withOverride({}, relet, 0.2);
    expect(changed).toEqual({ "order-loss.relet": 0.2 });
    expect(withOverride(changed, relet, relet.default)).toEqual({});
    const scoped = { ...changed, "order-loss.relet@order": 0.4 };
    expect(scopedKeys(scoped)).toEqual(["order-loss.relet@order"]);
    expect(withoutOverride(scoped, "order-loss.relet@order")).toEqual(changed);
  });

  it("are ranked by how far they move the loss, and left out where they do not", () => {
    const request = { seeds: [{ id: "openai", shock: 1 }] };
    const swings = finish(assumptionSwings(shipped, request));
    const widths = swings.map(({ atLowUsdBn, atHighUsdBn }) => Math.abs(atHighUsdBn - atLowUsdBn));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths.every((width) => width > 0)).toBe(true);
    expect(swings.length).toBeGreaterThan(2);
  });
});
