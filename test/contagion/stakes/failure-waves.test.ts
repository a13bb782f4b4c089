import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossHoldings } from "../../../src/contagion/stakes/cross-holdings.ts";
import { bookValues, marketValues } from "../../../src/contagion/stakes/equity-values.ts";
import { failureWaves, type FailureRule } from "../../../src/contagion/stakes/failure-waves.ts";
import { isNear } from "../../support/near.ts";
import { built, stakeBooks, type StakeBook } from "../../support/stake-networks.ts";

type Case = StakeBook & { readonly thresholds: Float64Array; readonly costs: Float64Array };

/** Thresholds around the values before, so that some fail at once, some in waves and some never. */
const cases: fc.Arbitrary<Case> = stakeBooks.chain((book) =>
  fc
    .array(fc.tuple(fc.constantFrom(0, 0.5, 0.8, 0.95, 1.02), fc.constantFrom(0, 0.23, 0.61)), {
      minLength: book.ids.length,
      maxLength: book.ids.length,
    })
    .map((levels) => {
      const market = marketValues(built(book), book.assets);
      return {
        ...book,
        thresholds: market.map((value, i) => value * levels[i]![0]),
        costs: book.assets.map((own, i) => own * levels[i]![1]),
      };
    }),
);

const ruleOf = (book: Case): FailureRule => ({
  before: bookValues(built(book), book.assets),
  ownFalls: new Float64Array(book.ids.length),
  thresholds: book.thresholds,
  costs: book.costs,
  limitedLiability: false,
});

const failedIn = (waves: readonly (readonly number[])[]): ReadonlySet<number> => new Set(waves.flat());

/** By the definition, from scratch: who is below its threshold when these have failed. */
const below = (book: Case, failed: ReadonlySet<number>): ReadonlySet<number> => {
  const values = marketValues(
    built(book),
    book.assets.map((own, i) => own - (failed.has(i) ? book.costs[i]! : 0)),
  );
  return new Set(book.ids.flatMap((_id, i) => (values[i]! < book.thresholds[i]! ? [i] : [])));
};

const isSubset = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].every((i) => b.has(i));

describe("failureWaves", () => {
  // b owns 60 % of a, c 60 % of b; a is worth 100 and fails just below that.
  const chain = crossHoldings(
    ["a", "b", "c"],
    [
      { holder: 1, company: 0, share: 0.6 },
      { holder: 2, company: 1, share: 0.6 },
    ],
  );
  const before = bookValues(chain, Float64Array.of(100, 40, 64));
  const rule: FailureRule = {
    before,
    ownFalls: Float64Array.of(10, 0, 0),
    thresholds: Float64Array.of(0.95 * 40, 0.9 * 40, 0.8 * 124),
    costs: Float64Array.of(50, 40, 5),
    limitedLiability: false,
  };

  it("lets one failure cost its holders, and so fail the next", () => {
    expect([...before]).toEqual([100, 100, 124]);
    const { waves, falls, own } = failureWaves(chain, rule);
    expect(waves).toEqual([[0], [1], [2]]);
    expect([...own]).toEqual([60, 40, 5]);
    [60, 76, 50.6].forEach((fall, i) => expect(falls[i]).toBeCloseTo(fall, 12));
  });

  it("fails nobody else where failing costs nothing", () => {
    const { waves } = failureWaves(chain, { ...rule, costs: Float64Array.of(0, 0, 0) });
    expect(waves).toEqual([[0]]);
  });

  it("never fails a company of unknown value, and its holders lose their share all the same", () => {
    const unknown = { ...rule, before: Float64Array.of(100, Infinity, 124), limitedLiability: true };
    const { waves, falls } = failureWaves(chain, unknown);
    expect(waves).toEqual([[0]]);
    [60, 36, 21.6].forEach((fall, i) => expect(falls[i]).toBeCloseTo(fall, 12));
  });

  it("a failure at the threshold itself is none: values must fall below it", () => {
    const { waves } = failureWaves(chain, {
      ...rule,
      ownFalls: new Float64Array(3),
      thresholds: Float64Array.of(40, 0, 0),
    });
    expect(waves).toEqual([]);
  });

  it.each([
    [{ costs: Float64Array.of(0, -1, 0) }, /"b" needs a value and a failure cost >= 0/],
    [{ thresholds: Float64Array.of(0, 0, NaN) }, /"c" needs/],
    [{ before: Float64Array.of(NaN, 1, 1) }, /"a" needs/],
  ])("refuses %j", (part, message) => {
    expect(() => failureWaves(chain, { ...rule, ...part })).toThrow(message);
  });
});

describe("laws of failures", () => {
  it("the failures are the fewest that are consistent: by trying every set", () => {
    fc.assert(
      fc.property(cases, (book) => {
        const failed = failedIn(failureWaves(built(book), ruleOf(book)).waves);
        const sets = Array.from(
          { length: 2 ** book.ids.length },
          (_, bits) => new Set(book.ids.flatMap((_id, i) => ((bits >> i) & 1 ? [i] : []))),
        );
        const consistent = sets.filter((set) => {
          const again = below(book, set);
          return again.size === set.size && isSubset(again, set);
        });
        return consistent.some((set) => set.size === failed.size) && consistent.every((set) => isSubset(failed, set));
      }),
      { numRuns: 60 },
    );
  });

  it("market values sum to the own assets less the costs of failure", () => {
    fc.assert(
      fc.property(cases, (book) => {
        const { waves, market } = failureWaves(built(book), ruleOf(book));
        const failed = failedIn(waves);
        const left = book.assets.reduce((sum, own, i) => sum + own - (failed.has(i) ? book.costs[i]! : 0), 0);
        return isNear(
          market.reduce((sum, value) => sum + value, 0),
          left,
          1e-8,
        );
      }),
    );
  });

  it("higher costs never save anybody, and nobody fails twice", () => {
    fc.assert(
      fc.property(cases, (book) => {
        const cheap = failureWaves(built(book), ruleOf(book)).waves;
        const dear = { ...book, costs: book.costs.map((cost) => 2 * cost + 1) };
        return (
          isSubset(failedIn(cheap), failedIn(failureWaves(built(dear), ruleOf(dear)).waves)) &&
          failedIn(cheap).size === cheap.flat().length
        );
      }),
    );
  });

  it("without holdings a failure is nobody else's", () => {
    fc.assert(
      fc.property(cases, (book) => {
        const alone = crossHoldings(book.ids, []);
        return failureWaves(alone, { ...ruleOf(book), before: book.assets }).waves.length <= 1;
      }),
    );
  });
});
