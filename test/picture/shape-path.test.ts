// The five outlines: equal areas, whatever the shape.
import { describe, expect, it } from "vitest";
import { gaugeInset, insetDisc, shapePath, squareCorner, squareSide, wedgePath } from "../../src/picture/shape-path.ts";
import { shapes } from "../support/scenes.ts";

const disc = { x: 0, y: 0, radius: 100 };

/** Area of the polygon through the points of a path that has straight sides. */
const polygonArea = (path: string): number => {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
};

describe("shapePath", () => {
  it.each(["hexagon", "diamond", "triangle"] as const)("gives a %s the area of the circle", (shape) => {
    expect(polygonArea(shapePath(shape, disc)) / (Math.PI * 100 ** 2)).toBeCloseTo(1, 2);
  });

  it("gives the rounded square the area of the circle", () => {
    expect((4 * squareSide ** 2 - (4 - Math.PI) * squareCorner ** 2) / Math.PI).toBeCloseTo(1, 9);
  });
});

describe("wedgePath", () => {
  it.each(shapes.filter((shape) => shape !== "circle"))("covers its share of a %s", (shape) => {
    const quarter = polygonArea(wedgePath(shape, disc, 0.25)) + polygonArea(wedgePath(shape, disc, 0.5));
    expect(quarter).toBeGreaterThan(0);
    const half = polygonArea(wedgePath(shape, disc, 0.5)) / (Math.PI * 100 ** 2);
    expect(half).toBeCloseTo(0.5, 1);
  });

  it("is the whole shape when all is lost", () => {
    for (const shape of shapes) expect(wedgePath(shape, disc, 1)).toBe(shapePath(shape, disc));
  });
});

describe("insetDisc", () => {
  it("moves the sides of a shape inwards by the distance", () => {
    const inner = insetDisc("diamond", disc, 10);
    const apothem = Math.sqrt(Math.PI / 4);
    expect((disc.radius - inner.radius) * apothem).toBeCloseTo(10);
    expect(insetDisc("circle", disc, 200).radius).toBe(0);
  });

  it("draws the gauge inside of a ring, so that a band in the colour of the kind stays between them", () => {
    for (const shape of shapes) {
      expect(gaugeInset(shape, 0)).toBe(gaugeInset(shape, 0.12));
      expect(gaugeInset(shape, 0.26)).toBeGreaterThan(0.26 + 0.15);
    }
    // As if the ring were cut away: 0.26 of the 0.74 that it leaves.
    expect(gaugeInset("circle", 0.26)).toBeCloseTo(0.26 + 0.26 * 0.74, 12);
  });
});
