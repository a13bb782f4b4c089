import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeMeasures } from "../../src/metrics/index.ts";
import { inStrength, outStrength } from "../../src/metrics/strength.ts";
import { totalOf } from "../../src/model/projection.ts";
import { books, projected, ringOf } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe("in-strength and out-strength", () => {
  it("are what a node receives and what it pays", () => {
    const ring = projected(ringOf([5, 3, 2]));
    expect([...inStrength.compute(ring)]).toEqual([2, 5, 3]);
    expect([...outStrength.compute(ring)]).toEqual([5, 3, 2]);
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

describe("the list of node measures", () => {
  it("has an id of its own, a label, a unit and a source for each", () => {
    const ids = nodeMeasures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, label, reference } of nodeMeasures) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(label).not.toBe("");
      expect(reference).toMatch(/\d{4}/);
    }
  });

  it("gives one finite number >= 0 per node, on no nodes and on no money too", () => {
    fc.assert(
      fc.property(books, (given) =>
        nodeMeasures.every(({ compute }) => {
          const values = compute(projected(given));
          return values.length === given.ids.length && values.every((value) => Number.isFinite(value) && value >= 0);
        }),
      ),
    );
    for (const { compute } of nodeMeasures) expect(compute(projected({ ids: [], flows: [] }))).toHaveLength(0);
  });
});
