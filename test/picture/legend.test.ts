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
});
