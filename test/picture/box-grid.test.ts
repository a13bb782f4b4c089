// What lies near a box is found without asking everything, and nothing that touches it is missed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBoxGrid } from "../../src/picture/box-grid.ts";
import { boxesOverlap, type Box } from "../../src/picture/boxes.ts";

const length = fc.integer({ min: 0, max: 3000 }).map((tenths) => tenths / 10);
const place = fc.integer({ min: -5000, max: 5000 }).map((tenths) => tenths / 10);
const anyBox: fc.Arbitrary<Box> = fc
  .tuple(place, place, length, length)
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

const gridOf = (boxes: readonly Box[]) => {
  const grid = createBoxGrid<Box>();
  for (const box of boxes) grid.add(box, box);
  return grid;
};

describe("createBoxGrid", () => {
  it("counts what overlaps a box as a search through all does, question after question", () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 40 }), fc.array(anyBox, { maxLength: 5 }), (boxes, questions) => {
        const grid = gridOf(boxes);
        for (const box of questions) {
          const overlaps = (other: Box): boolean => boxesOverlap(other, box);
          expect(grid.count(box, overlaps)).toBe(boxes.filter(overlaps).length);
        }
      }),
    );
  });

  it("asks each item once, however many cells it shares with the box", () => {
    const wide = { left: -1000, right: 1000, top: -1000, bottom: 1000 };
    const asked: Box[] = [];
    gridOf([wide, wide]).count(wide, (box) => asked.push(box) > 0);
    expect(asked).toHaveLength(2);
  });

  it("does not ask what is far away", () => {
    const near = { left: 0, right: 10, top: 0, bottom: 10 };
    const far = { left: 400, right: 410, top: 0, bottom: 10 };
    expect(gridOf([far]).count(near, () => true)).toBe(0);
  });
});
