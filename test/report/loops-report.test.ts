import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { loopsReport, loopsReportSteps } from "../../src/report/loops-report.ts";
import { loopOrders, loopsReportSchema, type LoopsReport } from "../../src/report/loops-report.schema.ts";
import { moneyFlows } from "../../src/report/money-flows.ts";
import { circulationByCycleCancelling } from "../support/cycle-cancelling.ts";
import { dealOf, networkOf } from "../support/networks.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let village: Network;
beforeAll(async () => {
  [shipped, village] = await Promise.all([loadShipped("ai-capital"), loadShipped("village")]);
});

describe("the village (step 6 of its README)", () => {
  it("moves 125 a year, of which 45 can be going round", () => {
    const report = loopsReport(village);
    expect(report).toMatchObject({ window: "2026..2028", basis: "per-year", loopCount: 2, truncated: false });
    expect(report.totalUsdBnPerYear).toBeCloseTo(125, 9);
    expect(report.maximumCirculation.usdBnPerYear).toBeCloseTo(45, 9);
    expect(report.maximumCirculation.share).toBeCloseTo(0.36, 12);
    expect(report.core.nodes).toEqual(expect.arrayContaining(["anvil", "barn", "harbour", "lantern"]));
    expect(report.core.intraShare).toBeCloseTo(0.84, 12);
  });

  it("has two loops that share a leg", () => {
    const { loops } = loopsReport(village);
    expect(loops.map(({ id, bottleneckUsdBn }) => [id, Number(bottleneckUsdBn.toFixed(9))])).toEqual([
      ["anvil~lantern~barn", 10],
      ["barn~harbour~lantern", 5],
    ]);
    expect(loops[0]!.legs[1]).toMatchObject({ from: "lantern", to: "barn", deals: [{ id: "lantern-barn-2025" }] });
  });

  it("brings two thirds of the anvil's money back", () => {
    const anvil = loopsReport(village).roundTrip.find(({ id }) => id === "anvil")!;
    expect(anvil.ratio).toBeCloseTo(2 / 3, 12);
    expect(anvil.lower!).toBeLessThanOrEqual(anvil.ratio!);
    expect(anvil.upper!).toBeGreaterThanOrEqual(anvil.ratio!);
  });

  it("carries 680 in total, of which 340 can be going round", () => {
    const report = loopsReport(village, { basis: "total" });
    expect(report).toMatchObject({ basis: "total", window: null });
    expect(report.totalUsdBnPerYear).toBeCloseTo(680, 9);
    expect(report.maximumCirculation.usdBnPerYear).toBeCloseTo(340, 9);
  });
});

