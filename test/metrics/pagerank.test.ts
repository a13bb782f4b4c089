import fc from "fast-check";
import { expect, it } from "vitest";
import { pagerank } from "../../src/metrics/pagerank.ts";
import { books, projected, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

/** A thousand steps of the random surfer on a dense matrix. */
const bySteps = ({ ids, flows }: Books): number[] => {
  const n = ids.length;
  const paid = (u: string, v: string): number =>
    flows.reduce((sum, { source, target, amount }) => sum + (source === u && target === v && u !== v ? amount : 0), 0);
  const matrix = ids.map((u) => {
    const row = ids.map((v) => paid(u, v));
    const total = row.reduce((sum, amount) => sum + amount, 0);
    return row.map((amount) => (total > 0 ? amount / total : 1 / n));
  });
  let ranks = ids.map(() => 1 / n);
  for (let step = 0; step < 1000; step++) {
    ranks = ids.map((_id, v) => 0.15 / n + 0.85 * ranks.reduce((sum, rank, u) => sum + rank * matrix[u]![v]!, 0));
  }
  return ranks;
};

it("is where a random dollar stands in the long run", () => {
  fc.assert(
    fc.property(books, (given) => {
      const expected = bySteps(given);
      return pagerank.compute(projected(given)).every((rank, v) => isNear(rank, expected[v]!));
    }),
    { numRuns: 60 },
  );
});

it("has nothing to rank in an empty network", () => {
  expect(pagerank.compute(projected({ ids: [], flows: [] }))).toHaveLength(0);
});
