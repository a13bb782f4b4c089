import { beforeAll, describe, expect, it } from "vitest";
import { InvalidInputError, NotFoundError } from "../../src/model/errors.ts";
import type { Network } from "../../src/model/network.ts";
import type { HeadlineId } from "../../src/report/circulation-figures.ts";
import { circularityReport, circularitySteps, type CircularityRequest } from "../../src/report/circularity-report.ts";
import { circularityReportSchema, type CircularityReport } from "../../src/report/circularity-report.schema.ts";
import { loopsReport } from "../../src/report/loops-report.ts";
import { loadShipped } from "../support/shipped.ts";

let shipped: Network;
let village: Network;
beforeAll(async () => {
  [shipped, village] = await Promise.all([loadShipped("ai-capital"), loadShipped("village")]);
});

const quick = (network: Network, request: CircularityRequest = {}): CircularityReport =>
  circularityReport(network, { samples: 0, ...request });

const headline = (report: CircularityReport, id: HeadlineId) => report.headlines.find((entry) => entry.id === id)!;

describe("the village, by hand", () => {
  it("has its five figures", () => {
    const report = quick(village);
    // 45 of 125. Balanced: 10 round the anvil's loop and 5 round the harbour's, three legs each, are the same 45.
    expect(headline(report, "maximum-circulation").value).toBeCloseTo(0.36, 12);
    expect(headline(report, "balanced-flow").value).toBeCloseTo(0.36, 12);
    // 15 complete a loop; lantern, orchard and squire pay 25 + 10 + 10 more than they get.
    expect(headline(report, "throughput").value).toBeCloseTo(15 / 60, 12);
    // The anvil's 10 return by two thirds, the orchard's and the squire's 10 each not at all.
    expect(headline(report, "own-round-trip").value).toBeCloseTo(2 / 9, 12);
    // Taken as one, the orchard's 10 return to the anvil too.
    expect(headline(report, "any-round-trip").value).toBeCloseTo(4 / 9, 12);
  });

  it("says them in sentences that are true", () => {
    expect(quick(village).headlines.map(({ sentence }) => sentence)).toEqual([
      "At most 36 % of the money here can be going round in circles.",
      "If every firm passes its money on in proportion, 36 % of the money here goes round.",
      "For every dollar that passes straight through, about 33 cents complete a loop.",
      "Of every funding dollar, about 22 cents can return to its funder as orders: even mixing, closed books.",
      "Of every dollar net funders give, about 44 cents can return to one as orders: even mixing, closed books.",
    ]);
  });

  it("has three graphs: a contract of 200, 180 or 240", () => {
    const report = quick(village);
    expect([report.totalLow, report.total, report.totalHigh].map((total) => Number(total.toFixed(9)))).toEqual([
      120, 125, 135,
    ]);
    // The 45 that can go round stay.
    expect(headline(report, "maximum-circulation").low).toBeCloseTo(45 / 120, 12);
    expect(headline(report, "maximum-circulation").high).toBeCloseTo(45 / 135, 12);
    expect(report.onlyInHighGraph).toEqual([]);
  });

  it("draws the contract between 180 and 240, mostly near 200: 45 of 75 and a quarter of it", () => {
    const steps = circularitySteps(village, { samples: 400 });
    let step = steps.next();
    // Ended when the amounts are drawn: no random networks.
    while (step.done !== true) step = steps.next(step.value.done === 400);
    const { amounts } = headline(step.value, "maximum-circulation");
    // Quantiles of the triangle by hand: half lie below 240 - sqrt(0.5 * 60 * 40), and so on.
    const shareAt = (contract: number): number => 45 / (75 + contract / 4);
    expect(amounts!.median).toBeCloseTo(shareAt(240 - Math.sqrt(0.5 * 60 * 40)), 2.5);
    expect(amounts!.low).toBeCloseTo(shareAt(240 - Math.sqrt(0.05 * 60 * 40)), 2.5);
    expect(amounts!.high).toBeCloseTo(shareAt(180 + Math.sqrt(0.05 * 60 * 20)), 2.5);
  });

  it("hangs on the lantern and the barn: without them nothing goes round", () => {
    const lost = new Map(quick(village).nodes.map(({ id, circulationLost }) => [id, circulationLost]));
    expect([lost.get("lantern"), lost.get("barn"), lost.get("orchard")]).toEqual([1, 1, 0]);
    expect(lost.get("anvil")).toBeCloseTo(30 / 45, 12);
  });

  it("shows the anvil in full", () => {
    const { node, funders } = quick(village, { node: "Anvil Chips" });
    expect(node).toMatchObject({ id: "anvil", loopCount: 1, funding: [{ id: "anvil-lantern-2021" }] });
    expect(node!.recipients).toMatchObject([{ id: "lantern" }]);
    expect(node!.recipients[0]!.returningShare).toBeCloseTo(2 / 3, 12);
    expect(node!.waysBack.map(({ id }) => id)).toEqual([
      "lantern-barn-2025",
      "barn-anvil-2025",
      "barn-harbour-2021",
      "harbour-lantern-2025",
    ]);
    expect(node!.loops[0]!.nodes).toEqual(["anvil", "lantern", "barn"]);
    // The mill buys from nobody, so what goes there does not come back.
    const inTotal = quick(village, { node: "anvil", basis: "total" }).node!;
    expect(inTotal.waysBack.map(({ id }) => id)).not.toContain("barn-mill-2029");
    const anvil = funders.find(({ id }) => id === "anvil")!;
    // Two payments: 0.6. Four: 0.6 + 0.2 x 0.5 x 0.6 after five.
    expect(anvil.byHops.map((share) => Number(share.toFixed(6)))).toEqual([0, 0.6, 0.6, 0.6, 0.66, 0.66]);
    expect(anvil.sentence).toMatch(/^Of every dollar that Anvil Chips puts into others, about 67 cents can return/);
  });

  it("carries whole amounts, and what of them is still to come", () => {
    expect(quick(village, { basis: "total" }).total).toBeCloseTo(680, 9);
    const due = quick(village, { basis: "due" });
    // Step 2 of its README: outstanding 200 + 120 + 40 + 20 + 20, undrawn 40 + 40 + 40.
    expect(due).toMatchObject({ basis: "due", window: null });
    expect(due.total).toBeCloseTo(520, 9);
    expect(due.headlines[0]!.byYear).toEqual([]);
  });
});

