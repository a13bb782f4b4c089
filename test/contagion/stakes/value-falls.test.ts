import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade, distressOf } from "../../../src/contagion/cascade.ts";
import { crossHoldings } from "../../../src/contagion/stakes/cross-holdings.ts";
import { bookValues } from "../../../src/contagion/stakes/equity-values.ts";
import { valueFalls } from "../../../src/contagion/stakes/value-falls.ts";
import { exposureNetwork } from "../../../src/model/exposure.ts";
import { exposureOf } from "../../support/exposure-networks.ts";
import { isNear } from "../../support/near.ts";
import { built, denseShares, repeated, stakeBooks, type StakeBook } from "../../support/stake-networks.ts";

type Hit = StakeBook & { readonly own: Float64Array; readonly worth: Float64Array };

/** Falls of up to more than everything, and shares whose worth is unknown, small or nothing. */
const hits: fc.Arbitrary<Hit> = stakeBooks.chain((book) => {
  const each = (values: fc.Arbitrary<number>) =>
    fc.array(values, { minLength: book.ids.length, maxLength: book.ids.length }).map((list) => Float64Array.from(list));
  return fc.record({
    ids: fc.constant(book.ids),
    holdings: fc.constant(book.holdings),
    assets: fc.constant(book.assets),
    own: each(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 40, noNaN: true }))),
    worth: each(fc.oneof(fc.constant(Infinity), fc.constant(0), fc.double({ min: 0, max: 30, noNaN: true }))),
  });
});

/** The least solution, by repetition from nothing. */
const byRepetition = (book: Hit): number[] => {
  const shares = denseShares(book);
  return repeated(
    book.ids.map(() => 0),
    (falls) =>
      falls.map((_fall, i) =>
        Math.min(book.worth[i]!, book.own[i]! + falls.reduce((all, fall, j) => all + shares[i]![j]! * fall, 0)),
      ),
  );
};

describe("valueFalls", () => {
  const chain = crossHoldings(
    ["holder", "between", "company"],
    [
      { holder: 0, company: 1, share: 0.5 },
      { holder: 1, company: 2, share: 0.4 },
    ],
  );

  it("goes through the chain: a tenth of the value is a tenth of every stake in it", () => {
    const falls = valueFalls(chain, Float64Array.of(0, 0, 10), Float64Array.of(100, 100, 100));
    expect([...falls]).toEqual([2, 4, 10]);
  });

  it("stops where shares are worth nothing any more", () => {
    const falls = valueFalls(chain, Float64Array.of(0, 0, 10), Float64Array.of(100, 3, 100));
    expect([...falls]).toEqual([1.5, 3, 10]);
  });

  it("takes a wiped-out company back from those that it seemed to wipe out", () => {
    // Unlimited, the company falls by 100 and its holder by 40 of 30; but the company had only 50 to lose.
    const falls = valueFalls(chain, Float64Array.of(0, 0, 100), Float64Array.of(Infinity, 30, 50));
    expect([...falls]).toEqual([10, 20, 50]);
  });

  it.each([
    [Float64Array.of(1), Float64Array.of(1, 1, 1), /expected 3 of own falls, got 1/],
    [Float64Array.of(0, -1, 0), Float64Array.of(1, 1, 1), /own falls of "between" must be >= 0, got -1/],
    [Float64Array.of(0, NaN, 0), Float64Array.of(1, 1, 1), /got NaN/],
    [Float64Array.of(0, 0, 0), Float64Array.of(1, 1, NaN), /worth of "company" must be >= 0/],
  ])("refuses %j and %j", (own, worth, message) => {
    expect(() => valueFalls(chain, own, worth)).toThrow(message);
  });
});

describe("laws of the falls", () => {
  it("they are what repetition arrives at", () => {
    fc.assert(
      fc.property(hits, (book) => {
        const falls = valueFalls(built(book), book.own, book.worth);
        return byRepetition(book).every((fall, i) => isNear(falls[i]!, fall));
      }),
    );
  });

  it("without limits they are the paper's difference of values before and after", () => {
    fc.assert(
      fc.property(hits, (book) => {
        const holdings = built(book);
        const after = bookValues(
          holdings,
          book.assets.map((own, i) => own - book.own[i]!),
        );
        const falls = valueFalls(
          holdings,
          book.own,
          book.assets.map(() => Infinity),
        );
        return bookValues(holdings, book.assets).every((value, i) => isNear(falls[i]!, value - after[i]!, 1e-8));
      }),
    );
  });

  it("nobody loses more than it is worth, and a larger fall of its own is never a smaller fall", () => {
    fc.assert(
      fc.property(hits, fc.double({ min: 0, max: 20, noNaN: true }), (book, more) => {
        const falls = valueFalls(built(book), book.own, book.worth);
        const larger = valueFalls(
          built(book),
          book.own.map((own) => own + more),
          book.worth,
        );
        return falls.every((fall, i) => fall <= book.worth[i]! + 1e-9 && larger[i]! >= fall - 1e-9);
      }),
    );
  });

  it("they are linear DebtRank on exposures of share times worth", () => {
    fc.assert(
      fc.property(hits, (book) => {
        // A capital of nothing is no capital for the cascade; here it may be, and is left to the law above.
        const worth = book.worth.map((value) => (value === Infinity ? 60 : value + 1));
        const shares = denseShares(book);
        const exposures = book.ids.flatMap((_holder, i) =>
          book.ids.map((_company, j) => exposureOf(`${i} ${j}`, j, i, shares[i]![j]! * worth[j]!)),
        );
        const network = exposureNetwork(book.ids, [...worth], exposures);
        const shock = book.own.map((own, i) => own / worth[i]!);
        const end = cascade(network, shock).frames.at(-1)!;
        const falls = valueFalls(built(book), book.own, worth);
        return falls.every((fall, i) => isNear(fall / worth[i]!, distressOf(end.stress[i]!), 2e-9));
      }),
      { numRuns: 60 },
    );
  });
});
