// Two pictures that are held against each other: nothing jumps, one scale, and what differs is marked as what it is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network } from "../../src/model/network.ts";
import { renderBeside } from "../../src/picture/compare-picture.ts";
import { comparedScenes, dealOfEdge, type ComparedScenes } from "../../src/picture/compare-scene.ts";
import { comparison, type CompareSideShown, type Comparison } from "../../src/picture/comparison.ts";
import type { PictureState } from "../../src/picture/picture-state.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import { svgBody } from "../../src/picture/svg-body.ts";
import { interTextWidth } from "../../src/picture/text-width.ts";
import { themes } from "../../src/picture/themes.ts";
import { reportOf } from "../support/cascade-frames.ts";
import { anyNetwork, asOf, drawnNetwork, window } from "../support/scenes.ts";

const scenesOf = (before: Network, after: Network): ComparedScenes =>
  comparedScenes({ network: before, asOf }, { network: after, asOf }, { unit: "total", window });

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const stateOf = (compared: Comparison, side: CompareSideShown, chosen: string | null = null): PictureState => ({
  focus: { mode: "compare", comparison: compared, side, chosen: chosen === null ? null : { kind: "firm", id: chosen } },
  hovered: null,
  focused: null,
});

/** A network and what became of it: some deals gone, some of another size, a few new. */
const twoNetworks = fc
  .tuple(anyNetwork(), fc.array(fc.constantFrom("gone", "larger", "same", "new"), { minLength: 36, maxLength: 36 }))
  .map(([network, fates]): readonly [Network, Network] => {
    const deals = network.deals.flatMap((deal, i) => {
      const fate = fates[i % fates.length];
      if (fate === "gone") return [];
      if (fate === "larger") return [{ ...deal, amountUsdBn: (deal.amountUsdBn ?? 0) + 500 }];
      return fate === "new" ? [deal, { ...deal, id: `${deal.id}-new` }] : [deal];
    });
    return [network, { ...network, deals }];
  });

const firms = { chip: "hexagon", lab: "circle", cloud: "square", fund: "diamond" } as const;
const before = drawnNetwork(firms, [
  ["chip", "lab", 100],
  ["lab", "cloud", 300],
  ["cloud", "chip", 40],
]);
/** The first deal is gone, the second is larger, the third is the same, the fourth is new. */
const after: Network = {
  ...before,
  deals: [
    { ...before.deals[1]!, amountUsdBn: 900 },
    before.deals[2]!,
    { ...before.deals[0]!, id: "deal-new", source: "fund" },
  ],
};
const scenes = scenesOf(before, after);
const compared = comparison(scenes);
const size = { width: 1000, height: 700 };
const light = themes.light;