describe("the AI capital network", () => {
  it("agrees with the linear programme of another solver", () => {
    // max sum f, 0 <= f <= w, balanced at every node: 122.0307 of 470.7752 a year by HiGHS (SciPy 1.17.1, linprog).
    const report = loopsReport(shipped);
    expect(report.totalUsdBnPerYear).toBeCloseTo(470.7752, 4);
    expect(report.maximumCirculation.usdBnPerYear).toBeCloseTo(122.0307, 4);
  });

  it.each(["per-year", "total"] as const)("agrees with cycle cancelling, %s", (basis) => {
    const { flows } = moneyFlows(shipped, { basis });
    const books = {
      ids: shipped.nodes.map(({ id }) => id),
      flows: flows.map(({ deal, amount }) => ({ source: deal.source, target: deal.target, amount })),
    };
    const { totalUsdBnPerYear, maximumCirculation } = loopsReport(shipped, { basis });
    expect(totalUsdBnPerYear).toBeCloseTo(
      books.flows.reduce((sum, { amount }) => sum + amount, 0),
      9,
    );
    expect(maximumCirculation.usdBnPerYear).toBeCloseTo(circulationByCycleCancelling(books, 1e-12), 6);
  });

  it("holds the loop that everybody talks about, with its smallest arrow", () => {
    const loop = loopsReport(shipped).loops.find(({ id }) => id === "nvidia~openai~oracle")!;
    // Oracle's purchases from Nvidia: 40 over six years; 40 / 6 a year.
    expect(loop.bottleneckUsdBn).toBeCloseTo(40 / 6, 2);
    expect(loop.legs.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "nvidia openai",
      "openai oracle",
      "oracle nvidia",
    ]);
  });

  it("follows the contract on both bases, and every leg is the sum of its deals", () => {
    for (const basis of ["per-year", "total"] as const) {
      const report = loopsReport(shipped, { basis });
      expect(loopsReportSchema.parse(report)).toEqual(report);
      for (const leg of report.loops.flatMap(({ legs }) => legs)) {
        expect(leg.deals.reduce((sum, deal) => sum + deal.usdBnPerYear, 0)).toBeCloseTo(leg.usdBnPerYear, 9);
      }
    }
  });

  it("finds more loops with a larger bound, lists as many as asked and counts all", () => {
    const short = loopsReport(shipped, { maxLength: 3, limit: 2 });
    const long = loopsReport(shipped, { maxLength: 6 });
    expect(short.loops).toHaveLength(2);
    expect(short.loopCount).toBeGreaterThan(2);
    expect(long.loopCount).toBeGreaterThan(short.loopCount);
  });

  it("takes every amount at the ends of its range, and shares need not be in order", () => {
    const { maximumCirculation, totalUsdBnPerYear } = loopsReport(shipped);
    const { low, high } = maximumCirculation;
    expect(low.totalUsdBnPerYear).toBeLessThan(totalUsdBnPerYear);
    expect(high.totalUsdBnPerYear).toBeGreaterThan(totalUsdBnPerYear);
    expect(low.usdBnPerYear).toBeLessThanOrEqual(maximumCirculation.usdBnPerYear);
    expect(high.usdBnPerYear).toBeGreaterThanOrEqual(maximumCirculation.usdBnPerYear);
    expect(low.share!).toBeGreaterThan(high.share!);
  });

  it("names every counted deal whose end is an assumption, in the window or not", () => {
    const { termAssumed } = loopsReport(shipped);
    expect(termAssumed).toContain("openai-microsoft-azure-2026");
    expect(termAssumed, "without its assumed end some of it might fall into the window").toContain("bonds-meta-2025");
    expect(termAssumed).not.toContain("openai-oracle-2025-09");
  });

  it("ranks by what each loop carries, by its smallest step or by its share, and says which", () => {
    const flows = loopsReport(shipped);
    expect(flows.orderedBy).toBe("flow");
    const measures = {
      flow: ({ flowUsdBn }: (typeof flows.loops)[number]) => flowUsdBn!,
      bottleneck: ({ bottleneckUsdBn }: (typeof flows.loops)[number]) => bottleneckUsdBn,
      share: ({ shareProduct }: (typeof flows.loops)[number]) => shareProduct!,
    };
    for (const order of loopOrders) {
      const { loops, orderedBy } = loopsReport(shipped, { order });
      const ranked = loops.map(measures[order]);
      expect(orderedBy).toBe(order);
      expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
      expect(new Set(loops.map(({ id }) => id))).toEqual(new Set(flows.loops.map(({ id }) => id)));
    }
  });

  it("gives loops flows that fit on their legs and add up to no more than can go round", () => {
    const { loops, maximumCirculation } = loopsReport(shipped, { maxLength: 20 });
    const legs = new Map<string, { flow: number; amount: number }>();
    for (const { legs: steps, flowUsdBn, bottleneckUsdBn } of loops) {
      expect(flowUsdBn!).toBeLessThanOrEqual(bottleneckUsdBn + 1e-9);
      for (const { from, to, usdBnPerYear } of steps) {
        const flow = (legs.get(`${from} ${to}`)?.flow ?? 0) + flowUsdBn!;
        legs.set(`${from} ${to}`, { flow, amount: usdBnPerYear });
      }
    }
    for (const { flow, amount } of legs.values()) expect(flow).toBeLessThanOrEqual(amount + 1e-9);
    const round = loops.reduce((sum, { flowUsdBn, nodes }) => sum + flowUsdBn! * nodes.length, 0);
    expect(round).toBeGreaterThan(0);
    expect(round).toBeLessThanOrEqual(maximumCirculation.usdBnPerYear + 1e-9);
  });

  it("falls back to shares where a core is too large for so many loops, and says so", () => {
    const ids = Array.from({ length: 70 }, (_, i) => `n${String(i).padStart(2, "0")}`);
    const deals = ids.flatMap((source, i) =>
      [1, 2, 3].map((step) => dealOf({ id: `${i}-${step}`, source, target: ids[(i + step) % 70]!, amountUsdBn: step })),
    );
    // One way round takes 24 steps at least, and there are more than enough of at most 30.
    const report = loopsReport(networkOf({ deals }), { maxLength: 30, maxLoops: 3000, limit: 5 });
    expect(report).toMatchObject({ orderedBy: "share", truncated: true, loopCount: 3000 });
    expect(report.loops.every(({ flowUsdBn }) => flowUsdBn === null)).toBe(true);
  });

  it("ends early with the loops found so far", () => {
    const steps = loopsReportSteps(shipped);
    expect(steps.next().value).toMatchObject({ total: shipped.nodes.length });
    const { value } = steps.next(true) as { value: LoopsReport };
    expect(value.partial).toBe(true);
    expect(loopsReportSchema.parse(value)).toEqual(value);
  });

  it("refuses a loop of one", () => {
    expect(() => loopsReport(shipped, { maxLength: 1 })).toThrow(/at least 2/);
  });
});