describe("the AI capital network", () => {
  it("follows the contract on every basis, boundary and with samples", () => {
    const requests: readonly CircularityRequest[] = [
      {},
      { basis: "total" },
      { basis: "due" },
      { boundary: "labs", node: "nvidia" },
      { boundary: "known", groups: [["microsoft", "amazon"]] },
      { samples: 3, window: { fromYear: 2027, toYear: 2027 } },
      { asOf: "2000-01-01" },
    ];
    for (const request of requests) {
      const report = quick(shipped, request);
      expect(circularityReportSchema.parse(report)).toEqual(report);
      expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
    }
  });

  it("agrees with the loops report", () => {
    const { headlines, total, totalLow, totalHigh } = quick(shipped);
    const { maximumCirculation, totalUsdBnPerYear } = loopsReport(shipped);
    expect(headlines[0]).toMatchObject({
      value: maximumCirculation.share,
      low: maximumCirculation.low.share,
      high: maximumCirculation.high.share,
    });
    expect([total, totalLow, totalHigh]).toEqual([
      totalUsdBnPerYear,
      maximumCirculation.low.totalUsdBnPerYear,
      maximumCirculation.high.totalUsdBnPerYear,
    ]);
  });

  it.each(["tight", "labs", "known"] as const)("has every figure within its ranges, boundary %s", (boundary) => {
    const { headlines, funders, groups } = quick(shipped, { boundary });
    for (const { value, leastOfGraphs, mostOfGraphs } of headlines) {
      expect(value).toBeGreaterThanOrEqual(leastOfGraphs!);
      expect(value).toBeLessThanOrEqual(mostOfGraphs!);
    }
    for (const { ratio, lower, upper, leastOfGraphs, mostOfGraphs, byHops } of [...funders, ...groups]) {
      expect(ratio! - lower!).toBeGreaterThanOrEqual(-1e-9);
      expect(upper! - ratio!).toBeGreaterThanOrEqual(-1e-9);
      expect(leastOfGraphs! <= ratio! && ratio! <= mostOfGraphs!).toBe(true);
      expect(byHops.every((share, k) => share >= (byHops[k - 1] ?? 0) - 1e-12 && share <= ratio! + 1e-9)).toBe(true);
    }
  });

  it("lets less return the more of the outside is known, and the circulation be", () => {
    const [tight, labs, known] = (["tight", "labs", "known"] as const).map((boundary) => quick(shipped, { boundary }));
    for (const id of ["own-round-trip", "any-round-trip"] as const) {
      const ratios = [tight!, labs!, known!].map((report) => headline(report, id).value!);
      expect(ratios[1]).toBeLessThanOrEqual(ratios[0]!);
      expect(ratios[2]).toBeLessThanOrEqual(ratios[1]!);
    }
    expect(headline(known!, "own-round-trip").sentence).toContain("known books open");
    expect(headline(known!, "maximum-circulation").value).toBe(headline(tight!, "maximum-circulation").value);
    expect(known!.boundary.firms.length).toBeGreaterThan(labs!.boundary.firms.length);
    expect(known!.boundary.withoutFigures).toContain("nvidia");
    expect(known!.expert.finnIndex!).toBeLessThan(tight!.expert.finnIndex!);
  });

  it("draws the same for the same seed, keeps figures within the drawn range of graphs, and compares", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => quick(shipped, { samples: 6, seed }));
    expect(again).toEqual(first);
    expect(other!.headlines).not.toEqual(first!.headlines);
    for (const { amounts, random, randomFew } of first!.headlines) {
      expect(randomFew!.mean).not.toBe(random!.mean);
      expect(amounts!.low! < amounts!.median! && amounts!.median! < amounts!.high!).toBe(true);
      expect(random!.pTwoSided).toBeGreaterThanOrEqual(1 / 7);
      expect(random!.sentence).toMatch(
        /^(?:Too few random networks to tell|Not unusual|Unusually (?:high|low)): .* % on average/,
      );
      expect(random!.sentence).toMatch(
        / With few pairs of firms (?:too few random networks to tell|not unusual|unusually (?:high|low)): .* % on average/,
      );
    }
    expect(first).toMatchObject({
      partial: false,
      amountSamples: { asked: 6, done: 6 },
      randomNetworks: { asked: 6, done: 6, fewDone: 6 },
    });
  });

  it("ends early with what it has", () => {
    const steps = circularitySteps(shipped, { samples: 4 });
    expect(steps.next().value).toEqual({ done: 1, total: 12 });
    const { value } = steps.next(true) as { value: CircularityReport };
    expect(value).toMatchObject({
      partial: true,
      amountSamples: { asked: 4, done: 1 },
      randomNetworks: { asked: 4, done: 0, fewDone: 0 },
    });
    expect(value.headlines.every(({ amounts, random }) => amounts !== null && random === null)).toBe(true);
    expect(circularityReportSchema.parse(value)).toEqual(value);
  });

  it("takes a group as one: what its members give each other is not its funding", () => {
    const { groups } = quick(shipped, { groups: [["Microsoft", "amazon"], ["nvidia"]] });
    expect(groups.find(({ id }) => id === "microsoft+amazon")!.nodes).toEqual(["microsoft", "amazon"]);
    const alone = quick(shipped).funders.find(({ id }) => id === "nvidia")!;
    expect(groups.find(({ id }) => id === "nvidia")!.ratio).toBe(alone.ratio);
  });
});

