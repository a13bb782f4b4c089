// The picture as a document: complete, well-formed, self-contained, and safe with any name.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyText } from "../../src/picture/money-text.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { themes } from "../../src/picture/themes.ts";
import { reportOf } from "../support/cascade-frames.ts";
import { anyNetwork, atRest, loopScene, sceneOf } from "../support/scenes.ts";

const size = { width: 1068, height: 844, theme: "light" } as const;
const render = (state: PictureState = atRest, options: Partial<Parameters<typeof renderSvg>[2]> = {}): string =>
  renderSvg(loopScene, state, { ...size, ...options });

/** The names of the elements left open, or closed out of turn; empty for well-formed markup. */
const openElements = (markup: string): readonly string[] => {
  const open: string[] = [];
  for (const [, closing, name, empty] of markup.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (closing === "/") {
      if (open.pop() !== name) return [`unexpected ${name}`];
    } else if (empty !== "/") open.push(name!);
  }
  return open;
};

const attributesOf = (svg: string, name: string): readonly string[] =>
  [...svg.matchAll(new RegExp(`<g ${name}="([^"]*)"><title>`, "g"))].map((match) => match[1]!);

describe("renderSvg", () => {
  it("draws every node and every deal once, named for those who cannot see it", () => {
    const svg = render();
    expect(attributesOf(svg, "data-node").toSorted()).toEqual(loopScene.nodes.map(({ id }) => id).toSorted());
    expect(attributesOf(svg, "data-deal").toSorted()).toEqual(loopScene.edges.map(({ id }) => id).toSorted());
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title>Who funds whom/);
    expect(svg).toContain("<desc>6 firms, 7 deals; amounts are whole deals in USD.");
    expect(svg).toContain(`LAB has promised to pay CLOUD: ${moneyText(300)}`);
  });

  it("is well-formed and holds no number that is none, for any network and theme", () => {
    fc.assert(
      fc.property(anyNetwork(), fc.constantFrom("light" as const, "dark" as const), (network, theme) => {
        const svg = renderSvg(sceneOf(network), atRest, { ...size, theme });
        expect(openElements(svg)).toEqual([]);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
  });

  it("needs no other file, no style and no script", () => {
    const svg = render();
    expect(svg).not.toMatch(/style=|<style|<script|href|url\(|on[a-z]+=/i);
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  it("escapes names, whatever they hold", () => {
    const hostile = `<script>alert("1")</script>&\u0007\ufffe\uffff\ud800`;
    const scene = { ...loopScene, nodes: loopScene.nodes.map((node) => ({ ...node, label: hostile })) };
    const svg = renderSvg(scene, atRest, { ...size, title: hostile });
    expect(svg).not.toContain("<script");
    expect(svg).not.toMatch(/[\u0007\ufffe\uffff\p{Cs}]/u);
    expect(openElements(svg)).toEqual([]);
  });

  it("lights the loop with its numbered amounts", () => {
    const loop = { nodes: ["chip", "lab"], deals: ["deal-0"], labels: ["$100B/yr"] };
    const svg = render({ ...atRest, focus: { mode: "loop", loop } });
    expect(svg).toContain(">$100B/yr</text>");
    expect(svg).toContain(">1</text>");
    expect(svg).toContain("The loop of CHIP and LAB");
  });

  it("shows a cascade's frame with its losses, and its own legend", () => {
    const frame = { report: reportOf(), round: 1, progress: 1 };
    const svg = render({ ...atRest, focus: { mode: "failure", frame } });
    expect(svg).toContain(">−$45B</text>");
    expect(svg).toContain("If LAB fails: round 1 (model estimate)");
    expect(svg).toContain("Wedge: share of capital lost");
    expect(svg).toContain(themes.light.loss);
  });

  it("turns a loss against the money on the very line of its deal", () => {
    const bodyOf = (svg: string) => {
      const [, d] = /data-deal="deal-0"><title>[^<]*<\/title><path d="M([^"]+)"/.exec(svg)!;
      const [x0, y0, cx, cy, x1, y1] = d!.match(/-?[\d.]+/g)!.map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const bow = (x1 - x0) * (cy - y0) - (y1 - y0) * (cx - x0);
      return { startsHigh: y0 < y1, bow };
    };
    const frame = { report: reportOf(), round: 1, progress: 1 };
    const money = bodyOf(render());
    const loss = bodyOf(render({ ...atRest, focus: { mode: "failure", frame } }));
    expect([money.startsHigh, loss.startsHigh]).toEqual([true, false]);
    expect(Math.sign(loss.bow)).toBe(-Math.sign(money.bow));
  });

  it("stands alone with heading, captions and legend, or bare for a page that has its own", () => {
    expect(render()).toContain("Money goes round");
    expect(render()).toContain("Commitment; filled as far as delivered");
    const bare = render(atRest, { standalone: false });
    expect(bare).not.toContain("Money goes round</text>");
    expect(bare).not.toContain("Commitment; filled");
  });

  it("does not claim that money goes round where there is no circle", () => {
    const chain = { ...loopScene, nodes: loopScene.nodes.map((node) => ({ ...node, part: "out" as const })) };
    expect(renderSvg(chain, atRest, size)).not.toMatch(/Money (comes in|goes round|leaves)<\/text>/);
  });

  it("gives the same bytes each time", () => {
    expect(render()).toBe(render());
  });
});
