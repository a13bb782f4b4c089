// Curves: they bow to the left of the money, and start and end at the discs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  curveBetween,
  lengthOf,
  parameterAtShare,
  pointAt,
  spanPath,
  visibleSpan,
  type Disc,
} from "../../src/picture/curve.ts";
import { arrowHead } from "../../src/picture/svg-edges.ts";

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const disc = fc.record({ x: coordinate, y: coordinate, radius: fc.double({ min: 2, max: 32, noNaN: true }) });
const apart = fc
  .tuple(disc, disc)
  .filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) > 2.2 * (a.radius + b.radius) + 10);
const curvature = fc.double({ min: -0.6, max: 0.6, noNaN: true });

const from: Disc = { x: 0, y: 0, radius: 10 };
const to: Disc = { x: 100, y: 0, radius: 10 };

describe("curveBetween", () => {
  it("bows to the left of its direction: upwards on its way to the right", () => {
    expect(pointAt(curveBetween(from, to, 0.22), 0.5)).toEqual({ x: 50, y: -11 });
    expect(pointAt(curveBetween(to, from, 0.22), 0.5)).toEqual({ x: 50, y: 11 });
    expect(pointAt(curveBetween(from, { x: 0, y: 100, radius: 10 }, 0.22), 0.5)).toEqual({ x: 11, y: 50 });
  });

  it("is the same line from the other end with the opposite bow", () => {
    fc.assert(
      fc.property(apart, curvature, fc.double({ min: 0, max: 1, noNaN: true }), ([a, b], bow, t) => {
        const there = pointAt(curveBetween(a, b, bow), t);
        const back = pointAt(curveBetween(b, a, -bow), 1 - t);
        expect(Math.hypot(there.x - back.x, there.y - back.y)).toBeLessThan(1e-6);
      }),
    );
  });

  it("is a ring above the node for a deal with oneself, outside its disc", () => {
    const ring = curveBetween(from, from, 0.22);
    for (let t = 0; t <= 1; t += 0.1) {
      const point = pointAt(ring, t);
      expect(Math.hypot(point.x, point.y)).toBeGreaterThanOrEqual(from.radius);
    }
    expect(pointAt(ring, 0.5).y).toBeLessThan(-from.radius);
    expect(spanPath(ring, { start: 0, end: 1 })).toMatch(/^M[-\d. ]+A/);
  });
});

describe("visibleSpan", () => {
  it("begins on the rim of the payer and ends, with the arrow's tip, on the rim of the payee", () => {
    fc.assert(
      fc.property(apart, curvature, ([a, b], bow) => {
        const curve = curveBetween(a, b, bow);
        const span = visibleSpan(curve, a, b);
        const start = pointAt(curve, span.start);
        const { tip } = arrowHead(curve, span, 4);
        expect(Math.hypot(start.x - a.x, start.y - a.y)).toBeCloseTo(a.radius, 1);
        expect(Math.hypot(tip.x - b.x, tip.y - b.y)).toBeCloseTo(b.radius, 1);
      }),
    );
  });
});

describe("parameterAtShare", () => {
  it("cuts a curve where that share of its length has passed", () => {
    fc.assert(
      fc.property(apart, curvature, fc.double({ min: 0, max: 1, noNaN: true }), ([a, b], bow, share) => {
        // A strong bow, since the speed along a flat curve is nearly even.
        const curve = curveBetween(a, b, 5 * bow);
        const span = visibleSpan(curve, a, b);
        const end = parameterAtShare(curve, span, share);
        expect(lengthOf(curve, { start: span.start, end }) / lengthOf(curve, span)).toBeCloseTo(share, 3);
      }),
    );
  });
});

describe("spanPath", () => {
  it("cuts a Bezier exactly: the middle of the part lies on the whole", () => {
    const curve = curveBetween(from, to, 0.5);
    const [x0, y0, cx, cy, x1, y1] = spanPath(curve, { start: 0.2, end: 0.8 })
      .match(/-?[\d.]+/g)!
      .map(Number);
    const middle = { x: (x0! + 2 * cx! + x1!) / 4, y: (y0! + 2 * cy! + y1!) / 4 };
    const whole = pointAt(curve, 0.5);
    expect(Math.hypot(middle.x - whole.x, middle.y - whole.y)).toBeLessThan(0.1);
  });
});
