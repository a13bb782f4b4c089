// What is said of a large network.
import { describe, expect, it } from "vitest";
import { largeNote, loopPlural } from "../../src/view/words/large-words.ts";
import { shownLoops, takesLong } from "../../src/view/shown-loops.ts";
import { largeNetwork } from "../support/large-network.ts";
import { drawnNetwork } from "../support/scenes.ts";

const pair = drawnNetwork({ a: "circle", b: "circle" }, [
  ["a", "b", 2],
  ["b", "a", 1],
]);
const window = { fromYear: 2026, toYear: 2028 };

describe("a large network", () => {
  it("is searched for circles apart from the page, a small one with it", () => {
    expect(takesLong(pair)).toBe(false);
    expect(takesLong(largeNetwork(400, 2500))).toBe(true);
  });

  it("is said to be searched, and why it could not be", () => {
    expect(largeNote({ status: "running" })).toContain("Searching");
    expect(largeNote({ status: "failed", message: "No." })).toContain("No.");
    expect(largeNote({ status: "done" })).toBe("");
  });

  it("says when the search was ended before all loops were found", () => {
    const report = shownLoops(pair, "2026-07-03", window, "total");
    expect(loopPlural(report)).toBe("1 loop");
    expect(loopPlural({ ...report, loopCount: 100_000, truncated: true })).toBe("the first 100,000 loops found");
  });
});
