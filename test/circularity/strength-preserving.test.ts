import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  flowsOf,
  flowTable,
  projectTables,
  redistribute,
  type FlowTable,
} from "../../src/circularity/strength-preserving.ts";
import { project, type Flow } from "../../src/model/projection.ts";
import { uniformAt } from "../../src/model/random.ts";
import { strengthsOf } from "../../src/model/strengths.ts";
import { books, projected, scaled, split } from "../support/books.ts";

const flow = (source: string, target: string, amount: number): Flow => ({ source, target, amount });

const moved = (table: FlowTable, moves: number, seed = 1): FlowTable =>
  redistribute(table, moves, (place) => uniformAt(seed, 0, place));

/** Values of one figure along a chain, so many moves apart. */
const along = (start: FlowTable, draws: number, moves: number, figure: (table: FlowTable) => number): number[] => {
  let table = start;
  return Array.from({ length: draws }, (_, k) => {
    table = redistribute(table, moves, (place) => uniformAt(7, k, place));
    return figure(table);
  });
};

/** Counts in ten boxes of the same width. */
const boxes = (values: readonly number[], low: number, high: number): number[] => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const value of values) counts[Math.min(9, Math.floor((10 * (value - low)) / (high - low)))]!++;
  return counts;
};

const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

/** 99.9 % quantile of chi-square with nine degrees of freedom. */
const rare = 27.88;

describe("redistribute", () => {
  it("keeps what every node pays and receives, to rounding, pays nobody to itself and nothing below 0", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 1, 1e9), fc.nat(), (given, factor, seed) => {
        const before = projected(scaled(given, factor));
        const table = moved(flowTable(before), 300, seed);
        const after = projectTables(before.ids, [table]);
        const [was, is] = [strengthsOf(before), strengthsOf(after)];
        const total = before.amounts.reduce((sum, amount) => sum + amount, 0);
        expect(after.selfLoops).toBe(0);
        expect(table.amounts.every((amount) => amount >= 0)).toBe(true);
        return before.ids.every(
          (_id, i) =>
            Math.abs(was.paid[i]! - is.paid[i]!) <= 1e-12 * total &&
            Math.abs(was.received[i]! - is.received[i]!) <= 1e-12 * total,
        );
      }),
    );
  });

  it("starts from the network as it is, whatever way its deals are split", () => {
    fc.assert(
      fc.property(books, (given) => {
        const table = flowTable(projected(given));
        expect(
          flowsOf(table)
            .map(({ source, target }) => `${source} ${target}`)
            .sort(),
        ).toEqual(
          flowsOf(flowTable(projected(split(given, 0.3))))
            .map(({ source, target }) => `${source} ${target}`)
            .sort(),
        );
      }),
    );
  });

  it("gives the same network for the same numbers, and others for others", () => {
    const table = flowTable(project(["a", "b", "c", "d"], [flow("a", "c", 3), flow("b", "d", 5)]));
    expect(moved(table, 50, 3)).toEqual(moved(table, 50, 3));
    expect(moved(table, 50, 3)).not.toEqual(moved(table, 50, 4));
    expect(table.amounts).toEqual(Float64Array.of(3, 0, 0, 5));
  });

  it("is uniform over two payers and two payees: one number between its bounds", () => {
    // What a pays c lies between 0 and 3: d takes at most 6 of b's 5 and a's 3.
    const table = flowTable(project(["a", "b", "c", "d"], [flow("a", "c", 3), flow("b", "d", 5), flow("b", "c", 1)]));
    const values = along(table, 4000, 4, ({ amounts }) => amounts[0]!);
    expect(chiSquare(boxes(values, 0, 3))).toBeLessThan(rare);
  });

  it("is uniform over three firms that pay one another: only a move of three connects them", () => {
    const table = flowTable(project(["a", "b", "c"], [flow("a", "b", 4), flow("b", "c", 4), flow("c", "a", 4)]));
    const values = along(table, 4000, 40, ({ amounts }) => amounts[1]!);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(chiSquare(boxes(values, 0, 4))).toBeLessThan(rare);
  });

  it("makes every single move of the same kind, as a chain must that runs the same backwards", () => {
    // Three that pay one another move only by threes: a quarter of the moves, of which one of six pays nobody to itself.
    const table = flowTable(project(["a", "b", "c"], [flow("a", "b", 4), flow("b", "c", 4), flow("c", "a", 4)]));
    for (const move of [1, 2, 3, 4]) {
      const changed = (seed: number): boolean =>
        moved(table, move, seed).amounts[1] !== moved(table, move - 1, seed).amounts[1];
      const share = Array.from({ length: 2000 }, (_, seed) => Number(changed(seed))).reduce((a, b) => a + b, 0) / 2000;
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.06);
    }
  });

  it("has the moments of a list of all tables: two payers of 3, three payees of 2", () => {
    const table = flowTable(
      project(["a", "b", "c", "d", "e"], [flow("a", "c", 2), flow("a", "d", 1), flow("b", "d", 1), flow("b", "e", 2)]),
    );
    const steps = 120;
    const listed: number[] = [];
    for (let i = 0; i <= steps; i++) {
      for (let j = 0; j <= steps; j++) {
        const [x, y] = [(2 * i) / steps, (2 * j) / steps];
        if (3 - x - y >= 0 && 3 - x - y <= 2) listed.push(x * x);
      }
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(along(table, 8000, 8, ({ amounts }) => amounts[0]! ** 2))).toBeCloseTo(mean(listed), 1);
    expect(mean(along(table, 8000, 8, ({ amounts }) => amounts[2]! ** 2))).toBeCloseTo(mean(listed), 1);
  });

  it.each<readonly [string, readonly Flow[]]>([
    ["nobody pays", []],
    ["one pays one", [flow("a", "b", 5)]],
    ["one pays all", [flow("a", "b", 5), flow("a", "c", 2)]],
    ["two pay each other", [flow("a", "b", 5), flow("b", "a", 2)]],
  ])("leaves a network as it is that has no other: %s", (_what, flows) => {
    const table = flowTable(project(["a", "b", "c"], flows));
    expect(moved(table, 100).amounts).toEqual(table.amounts);
  });
});
