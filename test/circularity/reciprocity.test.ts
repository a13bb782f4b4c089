import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reciprocity } from "../../src/circularity/reciprocity.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { completeBooks } from "../support/circular-books.ts";
import { tableOf, type Table } from "../support/dense-circularity.ts";
import { isNear } from "../support/near.ts";

const equal = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : isNear(a, b));

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const dense = (table: Table) => {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const mutual = table.map((row, u) => sum(row.map((amount, v) => Math.min(amount, table[v]![u]!))));
  return {
    share: ratio(sum(mutual), sum(table.flat())),
    paid: mutual.map((amount, u) => ratio(amount, sum(table[u]!))),
    received: mutual.map((amount, u) => ratio(amount, sum(table.map((row) => row[u]!)))),
  };
};

const shareOf = (given: Books): number | null => reciprocity(projected(given)).share;

describe("reciprocity", () => {
  it("is the smaller of two payments, over what is paid and received", () => {
    fc.assert(
      fc.property(books, (given) => {
        const projection = projected(given);
        const [actual, expected] = [reciprocity(projection), dense(tableOf(projection, projection.amounts))];
        const all = ({ share, paid, received }: typeof expected) => [share, ...paid, ...received];
        const figures = all({ ...actual, paid: [...actual.paid], received: [...actual.received] });
        return all(expected).every((value, k) => equal(value, figures[k]!) && (value ?? 0) >= 0 && (value ?? 0) <= 1);
      }),
    );
  });

  it("sees loops of two only", () => {
    fc.assert(fc.property(acyclicBooks, (given) => (shareOf(given) ?? 0) === 0));
    expect(shareOf(ringOf([5, 5, 5]))).toBe(0);
    expect(shareOf(ringOf([5, 3]))).toBe(6 / 8);
    expect(shareOf(completeBooks(4, 2))).toBe(1);
  });

  it("is undefined where nothing is paid, or received", () => {
    expect(shareOf({ ids: ["a"], flows: [] })).toBeNull();
    const oneWay = { ids: ["a", "b"], flows: [{ source: "a", target: "b", amount: 2 }] };
    expect(reciprocity(projected(oneWay))).toEqual({ share: 0, paid: [0, null], received: [null, 0] });
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) =>
        [scaled(given, factor), split(given, 0.3), reversed(given)].every((other) =>
          equal(shareOf(given), shareOf(other)),
        ),
      ),
    );
  });
});
