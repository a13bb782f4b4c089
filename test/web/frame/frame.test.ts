// The keyboard on the map, and the pooled picture of small screens.
import { describe, expect, it } from "vitest";
import { buildScene } from "../../../src/picture/build-scene.ts";
import { bySize } from "../../../web/data/scene-values.ts";
import { directionOf, firmBySize, nextDeal, nextLoop } from "../../../web/frame/firm-keys.ts";
import { isPool, markOf, pooledScene } from "../../../src/view/pooled-scene.ts";
import { loadShipped } from "../../support/shipped.ts";
import { window } from "../support.ts";

const shipped = await loadShipped("ai-capital");
const scene = buildScene(shipped, { asOf: "2026-07-03", unit: "per-year", window });
const empty = { ...scene, nodes: [], edges: [] };

describe("keys on the map", () => {
  it("walk every firm once by size and come round", () => {
    const walked: (string | null)[] = [];
    let at: string | null = null;
    while (walked.length < scene.nodes.length) walked.push((at = firmBySize(scene, at, 1)));
    expect(new Set(walked).size).toBe(scene.nodes.length);
    expect(firmBySize(scene, at, 1)).toBe(walked[0]);
    expect(firmBySize(scene, walked[0]!, -1)).toBe(at);
    expect(firmBySize(empty, null, 1)).toBeNull();
  });

  it("walk a firm's deals on the asked side, largest first", () => {
    const first = nextDeal(scene, "openai", "out", null)!;
    const second = nextDeal(scene, "openai", "out", first.id)!;
    expect(first.source).toBe("openai");
    expect(first.amountUsdBn!).toBeGreaterThanOrEqual(second.amountUsdBn!);
    expect(nextDeal(scene, "nobody", "in", null)).toBeNull();
  });

  it("walk the loops through a firm and come round", () => {
    const list = [
      { id: "1", nodes: ["a", "b"] },
      { id: "2", nodes: ["b", "c"] },
      { id: "3", nodes: ["a", "c"] },
    ];
    expect(nextLoop(list, "a", null)?.id).toBe("1");
    expect(nextLoop(list, "a", "1")?.id).toBe("3");
    expect(nextLoop(list, "a", "3")?.id).toBe("1");
    expect(nextLoop(list, "z", null)).toBeNull();
  });

  it("know four directions", () => {
    expect(directionOf("ArrowLeft")).toBe("left");
    expect(directionOf("a")).toBeNull();
    expect(directionOf("constructor")).toBeNull();
  });
});

describe("the pooled picture", () => {
  const pooled = pooledScene(scene);
  const volume = (nodes: typeof scene.nodes): number =>
    nodes.reduce((sum, node) => sum + node.inUsdBn + node.outUsdBn, 0);

  it("keeps the circle and all money, with one mark for each side", () => {
    expect(pooled.nodes.filter(({ id }) => isPool(id))).toHaveLength(2);
    expect(pooled.nodes).toHaveLength(scene.nodes.filter(({ part }) => part === "core").length + 2);
    expect(volume(pooled.nodes)).toBeCloseTo(volume(scene.nodes), 6);
  });

  it("draws only edges between its marks, each once", () => {
    const ids = new Set(pooled.nodes.map(({ id }) => id));
    for (const { source, target } of pooled.edges) expect(ids.has(source) && ids.has(target)).toBe(true);
    expect(new Set(pooled.edges.map(({ id }) => id)).size).toBe(pooled.edges.length);
  });

  it("knows which mark stands for a firm", () => {
    expect(markOf(scene, pooled, "openai")).toBe("openai");
    const outside = scene.nodes.find(({ part }) => part === "out")!;
    expect(markOf(scene, pooled, outside.id)).toBe("pool:out");
    expect(markOf(scene, pooled, "nobody")).toBe("nobody");
  });

  it("leaves a picture without a circle alone", () => {
    expect(pooledScene(empty)).toBe(empty);
  });
});

describe("firms by size", () => {
  it("begin with the most money in and out", () => {
    expect(bySize(scene)[0]?.id).toBe("openai");
  });
});
