import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximumCirculation } from "../../src/circularity/maximum-circulation.ts";
import { strongCore } from "../../src/circularity/strong-core.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { circulationByCycleCancelling } from "../support/cycle-cancelling.ts";
import { isNear } from "../support/near.ts";

const valueOf = (given: Books): number => maximumCirculation(projected(given)).value;

describe("maximumCirculation", () => {
  it("finds what cycle cancelling finds", () => {
    fc.assert(
      fc.property(books, (given) => isNear(valueOf(given), circulationByCycleCancelling(given))),
      { numRuns: 500 },
    );
  });

  it("is 0 where nothing goes round, and everything on a balanced ring", () => {
    fc.assert(fc.property(acyclicBooks, (given) => valueOf(given) === 0));
    expect(maximumCirculation(projected(ringOf([4, 4, 4])))).toEqual({ value: 12, share: 1 });
    expect(maximumCirculation(projected(ringOf([4, 7, 2]))).value).toBe(6);
  });

  it("is undefined as a share where there is no money", () => {
    expect(maximumCirculation(projected({ ids: ["a"], flows: [] }))).toEqual({ value: 0, share: null });
  });

  it("grows with the amounts, in proportion", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) =>
        isNear(valueOf(scaled(given, factor)) / factor, valueOf(given)),
      ),
    );
  });

  it("does not change when deals are split or nodes listed in another order", () => {
    fc.assert(
      fc.property(
        books,
        (given) =>
          isNear(valueOf(split(given, 0.3)), valueOf(given)) && isNear(valueOf(reversed(given)), valueOf(given)),
      ),
    );
  });

  it("never falls when a deal is added, and never exceeds the money inside strong components", () => {
    fc.assert(
      fc.property(books, books, (given, more) => {
        const ids = given.ids;
        const added = more.flows.filter(({ source, target }) => ids.includes(source) && ids.includes(target));
        const larger = { ids, flows: [...given.flows, ...added] };
        const { share } = maximumCirculation(projected(given));
        const intra = strongCore(projected(given)).intraShare;
        return valueOf(larger) >= valueOf(given) - 1e-9 && (share ?? 0) <= (intra ?? 0) + 1e-9;
      }),
    );
  });
});
