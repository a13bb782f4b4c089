// Pictures as files: what is printed of each view, at every size that people print, and what is refused.
import { beforeAll, describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { boxesOverlap } from "../../src/picture/boxes.ts";
import { pictureFile } from "../../src/view/picture-file.ts";
import { parsePictureRequest } from "../../src/view/picture-request.ts";
import { loadShipped } from "../support/shipped.ts";
import { svgTexts, type SvgText } from "../support/svg-texts.ts";

let network: Network;
beforeAll(async () => {
  network = await loadShipped("ai-capital");
});

const draw = (query: string) => pictureFile(network, parsePictureRequest(query));
const frameOf = (svg: string): readonly string[] =>
  svgTexts(svg)
    .filter(({ role }) => role === "frame")
    .map(({ text }) => text);

const views = {
  map: "view=map",
  "a loop": "view=loops/nvidia~openai~oracle",
  "a firm": "sel=firm:oracle",
  "a failure": "view=failure/openai",
  "a failure's first round": "view=failure/openai,coreweave=0.5&r=1",
  "paid deals": "st=paid&min=1&L=tiers",
} as const;

const sizes = [
  [800, 600],
  [1200, 630],
  [1440, 900],
  [2000, 1400],
  [1080, 1080],
  [320, 400],
] as const;

/** Pairs of texts of which one covers the other; amounts may stand on one name, which the labels' rules allow. */
const covered = (texts: readonly SvgText[]): readonly string[] =>
  texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => (a.role === "frame" || b.role === "frame" || a.role === b.role) && boxesOverlap(a.box, b.box))
      .filter((b) => !(a.role === "tag" && b.role === "tag"))
      .map((b) => `${a.text} | ${b.text}`),
  );

describe("a picture that stands alone", () => {
  for (const [name, query] of Object.entries(views)) {
    it.each(sizes)(`of ${name} has no text over another and none cut off at %i x %i`, (width, height) => {
      const { svg } = draw(`${query}&width=${width}&height=${height}`);
      const [, across, down] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
      const texts = svgTexts(svg);
      expect(texts.length).toBeGreaterThan(10);
      expect(covered(texts)).toEqual([]);
      const outside = texts.filter(
        ({ box }) => box.left < 0 || box.top < 0 || box.right > Number(across) || box.bottom > Number(down),
      );
      expect(outside.map(({ text }) => text)).toEqual([]);
    });
  }

  it("begins with the finding, and says where it comes from", () => {
    const map = frameOf(draw("").svg);
    expect(map[0]).toMatch(
      /^At most \$\d+B of the \$\d+B a year that these deals move in 2026 to 2028 can be going round$/,
    );
    expect(map).toContain(
      "Source: Linchpin, The AI capital network, as of 3 Jul 2026. What can be going round is an upper limit, computed from the deals drawn.",
    );
    expect(map.some((line) => /^Sources of the steps: \(1\) .+, \d+ \w+ \d{4}/.test(line))).toBe(true);
    const loop = frameOf(draw(views["a loop"]).svg);
    expect(loop[0]).toMatch(/^\$[\d.]+B a year can go full circle: Nvidia → OpenAI → Oracle → Nvidia$/);
    expect(loop).toContain("Nvidia invests $10B a year in OpenAI.");
  });

  it("says of a failure that it is a model's estimate, and what it rests on", () => {
    const { svg, title } = draw("view=failure/openai&set=order-loss.relet=0.2");
    expect(title).toMatch(/^If OpenAI fails, .+: \$\d+B of capital lost beyond the shock \(model estimate\)$/);
    const notes = frameOf(svg).join(" ");
    expect(notes).toContain("Model estimate (DebtRank), not a forecast.");
    expect(notes).toContain("freed capacity sold to someone else 20 % (changed)");
  });

  it("does not head a round with what happens later", () => {
    expect(draw("view=failure/openai&r=1").title).toMatch(/^If OpenAI fails, round 1: \$\d+B of capital lost so far/);
    expect(draw("view=failure/oracle=0.3&r=1").title).toMatch(/^If Oracle loses 30 % of its capital, round 1: /);
  });

  it("names the filter", () => {
    expect(frameOf(draw("st=paid&min=1").svg).join(" ")).toContain("Deals shown: paid only, $1B or more.");
  });

  it("takes the heading that it is given", () => {
    const { svg, title } = draw("title=Who%20pays%20%26%20who%20owes");
    expect(title).toBe("Who pays & who owes");
    expect(frameOf(svg)[0]).toBe("Who pays & who owes");
  });

  it("is the same drawing, larger, beyond the size of a screen", () => {
    const [screen, poster] = [draw(""), draw("width=2880&height=1800")];
    expect(poster.svg).toContain('width="2880" height="1800" viewBox="0 0 1440 900"');
    expect(poster.svg.slice(poster.svg.indexOf("<rect"))).toBe(screen.svg.slice(screen.svg.indexOf("<rect")));
  });

  it("says what is not drawn, and why", () => {
    expect(draw("min=99999").title).toBe("No deals match: $100T or more");
    const later = draw("sel=deal:openai-oracle-2025-07&k=funding");
    expect(frameOf(later.svg).join(" ")).toContain("This deal is not drawn: it is filtered out, replaced");
  });

  it("is the picture's for a table: the loops', the failure's, else the map's", () => {
    expect(draw("view=data/losses/openai").svg).toBe(draw("view=failure/openai").svg);
    expect(draw("view=data/deals").svg).toBe(draw("").svg);
    expect(draw("view=claims").svg).toBe(draw("").svg);
  });

  it("has the same bytes each time", () => {
    expect(draw(views["a failure"]).svg).toBe(draw(views["a failure"]).svg);
  });
});

describe("a strip", () => {
  it("shows every round that brings news, each with its finding, and makes itself the room", () => {
    const { svg, height } = draw("view=failure/openai&strip=1");
    const titles = frameOf(svg).filter((text) => /^Round \d+/.test(text));
    expect(titles.slice(0, 3)).toEqual(["Round 0", "Round 1", "Round 2"]);
    expect(titles.at(-1)).toMatch(/^Round \d+, settled: the losses of all rounds$/);
    expect(svg.match(/<svg /g)).toHaveLength(titles.length + 1);
    expect(height).toBeGreaterThan(1000);
  });

  it("needs a failure", () => {
    expect(() => draw("strip=1")).toThrow("A strip shows the rounds of a failure. Name who fails.");
  });
});

describe("what cannot be drawn", () => {
  it.each([
    ["view=failur/openai", /There is no view "failur\/openai". Did you mean "failure"\?/],
    ["view=failure/opnai", /No node named "opnai". Did you mean "openai"\?/],
    ["view=failure/openai&r=99", /There is no round 99; the last is \d+\./],
    ["view=loops/nvidia~openai", /There is no loop "nvidia~openai"/],
    ["loop=nvidia~openai", /There is no loop "nvidia~openai"/],
    ["sel=firm:orcle", /There is no firm "orcle" in the data. Did you mean "oracle"\?/],
    ["L=whel", /Did you mean "wheel"\?/],
    ["as=2026-13", /as: "2026-13" is not a date/],
    ["width=4000&height=4000&scale=2", /more than 36 million pixels/],
    ["view=failure/openai&m=debtrnk&rnd=2", /rnd: There is no such key.*debtrnk/],
  ])("%s is refused, and why", (query, message) => {
    expect(() => draw(query)).toThrow(message);
  });
});
