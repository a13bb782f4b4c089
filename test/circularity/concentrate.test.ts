import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrate } from "../../src/circularity/concentrate.ts";
import { flowsOf, flowTable, projectTables, type FlowTable } from "../../src/circularity/strength-preserving.ts";
import { project, totalOf, type Flow } from "../../src/model/projection.ts";
import { uniformAt } from "../../src/model/random.ts";
import { strengthsOf } from "../../src/model/strengths.ts";
import { books, projected, scaled } from "../support/books.ts";

const flow = (source: string, target: string, amount: number): Flow => ({ source, target, amount });

const drawn = (table: FlowTable, seed: number): FlowTable => concentrate(table, (place) => uniformAt(seed, 0, place));

const shapeOf = (table: FlowTable): string =>
  flowsOf(table)
    .map(({ source, target, amount }) => `${source}${target}${amount}`)
    .join(" ");

describe("concentrate", () => {
  it("keeps what every node pays and receives, to rounding, and pays nobody to itself", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 1, 0.1, 1e9), fc.nat(), (given, factor, seed) => {
        const before = projected(scaled(given, factor));
        const table = drawn(flowTable(before), seed);
        const after = projectTables(before.ids, [table]);
        const [was, is] = [strengthsOf(before), strengthsOf(after)];
        expect(after.selfLoops).toBe(0);
        expect(table.amounts.every((amount) => amount >= 0)).toBe(true);
        return before.ids.every(
          (_id, i) =>
            Math.abs(was.paid[i]! - is.paid[i]!) <= 1e-11 * totalOf(before) &&
            Math.abs(was.received[i]! - is.received[i]!) <= 1e-11 * totalOf(before),
        );
      }),
    );
  });

  it("takes no more pairs than payers and payees less one, where no payer is a payee", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9 }))), fc.nat(), (given, seed) => {
        const ids = [..."abcdefuvwxyz"];
        const table = flowTable(
          project(
            ids,
            given.map(([u, v, amount]) => flow(ids[u]!, ids[6 + v]!, amount / 10)),
          ),
        );
        const pairs = flowsOf(drawn(table, seed));
        expect(pairs.length).toBeLessThanOrEqual(Math.max(0, table.payers.length + table.payees.length - 1));
        // All totals are tenths: what is smaller is rounding.
        expect(pairs.every(({ amount }) => amount > 0.09)).toBe(true);
      }),
    );
  });

  it("brings each of the tables by hand as often as its orders: two payers of 3 and 5, two payees of 4", () => {
    // Whichever cell comes first, it decides: a pays c or d all its 3 (first ac or bd, else ad or bc).
    const table = flowTable(project(["a", "b", "c", "d"], [flow("a", "c", 3), flow("b", "c", 1), flow("b", "d", 4)]));
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed++) {
      const shape = shapeOf(drawn(table, seed));
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(["ac3 bc1 bd4", "ad3 bc4 bd1"]);
    expect(Math.abs(counts.get("ac3 bc1 bd4")! - 2000)).toBeLessThan(4 * Math.sqrt(1000));
  });

  it("leaves nobody to pay itself: three that can only pay in a ring do so either way round", () => {
    const table = flowTable(project(["a", "b", "c"], [flow("a", "b", 4), flow("b", "c", 4), flow("c", "a", 4)]));
    const shapes = new Set(Array.from({ length: 200 }, (_, seed) => shapeOf(drawn(table, seed))));
    expect(shapes).toContain("ab4 bc4 ca4");
    expect(shapes).toContain("ac4 ba4 cb4");
    for (const shape of shapes) expect(shape.match(/4/g)).toHaveLength(3);
  });

  it("gives the same for the same numbers, and takes no rounding for a payment", () => {
    const table = flowTable(project(["a", "b", "c"], [flow("a", "c", 0.1), flow("b", "c", 0.2)]));
    expect(drawn(table, 3)).toEqual(drawn(table, 3));
    expect(flowsOf(drawn(table, 3))).toHaveLength(2);
    expect(flowsOf(drawn(flowTable(project(["a"], [])), 1))).toEqual([]);
  });
});
