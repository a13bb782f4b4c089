// How much of a network is drawn, by its size: less, never more, as it grows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arePickable,
  edgeDetail,
  hasOverview,
  leastMarkScale,
  leastRadius,
  namesFor,
} from "../../src/picture/detail.ts";

const count = fc.nat(100_000);
const [small, large] = [count, count];
const order = ["curves", "bars", "hairlines"];

describe("levels of detail", () => {
  it("draws curves up to 3000 deals, bars up to 20,000, and hairlines above", () => {
    expect([0, 3000, 3001, 20_000, 20_001].map(edgeDetail)).toEqual(["curves", "curves", "bars", "bars", "hairlines"]);
  });

  it("never draws more of more deals, and never picks what it would not pick among fewer", () => {
    fc.assert(
      fc.property(small, large, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(order.indexOf(edgeDetail(few))).toBeLessThanOrEqual(order.indexOf(edgeDetail(many)));
        expect(arePickable(few) || !arePickable(many)).toBe(true);
        expect(hasOverview(many) || !hasOverview(few)).toBe(true);
      }),
    );
  });

  it("can pick every curve", () => {
    fc.assert(
      fc.property(count, (edges) => {
        expect(edgeDetail(edges) !== "curves" || arePickable(edges)).toBe(true);
      }),
    );
  });

  it("names everyone up to 300 firms, and above the 150 largest", () => {
    expect([300, 301, 100_000].map(namesFor)).toEqual([Number.POSITIVE_INFINITY, 150, 150]);
  });

  it("draws marks at half their size at least, in a crowd smaller ones, and none that cannot be seen", () => {
    fc.assert(
      fc.property(small, large, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(leastMarkScale(many)).toBeLessThanOrEqual(leastMarkScale(few));
        expect(leastMarkScale(many)).toBeGreaterThan(0);
      }),
    );
    expect([0, 60, 300].map(leastMarkScale)).toEqual([0.5, 0.5, 0.5]);
    expect(leastRadius).toBeGreaterThanOrEqual(1);
  });
});
