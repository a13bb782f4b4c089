import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedBooks } from "../../src/circularity/closed-books.ts";
import { finnIndices } from "../../src/circularity/finn-indices.ts";
import { flowAnalysis } from "../../src/circularity/flow-analysis/flow-analysis.ts";
import { returnProbabilities } from "../../src/circularity/return-probabilities.ts";
import { throughputOf, type OutsideMoney } from "../../src/model/throughput.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import {
  balancedBooks,
  barbellBooks,
  booksWithOutside,
  completeBooks,
  throughVehicles,
} from "../support/circular-books.ts";
import { tableOf } from "../support/dense-circularity.ts";
import { isNear } from "../support/near.ts";

const finnOf = (given: Books, outside?: OutsideMoney) => finnIndices(projected(given), outside);

/** Chance to be back within very many steps, one step after the other. */
const returnsByWalking = (given: Books, outside: OutsideMoney): number[] => {
  const projection = projected(given);
  const throughput = throughputOf(projection, outside);
  const shares = tableOf(projection, projection.amounts).map((row, u) =>
    row.map((amount) => (amount === 0 ? 0 : amount / throughput[u]!)),
  );
  return shares.map((row, home) => {
    let [back, at] = [0, row];
    for (let step = 0; step < 3000; step++) {
      back += at[home]!;
      const onward = at;
      at = shares.map((_row, v) => onward.reduce((sum, part, u) => sum + (u === home ? 0 : part * shares[u]![v]!), 0));
    }
    return back;
  });
};

const equal = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : isNear(a, b));

describe("returnProbabilities", () => {
  it("is the chance to be back of a dollar that walks on and on", () => {
    fc.assert(
      fc.property(booksWithOutside, ({ given, outside }) => {
        const { returnProbability } = finnOf(given, outside);
        return returnsByWalking(given, outside).every((chance, v) => isNear(returnProbability[v]!, chance, 1e-6));
      }),
      { numRuns: 50 },
    );
  });

  it("is 1 where all money goes round for ever, in a part of the books or all", () => {
    const beside = [
      ...ringOf([5, 5, 5]).flows,
      { source: "a", target: "b", amount: 4 },
      { source: "b", target: "a", amount: 1 },
    ];
    const { returnProbability } = finnOf({ ids: ["n0", "n1", "n2", "a", "b"], flows: beside });
    expect([...returnProbability]).toEqual([1, 1, 1, 0.25, 0.25]);
  });

  it("keeps a leak of a billionth beside a billion", () => {
    const projection = projected(barbellBooks(1e9, 1e-9));
    const returns = returnProbabilities(projection, Float64Array.of(1e9 + 1e-9, 1e9, 1e9 + 1e-9, 2e9));
    expect(returns[1]).toBe(1);
    expect(returns[3]).toBeCloseTo(0.5, 12);
  });
});

describe("closedBooks", () => {
  it("lets in and out as little as balances every node, and never both without outside money", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { inputs, exports, throughflow } = closedBooks(projected(given));
        const throughput = throughputOf(projected(given));
        return throughflow.every(
          (amount, v) => isNear(amount, throughput[v]!) && Math.min(inputs[v]!, exports[v]!) === 0,
        );
      }),
    );
  });

  it.each([
    { nobody: { inflow: 1, outflow: 1 } },
    { n0: { inflow: -1, outflow: 0 } },
    { n0: { inflow: 0, outflow: Infinity } },
  ])("refuses the outside money %j", (outside) => {
    expect(() => closedBooks(projected(ringOf([5, 3])), outside)).toThrow(InvalidInputError);
  });
});

describe("finnIndices", () => {
  it("agrees with the analysis of steady flows wherever some money leaves", () => {
    fc.assert(
      fc.property(booksWithOutside, ({ given, outside }) => {
        const leaky = Object.fromEntries(
          given.ids.map((id) => [id, { inflow: outside[id]!.inflow + 99, outflow: outside[id]!.outflow + 100 }]),
        );
        const { totals, cycling } = flowAnalysis(closedBooks(projected(given), leaky));
        const { index, indexOfAll, cycled, averagePathLength } = finnOf(given, leaky);
        return (
          equal(index, cycling.index) &&
          equal(indexOfAll, cycling.total / totals.throughput) &&
          isNear(cycled, cycling.total) &&
          equal(averagePathLength, totals.averagePathLength)
        );
      }),
    );
  });

  it("is 0 where nothing goes round, and 1 where everything does for ever", () => {
    fc.assert(fc.property(acyclicBooks, (given) => (finnOf(given).index ?? 0) === 0));
    fc.assert(
      fc.property(balancedBooks, fc.constantFrom(1e-9, 1, 1e9), (given, factor) => {
        const { index, indexOfAll, averagePathLength } = finnOf(scaled(given, factor));
        return isNear(index!, 1) && isNear(indexOfAll!, 1) && averagePathLength === null;
      }),
    );
  });

  it("is 3/8 where each of four pays the others alike and a quarter leaves", () => {
    const outside = Object.fromEntries(["n0", "n1", "n2", "n3"].map((id) => [id, { inflow: 1, outflow: 1 }]));
    expect(finnOf(completeBooks(4, 1), outside).index).toBeCloseTo(3 / 8, 12);
  });

  it("is undefined without money", () => {
    expect(finnOf({ ids: ["a"], flows: [] })).toMatchObject({
      index: null,
      indexOfAll: null,
      throughflow: 0,
      averagePathLength: null,
    });
  });

  it("never rises with more outside money, at any node", () => {
    fc.assert(
      fc.property(booksWithOutside, fc.integer({ min: 0, max: 6 }), ({ given, outside }, which) => {
        const id = given.ids[which % given.ids.length]!;
        const more = { ...outside, [id]: { inflow: outside[id]!.inflow + 3, outflow: outside[id]!.outflow + 3 } };
        const [before, after] = [finnOf(given, outside), finnOf(given, more)];
        const falls = after.returnProbability.every((chance, v) => chance <= before.returnProbability[v]! + 1e-12);
        return falls && (after.index ?? 0) <= (before.index ?? 0) + 1e-12;
      }),
    );
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes; returns not on vehicles either", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) => {
        const { index, returnProbability } = finnOf(given);
        const after = finnOf(throughVehicles(given, (deal) => deal % 2 === 0)).returnProbability;
        return (
          [scaled(given, factor), split(given, 0.3), reversed(given)].every((other) =>
            equal(index, finnOf(other).index),
          ) && returnProbability.every((chance, v) => isNear(chance, after[v]!))
        );
      }),
    );
  });
});
