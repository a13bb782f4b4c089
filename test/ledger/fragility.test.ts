// Places and scores: laws, and a second reading by counting every way in which the unknown can turn out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkWeights,
  fragilityScore,
  middle,
  places,
  rankRanges,
  type Fragility,
} from "../../src/ledger/fragility.ts";
import type { Bounds } from "../../src/metrics/concentration.ts";

const whole = { low: 0, high: 1 };
const level = fc.integer({ min: 1, max: 9 }).map((n) => n / 10);
const range: fc.Arbitrary<Bounds> = fc
  .tuple(level, level)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const values: fc.Arbitrary<Fragility[]> = fc.array(fc.oneof({ weight: 5, arbitrary: range }, fc.constant(null)), {
  minLength: 1,
  maxLength: 6,
});
const runs = { numRuns: 300 };

describe("places", () => {
  it("contain the place that comes out wherever in its range each figure lies", () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 2, maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (ranges, where) => {
          const found = places(ranges, whole);
          const truth = ranges.map(({ low, high }, k) => low + where[k]! * (high - low));
          truth.forEach((own, i) => {
            const below = truth.filter((other, j) => j !== i && other < own - 1e-9).length / (truth.length - 1);
            expect(below).toBeGreaterThanOrEqual(found[i]!.low - 1e-12);
            expect(below).toBeLessThanOrEqual(found[i]!.high + 1e-12);
          });
        },
      ),
      runs,
    );
  });

  it("rise with a firm's own figure and do not rise with another's", () => {
    fc.assert(
      fc.property(values, fc.nat(), level, (list, at, more) => {
        const i = at % list.length;
        const own = list[i]!;
        if (own === null) return;
        const raised = list.map((value, k) => (k === i ? { low: own.low + more, high: own.high! + more } : value));
        const [before, after] = [places(list, { low: 0, high: null }), places(raised, { low: 0, high: null })];
        list.forEach((value, k) => {
          if (value === null) return;
          const [then, now] = [before[k]!, after[k]!];
          if (k === i) {
            expect(now.low).toBeGreaterThanOrEqual(then.low);
            expect(now.high).toBeGreaterThanOrEqual(then.high);
          } else {
            expect(now.low).toBeLessThanOrEqual(then.low);
            expect(now.high).toBeLessThanOrEqual(then.high);
          }
        });
      }),
      runs,
    );
  });

  it("do not depend on the order of the firms, nor on the scale of the figures", () => {
    fc.assert(
      fc.property(values, (list) => {
        const found = places(list, { low: 0, high: null });
        expect(places(list.toReversed(), { low: 0, high: null }).toReversed()).toEqual(found);
        const scaled = list.map((value) => (value === null ? null : { low: value.low * 1e6, high: value.high! * 1e6 }));
        expect(places(scaled, { low: 0, high: null })).toEqual(found);
      }),
      runs,
    );
  });

  it("of others are not moved by a firm of which nothing is known", () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(places([...list, whole], whole).slice(0, -1)).toEqual(places(list, whole));
      }),
      runs,
    );
    expect(places([{ low: 0.5, high: 0.5 }, whole], whole)[1]).toEqual({ low: 0, high: 1 });
  });

  it("are shared by what only rounding sets apart, and 0 for a firm alone", () => {
    expect(
      places(
        [
          { low: 0.1 + 0.2, high: 0.1 + 0.2 },
          { low: 0.3, high: 0.3 },
        ],
        whole,
      ),
    ).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
    ]);
    expect(places([{ low: 0.4, high: 0.4 }, null], whole)).toEqual([{ low: 0, high: 0 }, null]);
    expect(places([], whole)).toEqual([]);
  });

  it("set what may be without end above what has one, as far as is certain", () => {
    const open = { low: 0, high: null };
    expect(
      places(
        [
          { low: 5, high: null },
          { low: 3, high: 4 },
          { low: 6, high: 6 },
        ],
        open,
      ),
    ).toEqual([
      { low: 0.5, high: 1 },
      { low: 0, high: 0 },
      { low: 0.5, high: 1 },
    ]);
  });
});

describe("the score", () => {
  const placed = fc.record({ a: range, b: fc.oneof(range, fc.constant(null)), c: range });
  const weights = fc.record({ a: level, b: level, c: level });

  it("rises with every place, lies between the places, and ignores what does not apply", () => {
    fc.assert(
      fc.property(placed, weights, fc.constantFrom("a" as const, "c" as const), (firm, w, id) => {
        const score = fragilityScore(firm, w)!;
        const raised = fragilityScore({ ...firm, [id]: { low: 1, high: 1 } }, w)!;
        expect(raised.low).toBeGreaterThanOrEqual(score.low);
        expect(raised.high).toBeGreaterThanOrEqual(score.high);
        const applying = [firm.a, firm.b, firm.c].filter((place) => place !== null);
        expect(score.low).toBeGreaterThanOrEqual(Math.min(...applying.map(({ low }) => low)) - 1e-12);
        expect(score.high).toBeLessThanOrEqual(Math.max(...applying.map(({ high }) => high)) + 1e-12);
        if (firm.b === null) expect(fragilityScore({ ...firm, b: null }, { ...w, b: 99 })).toEqual(score);
        const doubled = fragilityScore(firm, { a: 2 * w.a, b: 2 * w.b, c: 2 * w.c })!;
        expect(doubled.low).toBeCloseTo(score.low, 12);
      }),
      runs,
    );
  });

  it("is undefined where nothing with a weight applies", () => {
    expect(fragilityScore({ a: null }, { a: 1 })).toBeNull();
    expect(fragilityScore({ a: { low: 0.2, high: 0.2 } }, { a: 0 })).toBeNull();
    expect(middle({ low: 0.2, high: 0.6 })).toBeCloseTo(0.4, 12);
  });

  it("refuses weights below zero, weights that are none, and none at all", () => {
    expect(() => checkWeights({ a: -1 })).toThrow(/weight of a/);
    expect(() => checkWeights({ a: NaN })).toThrow(/weight of a/);
    expect(() => checkWeights({ a: 0, b: 0 })).toThrow(/all weights are 0/);
  });
});

describe("ranks with the unknown", () => {
  it("contain the rank that comes out wherever in its range each score lies", () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 1, maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (ranges, where) => {
          const found = rankRanges(ranges);
          const truth = ranges.map(({ low, high }, k) => low + where[k]! * (high - low));
          truth.forEach((own, i) => {
            const rank = 1 + truth.filter((other) => other > own + 1e-9).length;
            expect(rank).toBeGreaterThanOrEqual(found[i]!.best);
            expect(rank).toBeLessThanOrEqual(found[i]!.worst);
          });
        },
      ),
      runs,
    );
  });
});
