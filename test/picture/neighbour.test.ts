// Arrow keys: the nearest node in the direction pressed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neighbourInDirection } from "../../src/picture/neighbour.ts";

const points = new Map([
  ["middle", { x: 100, y: 100 }],
  ["right", { x: 160, y: 104 }],
  ["far-right", { x: 300, y: 100 }],
  ["above", { x: 100, y: 20 }],
]);

describe("neighbourInDirection", () => {
  it("finds the nearest in each direction, and nothing beyond the edge", () => {
    const from = (direction: "left" | "right" | "up" | "down") => neighbourInDirection(points, "middle", direction);
    expect([from("left"), from("right"), from("up"), from("down")]).toEqual([null, "right", "above", null]);
  });

  it("answers null for a node that is not on the picture", () => {
    expect(neighbourInDirection(points, "nobody", "left")).toBeNull();
  });

  it("does not step between nodes at the same place", () => {
    const twins = new Map([
      ["a", { x: 5, y: 5 }],
      ["b", { x: 5, y: 5 }],
    ]);
    expect(neighbourInDirection(twins, "a", "right")).toBeNull();
  });

  it("always moves in the direction pressed", () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 999 }), y: fc.integer({ min: 0, max: 999 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
        const map = new Map(places.map((point, i) => [`n${i}`, point]));
        const right = neighbourInDirection(map, "n0", "right");
        if (right !== null) expect(map.get(right)!.x).toBeGreaterThan(places[0]!.x);
        const up = neighbourInDirection(map, "n0", "up");
        if (up !== null) expect(map.get(up)!.y).toBeLessThan(places[0]!.y);
      }),
    );
  });
});
