import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageRanks } from "../../src/metrics/pagerank.ts";
import { solveLinear } from "../support/linear-solve.ts";
import { books, projected, reversed, ringOf, scaled, split, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

const ranksOf = (given: Books): Readonly<Record<string, number>> => {
  const ranks = pageRanks(projected(given));
  return Object.fromEntries(given.ids.map((id, v) => [id, ranks[v]!]));
};

/** The definition as a linear system, x = 0.15 / n + 0.85 P^T x, with an even row for who pays nobody. */
const bySolving = ({ ids, flows }: Books): Readonly<Record<string, number>> => {
  const n = ids.length;
  const paid = (from: string, to: string | null): number =>
    flows
      .filter(({ source, target }) => source === from && target !== from && (to === null || target === to))
      .reduce((sum, { amount }) => sum + amount, 0);
  const share = (from: string, to: string): number =>
    paid(from, null) === 0 ? 1 / n : paid(from, to) / paid(from, null);
  const matrix = ids.flatMap((to) => ids.map((from) => (to === from ? 1 : 0) - 0.85 * share(from, to)));
  const ranks = solveLinear(Float64Array.from(matrix), new Float64Array(n).fill(0.15 / n), n);
  return Object.fromEntries(ids.map((id, v) => [id, ranks[v]!]));
};

const agree = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.entries(a).every(([id, value]) => isNear(b[id]!, value));

describe("pagerank", () => {
  it("solves its own definition", () => {
    fc.assert(fc.property(books, (given) => agree(ranksOf(given), bySolving(given))));
  });

  it("does not depend on splitting, listing order or the unit", () => {
    fc.assert(
      fc.property(books, (given) =>
        [split(given, 0.3), reversed(given), scaled(given, 1e9), scaled(given, 1e-9)].every((same) =>
          agree(ranksOf(same), ranksOf(given)),
        ),
      ),
    );
  });

  it("is even on a ring, whatever the amounts", () => {
    for (const rank of Object.values(ranksOf(ringOf([5, 300, 2, 1])))) expect(rank).toBeCloseTo(0.25, 14);
  });
});
