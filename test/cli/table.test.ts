// Tables: aligned columns, no borders, no wider than asked.
import { describe, expect, it } from "vitest";
import { table } from "../../src/cli/render/table.ts";
import { count, listed } from "../../src/cli/render/words.ts";

const columns = [{ title: "firm" }, { title: "loses", align: "right" }, { title: "why", flexible: true }] as const;
const rows = [
  ["Oracle", "$42B", "its largest customer is gone and the machines stand idle"],
  ["AMD", "$8.5B", "no reason"],
];

describe("table", () => {
  it("aligns amounts to the right and text to the left, and leaves no blanks at the end of a line", () => {
    expect(table(columns, rows, null).split("\n")).toEqual([
      "  firm    loses  why",
      "  Oracle   $42B  its largest customer is gone and the machines stand idle",
      "  AMD     $8.5B  no reason",
    ]);
  });

  it.each([40, 50, 60])("fits %d characters by breaking the text of flexible columns", (width) => {
    const lines = table(columns, rows, width).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.join(" ").replace(/\s+/g, " ")).toContain("idle");
    expect(lines.length).toBeGreaterThan(3);
  });

  it("is its titles when there is nothing to show", () => {
    expect(table(columns, [], null)).toBe("  firm  loses  why");
  });
});

describe("words", () => {
  it("counts in singular and plural, and cuts long lists", () => {
    expect([count(1, "firm"), count(0, "firm"), count(2, "loss", "losses")]).toEqual(["1 firm", "0 firms", "2 losses"]);
    expect(listed(["a", "b", "c"], 3)).toBe("a, b, c");
    expect(listed(["a", "b", "c", "d"], 2)).toBe("a, b and 2 more");
  });
});