describe("what cannot be asked", () => {
  it.each<readonly [string, CircularityRequest]>([
    ["a window of stocks", { basis: "total", window: { fromYear: 2026, toYear: 2027 } }],
    ["a window of what is due", { basis: "due", window: { fromYear: 2026, toYear: 2027 } }],
    ["outside income beside stocks", { basis: "total", boundary: "labs" }],
    ["half a sample", { samples: 0.5 }],
    ["samples below none", { samples: -1 }],
    ["a seed that is no number", { seed: NaN }],
  ])("%s", (_what, request) => {
    expect(() => quick(village, request)).toThrow(InvalidInputError);
  });

  it("nodes that nobody knows", () => {
    expect(() => quick(village, { node: "anvyl" })).toThrow(NotFoundError);
    expect(() => quick(village, { groups: [["anvil", "nobody"]] })).toThrow(NotFoundError);
  });
});

describe("the links", () => {
  it("say what goes round of each: at every firm as much in as out, and in all the balanced figure", async () => {
    const { links, nodes, headlines, total } = circularityReport(await loadShipped("ai-capital"), { samples: 0 });
    const sumOf = (some: typeof links): number => some.reduce((sum, { goesRound }) => sum + goesRound, 0);
    for (const { id, loopFlow } of nodes) {
      expect(sumOf(links.filter(({ from }) => from === id))).toBeCloseTo(loopFlow, 9);
      expect(sumOf(links.filter(({ to }) => to === id))).toBeCloseTo(loopFlow, 9);
    }
    expect(links.every(({ amount, goesRound }) => goesRound >= 0 && goesRound <= amount)).toBe(true);
    const balanced = headlines.find(({ id }) => id === "balanced-flow")!;
    expect(sumOf(links) / total).toBeCloseTo(balanced.value!, 12);
  });
});
