// The village against its README: every figure that is worked out there by hand, from the files to the report.
import { describe, expect, it } from "vitest";
import { annualFlow, defaultWindow } from "../src/model/annual-flow.ts";
import { networkAsOf, newestStatement } from "../src/model/as-of.ts";
import { assumptionValues } from "../src/model/assumption-values.ts";
import { networkExposures } from "../src/model/network-exposures.ts";
import { positionOf } from "../src/model/position.ts";
import { defaultTerms } from "../src/model/term.ts";
import { cascadeReport } from "../src/report/cascade-report.ts";
import { networkOf } from "./support/package-network.ts";

const village = networkOf("village");

const lanternFails = (model: string, overrides = {}) =>
  cascadeReport(village, { seeds: [{ id: "lantern", shock: 1 }], model, overrides });

describe("the village", () => {
  it("is read as of its newest statement, with the newer contract in force", () => {
    expect(newestStatement(village)).toBe("2026-01-01");
    const idsOn = (date: string) => networkAsOf(village, date).counted.map((deal) => deal.id);
    expect(idsOn("2026-01-01")).toContain("lantern-barn-2025");
    expect(idsOn("2026-01-01")).not.toContain("lantern-barn-2024");
    expect(idsOn("2025-09-30")).toContain("lantern-barn-2024");
    expect(idsOn("2025-09-30")).not.toContain("lantern-barn-2025");
  });

  it.each([
    ["orchard-lantern-2025", 0, 0, 40, 10],
    ["anvil-lantern-2021", 0, 40, 40, 10],
    ["barn-lantern-2024", 0, 20, 0, 0],
    ["lantern-barn-2025", 200, 0, 0, 50],
    ["barn-anvil-2025", 120, 0, 0, 30],
    ["barn-harbour-2021", 40, 0, 0, 10],
    ["harbour-lantern-2025", 20, 0, 0, 5],
    ["parish-barn-2024", 0, 50, 0, 0],
    ["squire-mill-2025", 0, 0, 40, 10],
    ["barn-mill-2029", 20, 0, 0, 0],
    ["orchard-barn-2025", 0, 10, 0, 0],
    ["barn-mill-2025", null, null, null, null],
  ])("%s: %s outstanding, %s drawn, %s undrawn, %s a year", (id, outstanding, drawn, undrawn, perYear) => {
    const deal = village.deals.find((candidate) => candidate.id === id)!;
    const position = positionOf(deal, networkAsOf(village, "2026-01-01").day, defaultTerms);
    expect([position.outstandingUsdBn, position.drawnUsdBn, position.undrawnUsdBn]).toEqual([
      outstanding,
      drawn,
      undrawn,
    ]);
    const flow = annualFlow(deal, defaultWindow(2026), defaultTerms);
    if (perYear === null) expect(flow).toBeNull();
    else expect(flow).toBeCloseTo(perYear, 12);
  });

  it("has the eighteen exposures of the table, the guarantee moved", () => {
    const asOf = networkAsOf(village, "2026-01-01");
    const { exposures, termAssumed, idleGuarantees } = networkExposures(asOf, assumptionValues(village));
    const lines = exposures.exposures.map(
      ({ from, to, channel, lossUsdBn }) =>
        `${exposures.ids[from]} > ${exposures.ids[to]} ${channel} ${Number(lossUsdBn.toFixed(9))}`,
    );
    expect(lines.sort()).toEqual([
      "anvil > barn supply-loss 12",
      "anvil > lantern funding-withdrawal 20",
      "barn > anvil order-loss 18",
      "barn > harbour order-loss 3",
      "barn > lantern supply-loss 20",
      "barn > mill order-loss 3",
      "barn > orchard write-down 9",
      "barn > parish write-down 30",
      "barn > squire guarantee 3",
      "harbour > barn supply-loss 4",
      "harbour > lantern order-loss 3",
      "lantern > anvil write-down 40",
      "lantern > barn order-loss 30",
      "lantern > barn write-down 20",
      "lantern > harbour supply-loss 2",
      "mill > barn supply-loss 2",
      "orchard > lantern funding-withdrawal 20",
      "squire > mill funding-withdrawal 20",
    ]);
    expect(termAssumed).toEqual(["barn-mill-2029"]);
    expect(idleGuarantees).toEqual([]);
  });

  it.each([
    ["debtrank", 128, { anvil: 58, barn: 40, parish: 30, mill: 13, orchard: 9, harbour: 5, squire: 3, lantern: 0 }],
    ["threshold", 118, { anvil: 58, barn: 40, parish: 30, mill: 3, orchard: 9, harbour: 5, squire: 3, lantern: 0 }],
  ])("loses what the README says when the lab fails under %s", (model, total, losses) => {
    const report = lanternFails(model);
    expect(report.converged).toBe(true);
    expect(report.totalLossUsdBn).toBeCloseTo(total, 9);
    expect(report.unknownBufferLossUsdBn).toBeCloseTo(30, 9);
    expect(report.impact).toBeCloseTo(total / 336, 9);
    expect(report.unknownBuffers).toEqual(["parish"]);
    expect(report.undisclosedDeals).toEqual(["barn-mill-2025"]);
    const found = Object.fromEntries(report.nodes.map((node) => [node.id, Number(node.lossUsdBn.toFixed(9))]));
    expect(found).toEqual(losses);
    expect(
      report.nodes
        .filter((node) => node.failedInRound !== null)
        .map((node) => node.id)
        .sort(),
    ).toEqual(["barn", "lantern"]);
  });

  it("adds 82, 36 and 10 in three rounds under debtrank, 82 and 36 under threshold", () => {
    const added = (model: string) =>
      lanternFails(model)
        .rounds.map((round) => Number(round.lossUsdBn.toFixed(9)))
        .filter((loss) => loss > 0);
    expect(added("debtrank")).toEqual([82, 36, 10]);
    expect(added("threshold")).toEqual([82, 36]);
  });

  it("shares the barn's 40 among its causes", () => {
    const ofBarn = (model: string) =>
      lanternFails(model)
        .deals.filter((loss) => loss.to === "barn")
        .map((loss) => [loss.id, Number(loss.lossUsdBn.toFixed(3))]);
    expect(ofBarn("debtrank")).toEqual([
      ["lantern-barn-2025", 19.884],
      ["barn-lantern-2024", 13.256],
      ["barn-anvil-2025", 5.766],
      ["barn-harbour-2021", 0.663],
      ["barn-mill-2029", 0.431],
    ]);
    expect(ofBarn("threshold")).toEqual([
      ["lantern-barn-2025", 24],
      ["barn-lantern-2024", 16],
    ]);
  });

  it("writes the stake down from the books when told to", () => {
    const report = lanternFails("debtrank", { "stake-basis": "carrying" });
    expect(report.totalLossUsdBn).toBeCloseTo(148, 9);
    expect(report.nodes[0]).toMatchObject({ id: "anvil", distress: 0.975 });
  });

  it("moves 125 a year in the default window, and 680 in total", () => {
    const { counted } = networkAsOf(village, "2026-01-01");
    const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((total, x) => total + (x ?? 0), 0);
    const flows = counted.map((deal) => annualFlow(deal, defaultWindow(2026), defaultTerms));
    expect(sum(flows)).toBeCloseTo(125, 9);
    expect(sum(counted.map((deal) => deal.amountUsdBn))).toBe(680);
  });
});
