import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { throughputOf } from "../../src/model/throughput.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { books, projected, ringOf } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const outside = (inflow: number, outflow: number) => ({ n0: { inflow, outflow } });

describe("throughputOf", () => {
  it("is the larger of what a node receives and pays, outside money included", () => {
    // n0 receives 2 and pays 5, n1 receives 5 and pays 3, n2 receives 3 and pays 2.
    const ring = projected(ringOf([5, 3, 2]));
    expect([...throughputOf(ring)]).toEqual([5, 5, 3]);
    expect([...throughputOf(ring, outside(10, 1))]).toEqual([12, 5, 3]);
    expect([...throughputOf(ring, outside(1, 10))]).toEqual([15, 5, 3]);
  });

  it("balances the books of every node with the least outside money", () => {
    fc.assert(
      fc.property(books, (given) => {
        const moving = given.flows.filter(({ source, target }) => source !== target);
        return throughputOf(projected(given)).every((throughput, v) => {
          const sum = (end: "source" | "target"): number =>
            moving.filter((flow) => flow[end] === given.ids[v]).reduce((total, { amount }) => total + amount, 0);
          return isNear(throughput, Math.max(sum("source"), sum("target")));
        });
      }),
    );
  });

  it("refuses outside money of an unknown node, and less than none", () => {
    const ring = projected(ringOf([5, 3]));
    expect(() => throughputOf(ring, { nobody: { inflow: 1, outflow: 0 } })).toThrow(InvalidInputError);
    expect(() => throughputOf(ring, outside(-1, 0))).toThrow(/-1/);
    expect(() => throughputOf(ring, outside(0, NaN))).toThrow(InvalidInputError);
  });
});
