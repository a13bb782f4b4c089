// The ring on a loop's card.
import { describe, expect, it } from "vitest";
import { miniRing } from "../../src/picture/mini-ring.ts";

describe("miniRing", () => {
  it("has one node and one arrow per leg, within its square", () => {
    const ring = miniRing([30, 300, 40], 56);
    expect(ring.legs).toHaveLength(3);
    expect(ring.nodes[0]).toMatchObject({ x: 28 });
    for (const { x, y, radius } of ring.nodes) {
      for (const value of [x - radius, y - radius]) expect(value).toBeGreaterThanOrEqual(0);
      for (const value of [x + radius, y + radius]) expect(value).toBeLessThanOrEqual(56);
    }
  });

  it("draws the largest leg widest", () => {
    const [first, second, third] = miniRing([30, 300, 40]).legs.map((leg) => leg.width);
    expect(second).toBe(4);
    expect(first).toBeLessThan(third!);
  });

  it("draws no NaN for two firms, for one, for none and for nothing known", () => {
    for (const amounts of [[1, 2], [1], [], [0, 0, 0]]) {
      expect(JSON.stringify(miniRing(amounts))).not.toMatch(/NaN|null/);
    }
  });
});
