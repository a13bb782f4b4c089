import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossHoldings } from "../../../src/contagion/stakes/cross-holdings.ts";
import { bookValues, dependencyMatrix, marketValues } from "../../../src/contagion/stakes/equity-values.ts";
import { isNear } from "../../support/near.ts";
import { built, denseShares, repeated, stakeBooks } from "../../support/stake-networks.ts";

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

describe("equity values", () => {
  it("gives two firms that hold half of each other a third of each other's assets (the paper's example)", () => {
    const halves = crossHoldings(
      ["a", "b"],
      [
        { holder: 0, company: 1, share: 0.5 },
        { holder: 1, company: 0, share: 0.5 },
      ],
    );
    [2 / 3, 1 / 3, 1 / 3, 2 / 3].forEach((entry, at) => expect(dependencyMatrix(halves)[at]).toBeCloseTo(entry, 15));
  });

  it("counts a dollar again at every link of a chain in the books, and once at market", () => {
    // A holds half of B, B half of C, and only C owns anything.
    const chain = crossHoldings(
      ["a", "b", "c"],
      [
        { holder: 0, company: 1, share: 0.5 },
        { holder: 1, company: 2, share: 0.5 },
      ],
    );
    const assets = Float64Array.of(0, 0, 100);
    expect([...bookValues(chain, assets)]).toEqual([25, 50, 100]);
    expect([...marketValues(chain, assets)]).toEqual([25, 25, 50]);
    expect(sum(bookValues(chain, assets)), "75 of it is the same money").toBe(175);
    expect(sum(marketValues(chain, assets))).toBe(100);
  });

  it("has an answer for nobody", () => {
    expect(bookValues(crossHoldings([], []), new Float64Array(0))).toHaveLength(0);
  });

  it("drops what a company holds of itself and sums what one holds twice", () => {
    const holdings = [
      { holder: 0, company: 0, share: 0.4 },
      { holder: 0, company: 1, share: 0.1 },
      { holder: 0, company: 1, share: 0.2 },
    ];
    const { shares, outside } = crossHoldings(["a", "b"], holdings);
    expect([...shares]).toEqual([0, 0.30000000000000004, 0, 0]);
    expect([...outside]).toEqual([1, 0.7]);
  });

  it.each([
    [[{ holder: 0, company: 1, share: -0.1 }], /share of "b" that "a" holds must lie in \[0, 1\), got -0.1/],
    [[{ holder: 0, company: 1, share: 27 }], /Write 27 percent as 0.27/],
    [[{ holder: 0, company: 1, share: NaN }], /got NaN/],
    [[{ holder: 0, company: 7, share: 0.1 }], /names node 0 or 7 of 2/],
    [
      [
        { holder: 0, company: 1, share: 0.5 },
        { holder: 0, company: 1, share: 0.5 },
      ],
      /holders of "b" together have 1 of it/,
    ],
  ])("refuses %j", (holdings, message) => {
    expect(() => crossHoldings(["a", "b"], holdings)).toThrow(message);
  });

  it("refuses a ring of firms that leave nearly nothing outside", () => {
    const nearlyAll = 1 - 2 ** -53;
    const ring = [
      { holder: 0, company: 1, share: nearlyAll },
      { holder: 1, company: 0, share: nearlyAll },
    ];
    expect(() => crossHoldings(["a", "b"], ring)).toThrow(/so nearly completely.*Leave a part outside/);
  });

  it("refuses assets that are no numbers, or not one per company", () => {
    const two = crossHoldings(["a", "b"], []);
    expect(() => bookValues(two, Float64Array.of(1))).toThrow(/expected 2 own assets/);
    expect(() => marketValues(two, Float64Array.of(1, NaN))).toThrow(/of "b" must be a number/);
  });
});

describe("laws of market values", () => {
  it("they sum to the own assets: nothing is counted twice, nothing is lost", () => {
    fc.assert(fc.property(stakeBooks, (book) => isNear(sum(marketValues(built(book), book.assets)), sum(book.assets))));
  });

  it("they rise with every company's own assets", () => {
    fc.assert(
      fc.property(stakeBooks, fc.double({ min: 0, max: 50, noNaN: true }), fc.nat(), (book, more, at) => {
        const before = marketValues(built(book), book.assets);
        const richer = book.assets.map((own, i) => own + (i === at % book.ids.length ? more : 0));
        return marketValues(built(book), richer).every((value, i) => value >= before[i]! - 1e-9);
      }),
    );
  });

  it("they are what repetition arrives at: every value is own assets plus shares of values", () => {
    fc.assert(
      fc.property(stakeBooks, (book) => {
        const shares = denseShares(book);
        const values = repeated([...book.assets], (before) =>
          before.map((_value, i) => book.assets[i]! + sum(before.map((value, j) => shares[i]![j]! * value))),
        );
        const outside = book.ids.map((_id, j) => 1 - sum(shares.map((row) => row[j]!)));
        return marketValues(built(book), book.assets).every((v, i) => isNear(v, outside[i]! * values[i]!));
      }),
      { numRuns: 60 },
    );
  });

  it("they do not depend on the order of the companies", () => {
    fc.assert(
      fc.property(stakeBooks, ({ ids, holdings, assets }) => {
        const n = ids.length;
        const turned = holdings.map(({ holder, company, share }) => ({
          holder: n - 1 - holder,
          company: n - 1 - company,
          share,
        }));
        const values = marketValues(crossHoldings(ids, holdings), assets);
        const others = marketValues(crossHoldings(ids, turned), assets.toReversed());
        return values.every((value, i) => isNear(value, others[n - 1 - i]!));
      }),
    );
  });

  it("splitting a holding in two changes nothing", () => {
    fc.assert(
      fc.property(stakeBooks, ({ ids, holdings, assets }) => {
        const split = holdings.flatMap((holding) => [
          { ...holding, share: holding.share * 0.3 },
          { ...holding, share: holding.share * 0.7 },
        ]);
        const values = bookValues(crossHoldings(ids, holdings), assets);
        return bookValues(crossHoldings(ids, split), assets).every((value, i) => isNear(value, values[i]!));
      }),
    );
  });

  it("without holdings everybody is worth what it owns", () => {
    fc.assert(
      fc.property(stakeBooks, ({ ids, assets }) =>
        marketValues(crossHoldings(ids, []), assets).every((value, i) => value === assets[i]),
      ),
    );
  });
});
