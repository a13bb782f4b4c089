import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inStrength, netStrength, outStrength } from "../../src/metrics/strength.ts";
import { totalOf } from "../../src/model/projection.ts";
import { books, projected, ringOf } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const sum = (values: Float64Array | null): number => values!.reduce((total, value) => total + value, 0);

describe("in-strength and out-strength", () => {
  it("are what a node receives and what it pays", () => {
    const ring = projected(ringOf([5, 3, 2]));
    expect([...inStrength.compute(ring)!]).toEqual([2, 5, 3]);
    expect([...outStrength.compute(ring)!]).toEqual([5, 3, 2]);
    expect([...netStrength.compute(ring)!]).toEqual([3, -2, -1]);
  });

  it("each add up to all the money that moves", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const total = totalOf(projection);
        return (
          isNear(sum(inStrength.compute(projection)), total) && isNear(sum(outStrength.compute(projection)), total)
        );
      }),
    );
  });
});
