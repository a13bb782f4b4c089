import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loopGain } from "../../src/circularity/loop-gain.ts";
import { throughputOf } from "../../src/model/throughput.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { balancedBooks, booksWithOutside, completeBooks } from "../support/circular-books.ts";
import { tableOf } from "../support/dense-circularity.ts";
import { product } from "../support/dense-flows.ts";
import { isNear } from "../support/near.ts";

const gainOf = (given: Books): number => loopGain(projected(given));

/** Gelfand: the norm of G^1024, to the 1024th root, by squaring. */
const gainByPowers = (given: Books): number => {
  const projection = projected(given);
  const n = projection.ids.length;
  const throughput = throughputOf(projection);
  let power: Float64Array = Float64Array.from(
    tableOf(projection, projection.amounts).flatMap((row, u) =>
      row.map((amount) => (amount === 0 ? 0 : amount / throughput[u]!)),
    ),
  );
  let logOfNorm = 0;
  for (let doubling = 0; doubling < 10; doubling++) {
    power = product(power, power, n);
    const norm = Math.max(...power);
    if (norm === 0) return 0;
    power = power.map((value) => value / norm);
    logOfNorm = 2 * logOfNorm + Math.log(norm);
  }
  return Math.exp(logOfNorm / 1024);
};

describe("loopGain", () => {
  it("is the rate at which powers of the shares shrink", () => {
    fc.assert(fc.property(books, (given) => isNear(gainOf(given), gainByPowers(given), 0.02)));
  });

  it("is 0 where nothing goes round, 1 where nothing leaks", () => {
    fc.assert(fc.property(acyclicBooks, (given) => gainOf(given) === 0));
    fc.assert(fc.property(balancedBooks, (given) => isNear(gainOf(given), 1)));
    expect(gainOf(completeBooks(5, 2))).toBeCloseTo(1, 12);
    expect(gainOf({ ids: [], flows: [] })).toBe(0);
  });

  it("is the geometric mean of the shares round a ring", () => {
    // T = 8, 8, 4: the ring passes on 8/8, 2/8 and 4/4.
    expect(gainOf(ringOf([8, 2, 4]))).toBeCloseTo(Math.cbrt(1 / 4), 12);
  });

  it("lies in [0, 1], and never rises with outside money", () => {
    fc.assert(
      fc.property(booksWithOutside, ({ given, outside }) => {
        const [tight, open] = [gainOf(given), loopGain(projected(given), outside)];
        return open >= 0 && tight <= 1 && open <= tight + 1e-12;
      }),
    );
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) =>
        [scaled(given, factor), split(given, 0.3), reversed(given)].every((other) =>
          isNear(gainOf(given), gainOf(other)),
        ),
      ),
    );
  });

  it("refuses outside money of nobody", () => {
    expect(() => loopGain(projected(ringOf([1, 2])), { nobody: { inflow: 1, outflow: 0 } })).toThrow(InvalidInputError);
  });
});
