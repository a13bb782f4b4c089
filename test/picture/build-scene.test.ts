// From data to picture: what is drawn, what is left out, in which unit.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualFlow } from "../../src/model/annual-flow.ts";
import { networkAsOf, newestStatement } from "../../src/model/as-of.ts";
import { defaultTerms } from "../../src/model/term.ts";
import { buildScene } from "../../src/picture/build-scene.ts";
import { dealOf, networkOf } from "../support/networks.ts";
import { anyNetwork, asOf, drawnNetwork, loopScene, pictureKinds, sceneOf, window } from "../support/scenes.ts";
import { loadShipped } from "../support/shipped.ts";

const finite = (value: number): boolean => Number.isFinite(value);

describe("buildScene", () => {
  it("draws any network without a number that is none", () => {
    fc.assert(
      fc.property(anyNetwork(), fc.constantFrom("total" as const, "per-year" as const), (network, unit) => {
        const scene = sceneOf(network, unit);
        const ids = new Set(scene.nodes.map((node) => node.id));
        for (const node of scene.nodes) {
          expect([node.x, node.y, node.radius, node.inUsdBn, node.outUsdBn].every(finite)).toBe(true);
        }
        for (const edge of scene.edges) {
          expect([edge.width, edge.curvature, edge.paidShare].every(finite)).toBe(true);
          expect(edge.paidShare >= 0 && edge.paidShare <= 1).toBe(true);
          expect(ids.has(edge.source) && ids.has(edge.target)).toBe(true);
        }
        for (const id of ids)
          expect(scene.edges.some(({ source, target }) => [source, target].includes(id))).toBe(true);
      }),
    );
  });

  it("draws nothing for an empty network", () => {
    const arrangement = { layout: "tiers", rigid: false };
    const empty = { nodes: [], edges: [], kinds: [], unit: "total", window: null, arrangement };
    expect(sceneOf(networkOf({}))).toEqual(empty);
  });

  it("draws counted deals in force only", () => {
    const network = networkOf({
      nodeKinds: pictureKinds,
      deals: [
        dealOf({ id: "counted", source: "a", target: "b" }),
        dealOf({ id: "overlapping", source: "a", target: "b", counted: false }),
        dealOf({ id: "future", source: "a", target: "b", announced: "2027-01-01" }),
      ],
    });
    expect(sceneOf(network).edges.map((edge) => edge.id)).toEqual(["counted"]);
  });

  it("leaves out deals that move nothing in the window, and nodes without a drawn deal", () => {
    const network = networkOf({
      deals: [
        dealOf({ id: "now", source: "a", target: "b" }),
        dealOf({ id: "past", source: "c", target: "b", start: "2020-01-01", end: "2022-12-31", announced: "2020" }),
      ],
    });
    const scene = sceneOf(network, "per-year");
    expect(scene.edges.map((edge) => edge.id)).toEqual(["now"]);
    expect(scene.nodes.map((node) => node.id)).toEqual(["a", "b"]);
    expect(sceneOf(network).nodes).toHaveLength(3);
  });

  it("draws a counted deal of undisclosed amount one pixel wide", () => {
    const scene = sceneOf(drawnNetwork({ a: "circle", b: "square" }, [["a", "b", null]]));
    expect(scene.edges[0]).toMatchObject({ amountUsdBn: null, width: 1 });
  });

  it("shows annual flows of the named window, or whole amounts, never both", () => {
    const network = networkOf({ deals: [dealOf({ id: "d", source: "a", target: "b", amountUsdBn: 40 })] });
    const perYear = sceneOf(network, "per-year");
    const expected = annualFlow(network.deals[0]!, window, defaultTerms)!;
    expect(perYear).toMatchObject({ unit: "per-year", window: "2026..2028" });
    expect(perYear.edges[0]!.amountUsdBn).toBeCloseTo(expected);
    expect(perYear.nodes[0]!.outUsdBn).toBeCloseTo(expected);
    expect(sceneOf(network).edges[0]!.amountUsdBn).toBe(40);
  });

  it("bows parallel deals one above the other, the largest innermost", () => {
    const network = drawnNetwork({ a: "circle", b: "square" }, [
      ["a", "b", 5],
      ["a", "b", 50],
      ["b", "a", 1],
    ]);
    const curvatures = Object.fromEntries(sceneOf(network).edges.map((edge) => [edge.id, edge.curvature]));
    // Two firms are no wheel, so they stand in tiers, where the bow is flatter.
    expect(curvatures["deal-1"]).toBeCloseTo(0.13);
    expect(curvatures["deal-0"]).toBeCloseTo(0.19);
    expect(curvatures["deal-2"]).toBeCloseTo(0.13);
  });

  it("fills a commitment as far as it is delivered", () => {
    const deal = { id: "d", source: "a", target: "b", start: "2026-01-01", end: "2026-12-31" };
    const network = networkOf({ deals: [dealOf(deal)] });
    expect(sceneOf(network).edges[0]!.paidShare).toBeCloseTo(183 / 365, 3);
  });

  it("names the kinds it shows, in the package's order", () => {
    expect(loopScene.kinds.map((kind) => kind.id)).toEqual(["circle", "square", "hexagon", "diamond", "triangle"]);
    expect(sceneOf(drawnNetwork({ a: "diamond", b: "circle" }, [["a", "b", 1]])).kinds.map(({ id }) => id)).toEqual([
      "circle",
      "diamond",
    ]);
  });

  it("keeps the order on the wheel when the unit changes", () => {
    const network = networkOf({
      nodeKinds: pictureKinds,
      deals: [
        dealOf({ id: "1", source: "x", target: "y", amountUsdBn: 100, start: "2026", end: "2045" }),
        dealOf({ id: "2", source: "y", target: "z", amountUsdBn: 60, start: "2026", end: "2028" }),
        dealOf({ id: "3", source: "z", target: "x", amountUsdBn: 10, start: "2026", end: "2028" }),
      ],
    });
    const order = (unit: "total" | "per-year") =>
      [...sceneOf(network, unit).nodes].sort((a, b) => Math.atan2(a.y, a.x) - Math.atan2(b.y, b.x)).map(({ id }) => id);
    expect(order("per-year")).toEqual(order("total"));
  });
});

describe("the shipped network as a picture", () => {
  it("shows every counted deal in total, and puts OpenAI, Nvidia and Oracle in the core", async () => {
    const network = await loadShipped("ai-capital");
    const date = newestStatement(network);
    const scene = buildScene(network, { asOf: date, unit: "total", window });
    expect(scene.edges).toHaveLength(networkAsOf(network, date).counted.length);
    const core = scene.nodes.filter((node) => node.part === "core").map((node) => node.id);
    expect(core).toEqual(expect.arrayContaining(["openai", "nvidia", "oracle"]));
  });

  it("moves as much a year as its deals do", async () => {
    const network = await loadShipped("ai-capital");
    const scene = buildScene(network, { asOf, unit: "per-year", window });
    const expected = networkAsOf(network, asOf).counted.reduce(
      (sum, deal) => sum + (annualFlow(deal, window, defaultTerms) ?? 0),
      0,
    );
    expect(scene.edges.reduce((sum, edge) => sum + (edge.amountUsdBn ?? 0), 0)).toBeCloseTo(expected, 6);
    expect(scene.nodes.reduce((sum, node) => sum + node.inUsdBn, 0)).toBeCloseTo(expected, 6);
  });
});
