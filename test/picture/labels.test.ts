// Names on the picture: none covers another.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOverlap } from "../../src/picture/boxes.ts";
import { placeLabels, type LabelRequest } from "../../src/picture/labels.ts";

const stage = { width: 800, height: 600 };

const requests: fc.Arbitrary<readonly LabelRequest[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    x: fc.double({ min: 0, max: 800, noNaN: true }),
    y: fc.double({ min: 0, max: 600, noNaN: true }),
    radius: fc.integer({ min: 5, max: 8 }),
    width: fc.double({ min: 10, max: 200, noNaN: true }),
    height: fc.constantFrom(14, 16),
    prefers: fc.constantFrom("left" as const, "right" as const),
    must: fc.boolean(),
  }),
  { maxLength: 40 },
);

const label = (id: string, x: number, y: number, must = false): LabelRequest => ({
  id,
  x,
  y,
  radius: 8,
  width: 60,
  height: 14,
  prefers: "right",
  must,
});

const place = (labels: readonly LabelRequest[]) => placeLabels(labels, { ...stage, discs: labels });

describe("placeLabels", () => {
  it("never lets two placed labels overlap", () => {
    fc.assert(
      fc.property(requests, (labels) => {
        const boxes = [...place(labels).values()].map(({ box }) => box);
        boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(boxesOverlap(box, other)).toBe(false)));
      }),
    );
  });

  it("does not depend on the order of the nodes", () => {
    fc.assert(
      fc.property(requests, (labels) => {
        const sorted = (list: readonly LabelRequest[]) => [...place(list)].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted([...labels].reverse())).toEqual(sorted(labels));
      }),
    );
  });

  it("takes the preferred side where it is free, and the other where the stage ends", () => {
    expect(place([label("a", 400, 300)]).get("a")?.align).toBe("start");
    expect(place([label("a", 780, 300)]).get("a")?.align).toBe("end");
  });

  it("drops a name without room unless it must stand", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => label(`n${i}`, 400 + (i % 6) * 9, 300 + Math.floor(i / 6) * 9));
    expect(place(crowd).size).toBeLessThan(crowd.length);
    expect(place([...crowd, label("lit", 420, 320, true)]).has("lit")).toBe(true);
  });
});
