// Rectangles that are turned: they keep their size, and two of them overlap exactly where some point is in both.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOverlap, type Box } from "../../src/picture/boxes.ts";
import { boxAroundCorners, cornersOf, cornersOverlap, turned } from "../../src/picture/turned-box.ts";

const length = fc.integer({ min: 10, max: 1000 }).map((tenths) => tenths / 10);
const place = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
const angle = fc.integer({ min: -70, max: 70 }).map((tenths) => tenths / 10);
const anyBox: fc.Arbitrary<Box> = fc
  .tuple(place, place, length, length)
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const about = fc.record({ x: place, y: place });

describe("turned", () => {
  it("turns clockwise on the screen, a quarter for a right angle", () => {
    const box = { left: 10, right: 20, top: 0, bottom: 5 };
    const quarter = turned(cornersOf(box), { angle: Math.PI / 2, about: { x: 0, y: 0 } });
    expect(boxAroundCorners(quarter)).toEqual({
      left: expect.closeTo(-5),
      right: expect.closeTo(0),
      top: expect.closeTo(10),
      bottom: expect.closeTo(20),
    });
  });

  it("keeps the lengths of the sides, and is undone by the turn back", () => {
    fc.assert(
      fc.property(anyBox, about, angle, (box, centre, by) => {
        const [a, b, c] = turned(cornersOf(box), { angle: by, about: centre });
        expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(box.right - box.left, 6);
        expect(Math.hypot(c.x - b.x, c.y - b.y)).toBeCloseTo(box.bottom - box.top, 6);
        const there = turned(cornersOf(box), { angle: by, about: centre });
        const back = boxAroundCorners(turned(there, { angle: -by, about: centre }));
        expect(back.left).toBeCloseTo(box.left, 6);
        expect(back.bottom).toBeCloseTo(box.bottom, 6);
      }),
    );
  });
});

describe("cornersOverlap", () => {
  it("says of level rectangles what their boxes say", () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        expect(cornersOverlap(cornersOf(a), cornersOf(b))).toBe(boxesOverlap(a, b));
      }),
    );
  });

  it("says the same of two rectangles however both are turned together", () => {
    fc.assert(
      fc.property(anyBox, anyBox, about, angle, (a, b, centre, by) => {
        const turn = { angle: by, about: centre };
        const grown = (box: Box, d: number) => ({
          left: box.left - d,
          right: box.right + d,
          top: box.top - d,
          bottom: box.bottom + d,
        });
        // Those that all but touch may be decided by rounding.
        fc.pre(boxesOverlap(grown(a, 1e-6), b) === boxesOverlap(grown(a, -1e-6), b));
        expect(cornersOverlap(turned(cornersOf(a), turn), turned(cornersOf(b), turn))).toBe(boxesOverlap(a, b));
      }),
    );
  });

  it("tells apart two rectangles whose level boxes overlap", () => {
    const turn = { angle: Math.PI / 4, about: { x: 0, y: 0 } };
    const a = turned(cornersOf({ left: -50, right: 50, top: -2, bottom: 2 }), turn);
    const b = turned(cornersOf({ left: -50, right: 50, top: 8, bottom: 12 }), turn);
    expect(boxesOverlap(boxAroundCorners(a), boxAroundCorners(b))).toBe(true);
    expect(cornersOverlap(a, b)).toBe(false);
  });
});
