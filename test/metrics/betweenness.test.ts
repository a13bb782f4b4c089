import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweennessOf } from "../../src/metrics/betweenness.ts";
import { books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const valuesOf = (given: Books): Readonly<Record<string, number>> => {
  const values = betweennessOf(projected(given));
  return Object.fromEntries(given.ids.map((id, v) => [id, values[v]!]));
};

const agree = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.entries(a).every(([id, value]) => isNear(b[id]!, value));

type Way = { readonly nodes: readonly string[]; readonly length: number };

/** Every way from every node to every other, tried one by one; of those the shortest. */
const byBruteForce = ({ ids, flows }: Books): Readonly<Record<string, number>> => {
  const amount = (from: string, to: string): number =>
    flows.filter(({ source, target }) => source === from && target === to).reduce((sum, flow) => sum + flow.amount, 0);
  const ways = (way: Way, to: string): Way[] => {
    const last = way.nodes.at(-1)!;
    if (last === to) return [way];
    return ids
      .filter((id) => !way.nodes.includes(id) && amount(last, id) > 0)
      .flatMap((id) => ways({ nodes: [...way.nodes, id], length: way.length + 1 / amount(last, id) }, to));
  };
  const totals = Object.fromEntries(ids.map((id) => [id, 0]));
  for (const from of ids) {
    for (const to of ids.filter((id) => id !== from)) {
      const all = ways({ nodes: [from], length: 0 }, to);
      const least = Math.min(...all.map(({ length }) => length));
      const shortest = all.filter(({ length }) => length < least * (1 + 1e-6));
      for (const via of shortest.flatMap(({ nodes }) => nodes.slice(1, -1))) totals[via]! += 1 / shortest.length;
    }
  }
  const pairs = (ids.length - 1) * (ids.length - 2);
  return Object.fromEntries(ids.map((id) => [id, pairs > 0 ? totals[id]! / pairs : 0]));
};

describe("betweenness", () => {
  it("counts the shortest ways that trying them all finds", () => {
    fc.assert(
      fc.property(books, (given) => agree(valuesOf(given), byBruteForce(given))),
      { numRuns: 200 },
    );
  });

  it("weighs who lies on two of three equally short ways twice as much as who lies on one", () => {
    // From a to e by b-d, c-d or c-h. The pair (a, e) gives d 2/3 and h 1/3; (b, e) gives d 1; (c, e) gives each 1/2.
    const pairs = ["a b", "a c", "b d", "c d", "c h", "d e", "h e"];
    const flows = pairs.map((pair) => ({ source: pair[0]!, target: pair[2]!, amount: 1 }));
    const values = valuesOf({ ids: ["a", "b", "c", "d", "h", "e"], flows });
    expect(values["d"]).toBeCloseTo((2 / 3 + 1 + 1 / 2) / 20, 12);
    expect(values["h"]).toBeCloseTo((1 / 3 + 1 / 2) / 20, 12);
  });

  it("sees two ways of equal length whose sums differ by rounding", () => {
    // 1/10 + 1/5 and 3/10 are the same length; the doubles are not.
    const flow = (source: string, target: string, amount: number) => ({ source, target, amount });
    const given = {
      ids: ["a", "b", "c", "d"],
      flows: [flow("a", "b", 10), flow("b", "d", 5), flow("a", "c", 5), flow("c", "d", 10), flow("a", "d", 10 / 3)],
    };
    expect(valuesOf(given)["b"]).toBeCloseTo(1 / 3 / 6, 12);
    expect(valuesOf(given)["c"]).toBeCloseTo(1 / 3 / 6, 12);
  });

  it("does not depend on splitting, listing order or the unit", () => {
    fc.assert(
      fc.property(books, (given) =>
        [split(given, 0.3), reversed(given), scaled(given, 1e9), scaled(given, 1e-9)].every((same) =>
          agree(valuesOf(same), valuesOf(given)),
        ),
      ),
    );
  });

  it("is one half for each on a ring of three, and 0 for fewer than three nodes", () => {
    expect(Object.values(valuesOf(ringOf([1, 2, 3])))).toEqual([0.5, 0.5, 0.5]);
    expect(Object.values(valuesOf(ringOf([1, 2])))).toEqual([0, 0]);
  });
});