describe("the scenes of two networks", () => {
  it("put every firm and bow every deal of either side as their union does", () => {
    fc.assert(
      fc.property(twoNetworks, ([a, b]) => {
        const { union, ...sides } = scenesOf(a, b);
        const [nodes, edges] = [byId(union.nodes), byId(union.edges)];
        for (const scene of [sides.before, sides.after]) {
          for (const { id, x, y } of scene.nodes)
            expect({ x, y }).toEqual({ x: nodes.get(id)!.x, y: nodes.get(id)!.y });
          for (const { id, curvature } of scene.edges) expect(curvature).toBe(edges.get(id)!.curvature);
        }
      }),
    );
  });

  it("draw no two deals of one direction over each other, not even one that went and one that came", () => {
    fc.assert(
      fc.property(twoNetworks, ([a, b]) => {
        const { union } = scenesOf(a, b);
        const curves = union.edges.map(
          ({ source, target, curvature }) => `${source} ${target} ${curvature.toFixed(6)}`,
        );
        expect(new Set(curves).size).toBe(curves.length);
      }),
    );
  });

  it("stand in the same pixels in both pictures and in the overlay", () => {
    fc.assert(
      fc.property(anyNetwork(), anyNetwork(), (a, b) => {
        const both = comparison(scenesOf(a, b));
        const discsOf = (side: CompareSideShown) => {
          const scene = side === "both" ? both.union : both[side];
          return svgBody(scene, stateOf(both, side), size, {
            theme: light,
            measure: interTextWidth,
            interactive: false,
          }).discs;
        };
        const whole = discsOf("both");
        for (const side of ["before", "after"] as const) {
          for (const [id, { x, y }] of discsOf(side))
            expect({ x, y }).toEqual({ x: whole.get(id)!.x, y: whole.get(id)!.y });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("hold what either side draws, once, and nothing else", () => {
    fc.assert(
      fc.property(anyNetwork(), anyNetwork(), (a, b) => {
        const { union, ...sides } = scenesOf(a, b);
        const edges = [...sides.before.edges, ...sides.after.edges].map(({ id }) => id);
        expect(union.edges.map(({ id }) => id).sort()).toEqual([...new Set(edges)].sort());
        const nodes = [...sides.before.nodes, ...sides.after.nodes].map(({ id }) => id);
        expect(union.nodes.map(({ id }) => id).sort()).toEqual([...new Set(nodes)].sort());
      }),
    );
  });

  it("draw one deal between other firms on each side as two arrows", () => {
    const moved = {
      ...before,
      deals: before.deals.map((deal) => (deal.id === "deal-0" ? { ...deal, source: "fund" } : deal)),
    };
    const { union } = scenesOf(before, moved);
    const arrows = union.edges.filter(({ id }) => dealOfEdge(id) === "deal-0");
    expect(arrows.map(({ source }) => source).sort()).toEqual(["chip", "fund"]);
    expect([...comparison(scenesOf(before, moved)).edges.values()].map(({ change }) => change).sort()).toEqual([
      "added",
      "removed",
      "same",
      "same",
    ]);
  });
});

describe("what differs", () => {
  it("is nothing between a network and itself", () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const { nodes, edges } = comparison(scenesOf(network, network));
        expect(
          [...nodes.values(), ...[...edges.values()].map(({ change }) => change)].every((one) => one === "same"),
        ).toBe(true);
      }),
    );
  });

  it("turns round with the sides", () => {
    const turned = { added: "removed", removed: "added", changed: "changed", same: "same" } as const;
    fc.assert(
      fc.property(anyNetwork(), anyNetwork(), (a, b) => {
        const [there, back] = [comparison(scenesOf(a, b)), comparison(scenesOf(b, a))];
        for (const [id, change] of there.nodes) expect(back.nodes.get(id)).toBe(turned[change]);
        const count = ({ edges }: Comparison, kind: string) =>
          [...edges.values()].filter(({ change }) => change === kind).length;
        for (const [change, other] of Object.entries(turned)) expect(count(back, other)).toBe(count(there, change));
      }),
    );
  });

  it("looks like what it is: full colour, dotted ghost, band of the old width, faint", () => {
    const { edges } = styleMarks(compared.union, stateOf(compared, "both"), light);
    expect(edges.get("deal-new")).toMatchObject({
      colour: light.edges.commitment.toLowerCase(),
      tag: { text: "+$100B" },
    });
    expect(edges.get("deal-0")).toMatchObject({ pattern: "dots", tag: { text: "−$100B" } });
    const changed = edges.get("deal-1")!;
    expect(changed.tag?.text).toBe("+$600B");
    expect(changed.band!.width).toBe(scenes.before.edges.find(({ id }) => id === "deal-1")!.width);
    expect(changed.width).toBe(scenes.after.edges.find(({ id }) => id === "deal-1")!.width);
    expect(edges.get("deal-2")).toMatchObject({ tag: null });
    expect(edges.get("deal-2")!.colour).not.toBe(light.edges.commitment.toLowerCase());
  });

  it("is drawn as dots and bands in the file", () => {
    const svg = renderSvg(compared.union, stateOf(compared, "both"), { ...size, theme: "light" });
    expect(svg).toMatch(/data-deal="deal-0">.*?stroke-linecap="round"/);
    expect(svg).toContain("Only in A");
    expect(svg).not.toMatch(/NaN|undefined|null|Money goes round/);
  });

  it("stands out around a chosen firm, and the rest steps back without a name", () => {
    const { nodes, edges } = styleMarks(compared.union, stateOf(compared, "both", "fund"), light);
    expect(nodes.get("fund")?.ring).not.toBeNull();
    expect([nodes.get("lab")?.label, nodes.get("chip")?.label]).toEqual(["always", "never"]);
    expect(edges.get("deal-1")?.tag).toBeNull();
  });
});

describe("two failures", () => {
  it("are compared by the losses along the deals, and more loss is negative", () => {
    const report = reportOf();
    const lost = report.rounds[1]!.deals.filter(({ id }) => id === "deal-0");
    const losses = comparison(scenesOf(before, before), [null, { ...report, deals: lost }]);
    expect(losses.losses!.edges.get("deal-0")).toMatchObject({ change: "added", beforeUsdBn: 0, afterUsdBn: 30 });
    const { edges } = styleMarks(losses.union, stateOf(losses, "both"), light);
    expect(edges.get("deal-0")?.tag?.text).toBe("−$30B");
  });
});

describe("both sides in one file", () => {
  const beside = (width: number, height: number) =>
    renderBeside(
      { scene: scenes.before, state: stateOf(compared, "before"), caption: "A: then" },
      { scene: scenes.after, state: stateOf(compared, "after"), caption: "B: now" },
      { width, height, theme: "light", title: "What changed" },
    );

  it("stand beside each other where it is wide, and above each other where it is narrow", () => {
    expect(beside(1440, 900)).toMatch(/translate\(720 /);
    expect(beside(500, 900)).not.toMatch(/translate\((?!0 )/);
  });

  it("come under one heading, each with its caption, the same bytes every time", () => {
    const svg = beside(1440, 900);
    expect(svg.match(/What changed/g)!.length).toBeGreaterThan(0);
    expect(svg).toMatch(/A: then.*B: now/s);
    expect(svg).toBe(beside(1440, 900));
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});
