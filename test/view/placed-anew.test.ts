// A pooled picture in another layout than the wheel: made for the marks that it has, not for those that are gone.
import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/picture/build-scene.ts";
import { fitScene } from "../../src/picture/fit.ts";
import { interTextWidth } from "../../src/picture/text-width.ts";
import { pooledScene } from "../../src/view/pooled-scene.ts";
import { loadShipped } from "../support/shipped.ts";
import { asOf, window } from "../support/scenes.ts";

const shipped = await loadShipped("ai-capital");
const pooledIn = (layout: string) => {
  const whole = buildScene(shipped, { asOf, unit: "per-year", window, layout });
  return { whole, pooled: pooledScene(whole) };
};
const phone = { width: 390, height: 330, measure: interTextWidth };

/** The least free space between two marks as they stand on the stage, pixels. */
const leastGap = (scene: ReturnType<typeof pooledScene>): number => {
  const placed = [...fitScene(scene, phone).nodes.values()];
  return Math.min(
    ...placed.flatMap((a, i) => placed.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius)),
  );
};

describe("a pooled picture", () => {
  it.each(["tiers", "circle", "force"])("keeps marks apart on a phone in %s", (layout) => {
    const { pooled } = pooledIn(layout);
    expect(leastGap(pooled)).toBeGreaterThan(2);
  });

  it("has the payers first and the paid last in tiers", () => {
    const { pooled } = pooledIn("tiers");
    const x = (id: string): number => pooled.nodes.find((node) => node.id === id)!.x;
    for (const node of pooled.nodes) {
      expect(node.x).toBeGreaterThanOrEqual(x("pool:in"));
      expect(node.x).toBeLessThanOrEqual(x("pool:out"));
    }
  });

  it("makes no nought of amounts that nobody disclosed", () => {
    const { whole } = pooledIn("wheel");
    const undisclosed = pooledScene({ ...whole, edges: whole.edges.map((edge) => ({ ...edge, amountUsdBn: null })) });
    expect(new Set(undisclosed.edges.map(({ amountUsdBn }) => amountUsdBn))).toEqual(new Set([null]));
  });

  it("keeps everyone's place on the wheel", () => {
    const { whole, pooled } = pooledIn("wheel");
    const before = new Map(whole.nodes.map((node) => [node.id, node]));
    const kept = pooled.nodes.filter(({ id }) => before.has(id));
    expect(kept.map(({ x, y }) => ({ x, y }))).toEqual(
      kept.map(({ id }) => ({ x: before.get(id)!.x, y: before.get(id)!.y })),
    );
  });
});
