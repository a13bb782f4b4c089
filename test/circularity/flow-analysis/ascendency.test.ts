import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascendency, type Ascendency } from "../../../src/circularity/flow-analysis/ascendency.ts";
import type { SteadyFlows } from "../../../src/circularity/flow-analysis/steady-flows.ts";
import { reversed, ringOf } from "../../support/books.ts";
import { isNear } from "../../support/near.ts";
import {
  acyclicSteadyBooks,
  between,
  scaledSteady,
  steadyBooks,
  steadyOf,
  type SteadyBooks,
} from "../../support/steady-networks.ts";

const runs = { numRuns: 80 };

const of = (given: SteadyBooks): Ascendency => ascendency(steadyOf(given));

/** The whole table with three more compartments: n inputs, n + 1 exports, n + 2 respirations. */
const extended = ({ ids, flows, inputs, exports, respirations }: SteadyFlows): number[][] => {
  const n = ids.length;
  const table = Array.from({ length: n + 3 }, () => new Array<number>(n + 3).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) table[i]![j] = flows[i * n + j]!;
    table[n]![i] = inputs[i]!;
    table[i]![n + 1] = exports[i]!;
    table[i]![n + 2] = respirations[i]!;
  }
  return table;
};

const entropy = (amounts: readonly number[]): number => {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return amounts
    .filter((amount) => amount > 0)
    .reduce((sum, amount) => sum - (amount / total) * Math.log2(amount / total), 0);
};

const rowSums = (table: readonly (readonly number[])[]): number[] =>
  table.map((row) => row.reduce((sum, flow) => sum + flow, 0));

const transposed = (table: readonly (readonly number[])[]): number[][] =>
  table.map((_row, j) => table.map((row) => row[j]!));

const scaleFree = ({ order, slack, robustness, diversity, mutualInformation, trophicDepth }: Ascendency) =>
  [order, slack, robustness, diversity, mutualInformation, trophicDepth] as number[];

describe("ascendency", () => {
  it("of a chain is all order: three flows of 8 in a row leave nothing open", () => {
    const given: SteadyBooks = {
      ids: ["a", "b"],
      flows: [{ source: "a", target: "b", amount: 8 }],
      boundary: between("a", 8, "b"),
    };
    const result = of(given);
    expect(result.ascendency).toBeCloseTo(24 * Math.log2(3), 12);
    expect(result.overhead).toBe(0);
    expect(result.order).toBeCloseTo(1, 12);
    expect(result.robustness).toBeCloseTo(0, 12);
    expect(result.effectiveLinkDensity).toBe(1);
    expect(result.trophicDepth).toBeCloseTo(3, 12);
  });

  it("by hand for the ring in which half comes back", () => {
    // Flows 10 in, 20, 10 back, 10 out; F = 50. n0 receives 20 and sends 20; n1 receives 20 and sends 20.
    const { byKind, ascendency: all } = of({ ...ringOf([20, 10]), boundary: between("n0", 10, "n1") });
    expect(byKind.input.ascendency).toBeCloseTo(10 * Math.log2((10 * 50) / (10 * 20)), 12);
    expect(byKind.export.ascendency).toBeCloseTo(10 * Math.log2((10 * 50) / (20 * 10)), 12);
    const inside = 20 * Math.log2((20 * 50) / (20 * 20)) + 10 * Math.log2((10 * 50) / (20 * 20));
    expect(byKind.internal.ascendency).toBeCloseTo(inside, 12);
    expect(byKind.respiration).toEqual({ ascendency: 0, overhead: 0, capacity: 0 });
    expect(all).toBeCloseTo(20 * Math.log2(2.5) + inside, 12);
  });

  it("counts two links a node where each of three passes on the same to both others", () => {
    const ids = ["a", "b", "c"];
    const flows = ids.flatMap((source) =>
      ids.filter((target) => target !== source).map((target) => ({ source, target, amount: 5 })),
    );
    const { effectiveLinkDensity, trophicDepth } = of({ ids, flows, boundary: {} });
    expect(effectiveLinkDensity).toBeCloseTo(2, 12);
    expect(trophicDepth).toBeCloseTo(1.5, 12);
  });

  it("is the mutual information of the extended table, H(rows) + H(columns) - H(both)", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const table = extended(steadyOf(given));
        const both = entropy(table.flat());
        const mutual = entropy(rowSums(table)) + entropy(rowSums(transposed(table))) - both;
        const { mutualInformation, diversity, residualDiversity } = of(given);
        return (
          isNear(mutualInformation!, mutual) && isNear(diversity!, both) && isNear(residualDiversity!, both - mutual)
        );
      }),
      runs,
    );
  });

  it("and overhead make capacity, in all and by kind; the kinds make the whole", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const result = of(given);
        const kinds = Object.values(result.byKind);
        const adds = [result, ...kinds].every((part) => isNear(part.ascendency + part.overhead, part.capacity));
        const whole = (["ascendency", "overhead", "capacity"] as const).every((key) =>
          isNear(
            kinds.reduce((sum, part) => sum + part[key], 0),
            result[key],
          ),
        );
        return adds && whole && result.ascendency >= -1e-9 && kinds.every(({ overhead }) => overhead >= -1e-9);
      }),
      runs,
    );
  });

  it("separates exports from respirations: one sink for each", () => {
    fc.assert(
      fc.property(acyclicSteadyBooks, (given) => {
        const { ids, exports, respirations } = steadyOf(given);
        const swapped: SteadyBooks = {
          ...given,
          boundary: Object.fromEntries(
            ids.map((id, i) => [
              id,
              { input: given.boundary[id]!.input, export: respirations[i]!, respiration: exports[i]! },
            ]),
          ),
        };
        const [there, back] = [of(given), of(swapped)];
        return (
          isNear(there.ascendency, back.ascendency) &&
          isNear(there.byKind.export.capacity, back.byKind.respiration.capacity) &&
          isNear(there.byKind.respiration.ascendency, back.byKind.export.ascendency)
        );
      }),
      runs,
    );
  });

  it("grows with the unit, and its shares and bits do not", () => {
    fc.assert(
      fc.property(steadyBooks, fc.constantFrom(0.125, 3, 1e6), (given, factor) => {
        const [plain, large] = [of(given), of(scaledSteady(given, factor))];
        return (
          isNear(large.ascendency, plain.ascendency * factor) &&
          scaleFree(large).every((value, k) => isNear(value, scaleFree(plain)[k]!))
        );
      }),
      runs,
    );
  });

  it("does not depend on the order of the nodes", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const turned = of({ ...given, ...reversed(given) });
        return isNear(turned.ascendency, of(given).ascendency) && isNear(turned.overhead, of(given).overhead);
      }),
      runs,
    );
  });

  it("keeps order in [0, 1] and robustness in [0, 1/e]", () => {
    fc.assert(
      fc.property(steadyBooks, (given) => {
        const { order, slack, robustness } = of(given);
        return isNear(order! + slack!, 1) && order! >= 0 && robustness! >= -1e-9 && robustness! <= Math.exp(-1) + 1e-12;
      }),
      runs,
    );
  });

  it("of no flow is nothing, and its shares are unknown", () => {
    const { ascendency: amount, capacity, order, diversity, robustness } = of({ ids: ["a"], flows: [], boundary: {} });
    expect([amount, capacity]).toEqual([0, 0]);
    expect([order, diversity, robustness]).toEqual([null, null, null]);
  });
});
