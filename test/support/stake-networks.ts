// Random books of cross-holdings for the laws: rings, parallel holdings, nodes that hold nothing, companies of no assets.
import fc from "fast-check";
import { crossHoldings, type CrossHoldings, type Holding } from "../../src/contagion/stakes/cross-holdings.ts";

export type StakeBook = {
  readonly ids: readonly string[];
  readonly holdings: readonly Holding[];
  readonly assets: Float64Array;
};

/** Together the holders of a company never have more than this of it. */
const mostHeld = 0.9;

const shrunk = (n: number, raw: readonly Holding[]): Holding[] => {
  const sums = new Float64Array(n);
  for (const { holder, company, share } of raw) if (holder !== company) sums[company]! += share;
  return raw.map((holding) => ({
    ...holding,
    share: (holding.share * mostHeld) / Math.max(1, sums[holding.company]!),
  }));
};

export const stakeBooks: fc.Arbitrary<StakeBook> = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc
    .record({
      raw: fc.array(
        fc.record({
          holder: fc.nat(n - 1),
          company: fc.nat(n - 1),
          share: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 0.9, noNaN: true })),
        }),
        { maxLength: 2 * n },
      ),
      assets: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 100, noNaN: true })), {
        minLength: n,
        maxLength: n,
      }),
    })
    .map(({ raw, assets }) => ({
      ids: Array.from({ length: n }, (_, i) => `n${i}`),
      holdings: shrunk(n, raw),
      assets: Float64Array.from(assets),
    })),
);

export const built = ({ ids, holdings }: Pick<StakeBook, "ids" | "holdings">): CrossHoldings =>
  crossHoldings(ids, holdings);

/** The obvious second implementation: C as nested lists. */
export const denseShares = ({ ids, holdings }: Pick<StakeBook, "ids" | "holdings">): number[][] => {
  const matrix = ids.map(() => ids.map(() => 0));
  for (const { holder, company, share } of holdings) if (holder !== company) matrix[holder]![company]! += share;
  return matrix;
};

/** x = least(next(x)) by repetition from zero, until nothing moves. */
export const repeated = (start: readonly number[], next: (x: readonly number[]) => number[]): number[] => {
  let current = [...start];
  for (let round = 0; round < 20_000; round++) {
    const following = next(current);
    if (following.every((value, i) => value === current[i])) return following;
    current = following;
  }
  return current;
};
