// One moment of a cascade: what has happened by then, and in which direction.
import { describe, expect, it } from "vitest";
import { arrowProgress, failureMoment, wedgeProgress } from "../../src/picture/failure-frame.ts";
import { reportOf } from "../support/cascade-frames.ts";
import { loopScene } from "../support/scenes.ts";

const at = (round: number, progress: number, report = reportOf()) =>
  failureMoment({ report, round, progress }, loopScene.edges);

describe("timing of a round", () => {
  it("runs the loss over the first 0.55 and the wedges from 0.5 to the end", () => {
    expect([arrowProgress(0), arrowProgress(0.55), arrowProgress(1)]).toEqual([0, 1, 1]);
    expect([wedgeProgress(0.5), wedgeProgress(1)]).toEqual([0, 1]);
    expect(arrowProgress(0.275)).toBeCloseTo(0.75);
    expect(wedgeProgress(0.75)).toBeCloseTo(0.875);
  });

  it("shows the amounts from 0.6 on", () => {
    expect([at(1, 0.59).amountsShown, at(1, 0.6).amountsShown]).toEqual([false, true]);
  });
});

describe("failureMoment", () => {
  it("grows the wedges from the loss of the round before to that of this round", () => {
    expect(at(1, 0.75).nodes.get("cloud")?.distress).toBeCloseTo(0.875);
    expect(at(1, 1).nodes.get("cloud")?.distress).toBe(1);
    expect(at(2, 0).nodes.get("cloud")?.distress).toBe(1);
  });

  it("marks a node as failed once nearly all is lost, and from then on", () => {
    expect([at(1, 0.6), at(1, 1), at(2, 0)].map((moment) => moment.nodes.get("cloud")?.failed)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("hits nobody before the loss arrives", () => {
    expect([...at(1, 0.4).nodes.keys()]).toEqual(["lab"]);
    expect(at(0, 0).nodes.get("lab")?.distress).toBe(1);
  });

  it("turns the arrow against the money where the payer of the deal bears the loss", () => {
    expect(at(1, 1).arrows.get("deal-1")).toEqual({ lossUsdBn: 45, reversed: false });
    expect(at(1, 1).arrows.get("deal-0")).toEqual({ lossUsdBn: 30, reversed: true });
  });

  it("adds the channels of one deal, and leaves traces of earlier rounds", () => {
    expect(at(2, 1).arrows.get("deal-2")?.lossUsdBn).toBe(3);
    expect([...at(2, 1).traces].sort()).toEqual(["deal-0", "deal-1"]);
  });

  it("shows the losses of all rounds together where the frame asks for them", () => {
    const { rounds, ...rest } = reportOf();
    const report = { ...rest, rounds, deals: rounds.flatMap(({ deals }) => deals) };
    const { arrows } = failureMoment({ report, round: 2, progress: 1, allRounds: true }, loopScene.edges);
    expect(arrows.get("deal-1")?.lossUsdBn).toBe(45);
    expect(arrows.get("deal-0")?.reversed).toBe(true);
    expect(arrows.has("deal-2")).toBe(true);
  });

  it("runs a guaranteed loss along the guarantee", () => {
    const moment = at(3, 1);
    expect(moment.arrows.get("deal-4")).toEqual({ lossUsdBn: 7, reversed: true });
  });

  it("says that a node is hit whose buffer is unknown, without a share", () => {
    expect(at(1, 1).nodes.get("plant")).toEqual({ distress: null, failed: false, seed: false });
  });

  it("leaves out losses on deals that are not in the picture", () => {
    expect(at(2, 1).arrows.has("elsewhere")).toBe(false);
  });
});
