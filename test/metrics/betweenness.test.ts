import fc from "fast-check";
import { expect, it } from "vitest";
import { betweenness } from "../../src/metrics/betweenness.ts";
import { books, projected, type Books } from "../support/books.ts";
import { isNear } from "../support/near.ts";

type Way = { readonly nodes: readonly string[]; readonly length: number };

/** Every simple path between two nodes, tried one by one. */
const waysBetween = ({ ids, flows }: Books, from: string, to: string): Way[] => {
  const paid = (u: string, v: string): number =>
    flows.reduce((sum, { source, target, amount }) => sum + (source === u && target === v ? amount : 0), 0);
  const extend = (way: Way): Way[] => {
    const u = way.nodes.at(-1)!;
    if (u === to) return [way];
    const next = ids.filter((v) => !way.nodes.includes(v) && paid(u, v) > 0);
    return next.flatMap((v) => extend({ nodes: [...way.nodes, v], length: way.length + 1 / paid(u, v) }));
  };
  return extend({ nodes: [from], length: 0 });
};

const byBruteForce = (given: Books): number[] => {
  const { ids } = given;
  const n = ids.length;
  return ids.map((middle) => {
    let total = 0;
    for (const from of ids) {
      for (const to of ids) {
        if (from === to || from === middle || to === middle) continue;
        const ways = waysBetween(given, from, to);
        const least = Math.min(...ways.map(({ length }) => length));
        const shortest = ways.filter(({ length }) => length <= least * (1 + 1e-9));
        const through = shortest.filter(({ nodes }) => nodes.includes(middle));
        if (shortest.length > 0) total += through.length / shortest.length;
      }
    }
    return n < 3 ? 0 : total / ((n - 1) * (n - 2));
  });
};

it("is the share of shortest ways that lead through a node", () => {
  fc.assert(
    fc.property(books, (given) => {
      const expected = byBruteForce(given);
      return betweenness.compute(projected(given)).every((value, v) => isNear(value, expected[v]!));
    }),
    { numRuns: 60 },
  );
});

it("meets ties of sums that binary fractions miss", () => {
  // From a to d by b, 1/3 + 1/6 = 0.5, and by c, 1/4 + 1/4 = 0.5.
  const flow = (source: string, target: string, amount: number) => ({ source, target, amount });
  const flows = [flow("a", "b", 3), flow("b", "d", 6), flow("a", "c", 4), flow("c", "d", 4)];
  const [, b, c] = betweenness.compute(projected({ ids: ["a", "b", "c", "d"], flows }));
  expect([b, c]).toEqual([0.5 / 6, 0.5 / 6]);
});
