// Figures beside a name that runs from right to left read as they were written.
import { describe, expect, it } from "vitest";
import { firstPaint } from "../../src/view/first-paint.ts";
import { isolatedName } from "../../src/view/isolated-name.ts";
import { parseState } from "../../src/view/view-state.ts";
import { triangle } from "../web/support.ts";

describe("a name in a sentence", () => {
  it.each(["OpenAI", "Société Générale", "三菱UFJ", "🦄"])("%s stands as it is", (name) => {
    expect(isolatedName(name)).toBe(name);
  });

  it.each(["شركة النفط", "חברת חשמל", "\u202eevil"])("%s is kept apart from what stands beside it", (name) => {
    expect(isolatedName(name)).toBe(`\u2068${name}\u2069`);
  });

  it("is kept apart in every sentence of the page", () => {
    const hebrew = "חברת חשמל";
    const nodes = triangle.nodes.map((node) => (node.id === "lab" ? { ...node, name: hebrew } : node));
    const { markup, description } = firstPaint({ ...triangle, nodes }, parseState("/", ""))!;
    const steps = /<ol class="steps">.*?<\/ol>/s.exec(markup)![0];
    for (const text of [description, steps]) {
      expect(text).toContain(hebrew);
      expect(text.replaceAll(`\u2068${hebrew}\u2069`, "")).not.toContain(hebrew);
    }
  });
});
