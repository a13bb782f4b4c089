// Amounts on the edges: near their curve, apart from each other.
import { describe, expect, it } from "vitest";
import { boxesOverlap } from "../../src/picture/boxes.ts";
import { curveBetween } from "../../src/picture/curve.ts";
import { placeTags, type TagRequest } from "../../src/picture/edge-labels.ts";

const span = { start: 0, end: 1 };
const nothing = { kept: [], marks: [] };
const tag = (id: string, y: number, must = false): TagRequest => ({
  id,
  curve: curveBetween({ x: 0, y, radius: 1 }, { x: 400, y, radius: 1 }, 0),
  span,
  width: 50,
  height: 19,
  must,
});

describe("placeTags", () => {
  it("takes the middle of a free curve", () => {
    expect(placeTags([tag("a", 100)], nothing)[0]?.centre).toEqual({ x: 200, y: 100 });
  });

  it("moves along the curve to keep off a name", () => {
    const name = { left: 180, right: 220, top: 90, bottom: 110 };
    const [placed] = placeTags([tag("a", 100)], { kept: [name], marks: [] });
    expect(boxesOverlap(placed!.box, name)).toBe(false);
  });

  it("is dropped rather than laid over a name, and stands there where it must", () => {
    const name = { left: 0, right: 400, top: 60, bottom: 140 };
    const around = { kept: [name], marks: [] };
    expect(placeTags([tag("a", 100)], around)).toEqual([]);
    expect(placeTags([tag("a", 100, true)], around)).toHaveLength(1);
  });

  it("may touch one mark", () => {
    const mark = { left: 0, right: 400, top: 60, bottom: 140 };
    expect(placeTags([tag("a", 100)], { kept: [], marks: [mark] })).toHaveLength(1);
    expect(placeTags([tag("a", 100)], { kept: [], marks: [mark, mark] })).toEqual([]);
  });

  it("keeps the tags of close curves apart, and drops those that have no place", () => {
    const placed = placeTags(
      Array.from({ length: 30 }, (_, i) => tag(`t${i}`, 100 + i)),
      nothing,
    );
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeLessThan(30);
    placed.forEach(({ box }, i) =>
      placed.slice(i + 1).forEach((other) => expect(boxesOverlap(box, other.box)).toBe(false)),
    );
  });

  it("places a tag that must stand even over another", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => tag(`t${i}`, 100 + i / 10));
    expect(placeTags([...crowd, tag("lit", 101, true)], nothing).map(({ id }) => id)).toContain("lit");
  });
});
