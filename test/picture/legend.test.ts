// The legend: one row per look.
import { describe, expect, it } from "vitest";
import { legendEntries } from "../../src/picture/legend.ts";
import { kindOf } from "../support/scenes.ts";

describe("legendEntries", () => {
  it("joins kinds that are drawn alike, and keeps the others", () => {
    const entries = legendEntries([
      kindOf("Chipmaker", "hexagon"),
      kindOf("Lab", "circle"),
      kindOf("Foundry", "hexagon"),
    ]);
    expect(entries.map(({ label, shape, kinds }) => [label, shape, kinds.length])).toEqual([
      ["Chipmakers, foundrys", "hexagon", 2],
      ["Labs", "circle", 1],
    ]);
  });

  it("has short words for a narrow line", () => {
    const alike = ["Chipmaker", "Foundry", "Designer"].map((name) => kindOf(name, "hexagon"));
    const short = (count: number) => legendEntries(alike.slice(0, count))[0]!.short;
    expect(short(1)).toEqual({ head: "Chipmakers", rest: "" });
    expect(short(2)).toEqual({ head: "Chipmakers", rest: ", foundrys" });
    expect(short(3)).toEqual({ head: "Chipmakers", rest: ", others" });
  });
});
