import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netHodge } from "../../src/circularity/net-hodge.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { balancedBooks, completeBooks } from "../support/circular-books.ts";
import { tableOf } from "../support/dense-circularity.ts";
import { isNear } from "../support/near.ts";

const hodgeOf = (given: Books) => netHodge(projected(given));

/** Net flow of every pair that pays at all. */
const pairsOf = (given: Books) => {
  const projection = projected(given);
  const table = tableOf(projection, projection.amounts);
  return table.flatMap((row, from) =>
    row.flatMap((amount, to) => {
      const back = table[to]![from]!;
      return from < to && amount + back > 0 ? [{ from, to, net: amount - back }] : [];
    }),
  );
};

const equal = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : isNear(a, b));

describe("netHodge", () => {
  it("leaves a part that enters every node as it leaves it, at a right angle to the part that follows the potentials", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { potentials, gradientShare, circularShare } = hodgeOf(given);
        const rest = new Float64Array(given.ids.length);
        let [squares, downhill, round] = [0, 0, 0];
        for (const { from, to, net } of pairsOf(given)) {
          const gradient = potentials[to]! - potentials[from]!;
          rest[to]! += net - gradient;
          rest[from]! -= net - gradient;
          squares += net ** 2;
          downhill += gradient ** 2;
          round += (net - gradient) ** 2;
        }
        if (squares === 0) return gradientShare === null && circularShare === null;
        return (
          rest.every((amount) => isNear(amount, 0, 1e-8)) &&
          isNear(gradientShare!, downhill / squares) &&
          isNear(circularShare!, round / squares)
        );
      }),
    );
  });

  it("does not see a balanced round trip of two, nor a network in which all pay each other alike", () => {
    expect(hodgeOf(ringOf([7, 7]))).toMatchObject({ gradientShare: null, circularShare: null });
    expect(hodgeOf(completeBooks(4, 3)).circularShare).toBeNull();
    const tenths = [0.1, 0.2].map((amount) => ({ source: "a", target: "b", amount }));
    const flows = [...tenths, { source: "b", target: "a", amount: 0.3 }];
    expect(hodgeOf({ ids: ["a", "b"], flows }).circularShare).toBeNull();
    expect(hodgeOf({ ids: [], flows: [] }).circularShare).toBeNull();
  });

  it("is all round on a balanced ring of three, and part of it on a payment that skips a step", () => {
    expect(hodgeOf(ringOf([7, 7, 7]))).toMatchObject({ gradientShare: 0, circularShare: 1 });
    expect(hodgeOf(scaled(ringOf([7, 7, 7]), 1e-13)).circularShare).toBe(1);
    fc.assert(fc.property(balancedBooks, (given) => (hodgeOf(given).circularShare ?? 1) > 1 - 1e-9));
    const skipping = [
      { source: "a", target: "b", amount: 1 },
      { source: "b", target: "c", amount: 1 },
      { source: "a", target: "c", amount: 1 },
    ];
    expect(hodgeOf({ ids: ["a", "b", "c"], flows: skipping }).circularShare).toBeCloseTo(1 / 9, 12);
    fc.assert(fc.property(acyclicBooks, (given) => (hodgeOf(given).circularShare ?? 0) < 1));
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) => {
        const { circularShare } = hodgeOf(given);
        return [scaled(given, factor), split(given, 0.3), reversed(given)].every((other) =>
          equal(circularShare, hodgeOf(other).circularShare),
        );
      }),
    );
  });
});
