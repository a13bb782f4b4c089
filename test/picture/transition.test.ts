// From one placement to the next: everyone arrives, nobody jumps, and who is new grows in place.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FittedScene } from "../../src/picture/fit.ts";
import { eased, isMove, placesBetween } from "../../src/picture/transition.ts";

// Whole numbers divided: most doubles between 0 and 1 are as good as 0.
const coordinate = fc.integer({ min: -10_000, max: 10_000 }).map((tenths) => tenths / 10);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const point = fc.record({ x: coordinate, y: coordinate });

const placement = (places: readonly { readonly x: number; readonly y: number }[]): FittedScene => ({
  nodes: new Map(places.map((at, i) => [`n${i}`, { id: `n${i}`, ...at, radius: 5 }])),
  markScale: 1,
});

describe("eased", () => {
  it("goes from 0 to 1, through a half in the middle, never back, and is alike at both ends", () => {
    expect([0, 0.5, 1].map(eased)).toEqual([0, 0.5, 1]);
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(eased(Math.min(a, b))).toBeLessThanOrEqual(eased(Math.max(a, b)));
        expect(eased(a)).toBeCloseTo(1 - eased(1 - a), 9);
      }),
    );
  });
});

describe("placesBetween", () => {
  it("begins where everyone was and ends where everyone is to be", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { maxLength: 8 }), (moves) => {
        const from = placement(moves.map(([start]) => start));
        const to = placement(moves.map(([, end]) => end));
        for (const [id, { x, y }] of from.nodes) {
          expect(placesBetween(from.nodes, to, 0).get(id)).toEqual({ x, y, grown: 1 });
        }
        for (const [id, { x, y }] of to.nodes) {
          const at = placesBetween(from.nodes, to, 1).get(id)!;
          expect(at.x).toBeCloseTo(x, 6);
          expect(at.y).toBeCloseTo(y, 6);
          expect(at.grown).toBe(1);
        }
      }),
    );
  });

  it("keeps everyone on the straight way between", () => {
    fc.assert(
      fc.property(point, point, share, (start, end, t) => {
        const { x, y } = placesBetween(placement([start]).nodes, placement([end]), t).get("n0")!;
        const cross = (x - start.x) * (end.y - start.y) - (y - start.y) * (end.x - start.x);
        expect(cross / 1e6).toBeCloseTo(0, 6);
      }),
    );
  });

  it("lets a newcomer grow in its place, and forgets who has gone", () => {
    const places = placesBetween(new Map([["gone", { x: 1, y: 1 }]]), placement([{ x: 3, y: 4 }]), 0.5);
    expect([...places]).toEqual([["n0", { x: 3, y: 4, grown: 0.5 }]]);
  });
});

describe("isMove", () => {
  it("is false for what nobody sees, and true for a newcomer or a way of more than half a pixel", () => {
    const here = placement([{ x: 0, y: 0 }]);
    expect(isMove(new Map([["n0", { x: 0.3, y: 0.3 }]]), here)).toBe(false);
    expect(isMove(new Map([["n0", { x: 0.6, y: 0 }]]), here)).toBe(true);
    expect(isMove(new Map(), here)).toBe(true);
    expect(isMove(new Map([["gone", { x: 9, y: 9 }]]), placement([]))).toBe(false);
  });
});
