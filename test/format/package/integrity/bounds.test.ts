import { describe, expect, it } from "vitest";
import { afterEdit, dealIds, laxVillage, outcomeOf } from "../../../support/package-files.ts";

const remedy = "Correct the figure or its range; the range holds every reading of the sources.";

describe("figures and their ranges", () => {
  it.each([
    ["above", "500,180,240", `deals.csv:6, column amount_usd_bn: 500 lies outside its range 180 to 240. ${remedy}`],
    ["below", "20,180,240", `deals.csv:6, column amount_usd_bn: 20 lies outside its range 180 to 240. ${remedy}`],
    [
      "above its only bound",
      "500,,240",
      `deals.csv:6, column amount_usd_bn: 500 lies outside its range ... to 240. ${remedy}`,
    ],
    [
      "below its only bound",
      "20,180,",
      `deals.csv:6, column amount_usd_bn: 20 lies outside its range 180 to .... ${remedy}`,
    ],
    [
      "with a range upside down",
      "200,240,180",
      "deals.csv:6, column amount_low_usd_bn: low 240 is above high 180. Swap or correct them.",
    ],
  ])("of a deal, %s: the deal is left out", (_what, to, message) => {
    const outcome = afterEdit("deals.csv", "200,180,240", to);
    expect(outcome.messages).toEqual([message]);
    expect(dealIds(outcome)).not.toContain("lantern-barn-2025");
  });

  it("of a deal on its bounds are in order", () => {
    expect(afterEdit("deals.csv", "200,180,240", "180,180,180").messages).toEqual([]);
  });

  it("of a fact and of an assumption are checked as well", () => {
    expect(afterEdit("facts.csv", "500,450,550", "400,450,550").messages).toEqual([
      `facts.csv:3, column value: 400 lies outside its range 450 to 550. ${remedy}`,
    ]);
    expect(
      afterEdit("assumptions.csv", "order-loss.margin,number,0.30", "order-loss.margin,number,0.7").messages,
    ).toEqual([`assumptions.csv:2, column default: 0.7 lies outside its range 0.1 to 0.6. ${remedy}`]);
  });

  it("of a deal are never negative, whatever the schema says", () => {
    const { messages } = outcomeOf(
      laxVillage([{ file: "deals.csv", from: "power-purchase,20,", to: "power-purchase,-20," }]),
    );
    expect(messages).toEqual(["deals.csv:15, column amount_usd_bn: -20 is negative. Swap source and target instead."]);
  });
});
