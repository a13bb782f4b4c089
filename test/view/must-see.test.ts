// What was picked is in the window, or the page is told that it is not.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scene, SceneEdge } from "../../src/picture/scene.ts";
import { isOutOfSight, mustSee } from "../../src/view/must-see.ts";

const edge = (id: string, source: string, target: string): SceneEdge => ({
  id,
  source,
  target,
  kind: "funding",
  amountUsdBn: 1,
  width: 1,
  curvature: 0,
  paidShare: 0,
});
const edges = [edge("d1", "a", "b"), edge("d2", "b", "c")];
const scene: Scene = { nodes: [], edges, kinds: [], unit: "total", window: null };
const loop = { nodes: ["a", "b"], deals: [], labels: [] };

describe("what must be seen", () => {
  it("is the firm, both firms of the deal, all firms of the loop", () => {
    expect(mustSee({ mode: "node", node: "c" }, scene)).toEqual(["c"]);
    expect(mustSee({ mode: "deal", deal: "d2" }, scene)).toEqual(["b", "c"]);
    expect(mustSee({ mode: "loop", loop }, scene)).toEqual(["a", "b"]);
    expect(mustSee({ mode: "story", loop }, scene)).toEqual(["a", "b"]);
    expect(mustSee({ mode: "rest" }, scene)).toEqual([]);
  });

  it("is out of sight when any of it lies beyond one of the four edges", () => {
    const size = { width: 100, height: 60 };
    const within = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 60 }) });
    const beyond = fc.oneof(
      fc.record({ x: fc.integer({ min: 101, max: 900 }), y: fc.integer({ min: 0, max: 60 }) }),
      fc.record({ x: fc.integer({ min: -900, max: -1 }), y: fc.integer({ min: 0, max: 60 }) }),
      fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 61, max: 900 }) }),
      fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: -900, max: -1 }) }),
    );
    fc.assert(
      fc.property(within, beyond, (inside, outside) => {
        const discs = new Map([
          ["a", { ...inside, radius: 5 }],
          ["b", { ...outside, radius: 5 }],
        ]);
        expect(isOutOfSight(["a"], discs, size)).toBe(false);
        expect(isOutOfSight(["a", "b"], discs, size)).toBe(true);
        expect(isOutOfSight(["a", "not drawn"], discs, size)).toBe(false);
      }),
    );
  });
});
