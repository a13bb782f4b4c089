import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trophicLevels } from "../../src/circularity/trophic-levels.ts";
import { totalOf } from "../../src/model/projection.ts";
import { acyclicBooks, books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { balancedBooks, completeBooks } from "../support/circular-books.ts";
import { tableOf } from "../support/dense-circularity.ts";
import { isNear } from "../support/near.ts";

const trophicOf = (given: Books) => trophicLevels(projected(given));

const paymentsOf = (given: Books) => {
  const projection = projected(given);
  const table = tableOf(projection, projection.amounts);
  return table.flatMap((row, from) => row.flatMap((amount, to) => (amount > 0 ? [{ from, to, amount }] : [])));
};

const levelById = (given: Books): Readonly<Record<string, number>> => {
  const { levels } = trophicOf(given);
  return Object.fromEntries(given.ids.map((id, v) => [id, levels[v]!]));
};

const skipping: Books = {
  ids: ["a", "b", "c"],
  flows: [
    { source: "a", target: "b", amount: 1 },
    { source: "b", target: "c", amount: 1 },
    { source: "a", target: "c", amount: 1 },
  ],
};

describe("trophicLevels", () => {
  it("solves (diag(u) - W - W^T) h = v, the lowest node of each connected part at 0", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { levels } = trophicOf(given);
        const pull = new Float64Array(given.ids.length);
        for (const { from, to, amount } of paymentsOf(given)) {
          const gap = amount * (levels[to]! - levels[from]! - 1);
          pull[to]! += gap;
          pull[from]! -= gap;
        }
        const near = (v: number): number[] =>
          paymentsOf(given).flatMap(({ from, to }) => (from === v ? [to] : to === v ? [from] : []));
        const part = (start: number): number[] => {
          const found = [start];
          for (const v of found)
            found.push(...near(v).filter((w, i, all) => all.indexOf(w) === i && !found.includes(w)));
          return found;
        };
        const grounded = given.ids.every((_id, v) => Math.min(...part(v).map((w) => levels[w]!)) === 0);
        return grounded && pull.every((force) => isNear(force, 0, 1e-8));
      }),
    );
  });

  it("splits the squares: F0 + sum w dh^2 / |W| = 1, and F0 = 1 - sum w dh / |W|", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { levels, incoherence, directionality } = trophicOf(given);
        if (incoherence === null) return totalOf(projected(given)) === 0 && directionality === null;
        const mean = (power: number): number =>
          paymentsOf(given).reduce(
            (sum, { from, to, amount }) => sum + amount * (levels[to]! - levels[from]!) ** power,
            0,
          ) / totalOf(projected(given));
        return (
          isNear(incoherence + mean(2), 1) && isNear(incoherence, 1 - mean(1)) && directionality === 1 - incoherence
        );
      }),
    );
  });

  it("lies in [0, 1] and is 1 where every node receives what it pays", () => {
    fc.assert(
      fc.property(
        books,
        (given) => (trophicOf(given).incoherence ?? 0) >= 0 && (trophicOf(given).incoherence ?? 0) <= 1,
      ),
    );
    fc.assert(fc.property(balancedBooks, (given) => isNear(trophicOf(given).incoherence!, 1)));
    expect(trophicOf(completeBooks(4, 0.1)).incoherence).toBeCloseTo(1, 12);
    expect(trophicOf(ringOf([2, 2, 2])).levels).toEqual(new Float64Array(3));
  });

  it("is not a measure of loops: a payment that skips a level is incoherent", () => {
    const { levels, incoherence } = trophicOf(skipping);
    expect([...levels].map((level) => level * 3)).toEqual([0, 2, 4].map((third) => expect.closeTo(third, 12)));
    expect(incoherence).toBeCloseTo(1 / 9, 12);
    fc.assert(fc.property(acyclicBooks, (given) => (trophicOf(given).incoherence ?? 0) < 1));
  });

  it("sees a payment of a billionth between rings of a billion", () => {
    const rings = ["a b", "b a", "c d", "d c"].map((pair) => pair.split(" ") as [string, string]);
    const heavy = rings.map(([source, target]) => ({ source, target, amount: 1e9 }));
    const flows = [...heavy, { source: "a", target: "c", amount: 1e-9 }];
    expect([...trophicOf({ ids: ["a", "b", "c", "d"], flows }).levels]).toEqual([0, 0, 1, 1]);
  });

  it("stands 0 at nodes without a deal, and is undefined without money", () => {
    expect(trophicOf({ ids: [], flows: [] })).toEqual({
      levels: new Float64Array(0),
      incoherence: null,
      directionality: null,
    });
    expect([...trophicOf({ ...skipping, ids: [...skipping.ids, "idle"] }).levels].at(-1)).toBe(0);
  });

  it("does not depend on the unit, on splitting, or on the order of the nodes", () => {
    fc.assert(
      fc.property(books, fc.constantFrom(1e-9, 0.1, 3, 1e9), (given, factor) => {
        const levels = levelById(given);
        return [scaled(given, factor), split(given, 0.3), reversed(given)].every((other) => {
          const others = levelById(other);
          return given.ids.every((id) => isNear(levels[id]!, others[id]!, 1e-8));
        });
      }),
    );
  });
});
