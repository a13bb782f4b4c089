// The loop that the first screen tells, and its steps.
import { describe, expect, it } from "vitest";
import { loopsReport } from "../../../src/report/loops-report.ts";
import { networkIndex } from "../../../src/view/network-index.ts";
import { litLoop } from "../../../src/view/story/lit-loop.ts";
import { loopSteps, loopTitle } from "../../../src/view/story/loop-steps.ts";
import { storyLoop } from "../../../src/view/story/story-loop.ts";
import { dealOf, networkOf } from "../../support/networks.ts";
import { index, loops, triangle } from "../../web/support.ts";

const storyOf = (deals: Parameters<typeof dealOf>[0][]) => {
  const network = networkOf({ deals: deals.map(dealOf) });
  return storyLoop(loopsReport(network, { basis: "total", order: "bottleneck" }), networkIndex(network, "2026-07-03"));
};

describe("the story's loop", () => {
  it("begins with who gives the money, and every step has its number, label and sentence", () => {
    const loop = storyLoop(loops, index)!;
    expect(loopTitle(loop, index)).toBe("Chips → Lab (Holding) → Cloud ↺");
    expect(litLoop(loop, index, "total")).toEqual({
      nodes: ["chips", "lab", "cloud"],
      deals: ["stake", "order", "boxes"],
      labels: ["$40B", "$100B", "$60B"],
    });
    expect(loopSteps(loop, index, "total").map(({ number, sentence }) => `${number} ${sentence}`)).toEqual([
      "1 Chips invests $40B in Lab (Holding).",
      "2 Lab (Holding) promises Cloud $100B for computing.",
      "3 Cloud spends $60B on chips from Chips.",
    ]);
  });

  it("prefers three steps with funding over a larger loop of two", () => {
    const story = storyOf([
      { id: "1", source: "a", target: "b", amountUsdBn: 90, kind: "funding" },
      { id: "2", source: "b", target: "a", amountUsdBn: 90 },
      { id: "3", source: "b", target: "c", amountUsdBn: 5 },
      { id: "4", source: "c", target: "a", amountUsdBn: 5 },
    ]);
    expect(story?.nodes).toEqual(["a", "b", "c"]);
  });

  it("takes a loop without funding only where there is no other", () => {
    const orders = [
      { id: "1", source: "a", target: "b", amountUsdBn: 90 },
      { id: "2", source: "b", target: "a", amountUsdBn: 90 },
    ];
    expect(storyOf(orders)?.nodes).toEqual(["a", "b"]);
    const funded = [
      ...orders,
      { id: "3", source: "c", target: "d", amountUsdBn: 1, kind: "funding" as const },
      { id: "4", source: "d", target: "c", amountUsdBn: 1 },
    ];
    expect(storyOf(funded)?.nodes).toEqual(["c", "d"]);
  });

  it("is none where nothing goes round", () => {
    const line = networkOf({ ...triangle, deals: triangle.deals.filter(({ id }) => id !== "stake") });
    expect(storyLoop(loopsReport(line, { basis: "total", order: "bottleneck" }), index)).toBeNull();
  });
});
