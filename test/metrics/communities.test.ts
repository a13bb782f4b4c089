import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communitiesOf, modularityOf } from "../../src/metrics/communities.ts";
import { books, projected, scaled, type Books } from "../support/books.ts";
import { matrixOf } from "../support/dense-centrality.ts";
import { isNear } from "../support/near.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The double sum over all pairs in one group: w_ij / w - out_i in_j / w^2. */
const modularityByPairs = (given: Books, groupOf: (v: number) => unknown): number | null => {
  const w = matrixOf(given);
  const total = sum(w.flat());
  if (total === 0) return null;
  const paid = w.map(sum);
  const received = w.map((_row, j) => sum(w.map((row) => row[j]!)));
  const pairs = w.flatMap((row, i) =>
    row.map((amount, j) => (groupOf(i) === groupOf(j) ? amount / total - (paid[i]! * received[j]!) / total ** 2 : 0)),
  );
  return sum(pairs);
};

/** Every way to part n nodes into groups, each node's group no higher than one above those before it. */
const partitions = (n: number): readonly (readonly number[])[] => {
  if (n === 0) return [[]];
  return partitions(n - 1).flatMap((before) =>
    Array.from({ length: Math.max(-1, ...before) + 2 }, (_, group) => [...before, group]),
  );
};

/** Two groups of four that pay each other all round, with one thin tie between them. */
const twoCliques: Books = (() => {
  const groups = [
    ["a", "c", "e", "g"],
    ["b", "d", "f", "h"],
  ];
  const within = groups.flatMap((ids) =>
    ids.flatMap((source) => ids.flatMap((target) => (source === target ? [] : [{ source, target, amount: 5 }]))),
  );
  return { ids: groups.flat(), flows: [...within, { source: "a", target: "b", amount: 1 }] };
})();

describe("communities", () => {
  it("are a partition of all nodes, whose modularity is the sum over the pairs", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { groups, modularity } = communitiesOf(projected(given));
        expect(groups.flat().sort()).toEqual([...given.ids].sort());
        const expected = modularityByPairs(given, (v) => groups.findIndex((group) => group.includes(given.ids[v]!)));
        return expected === null ? modularity === null : isNear(modularity!, expected, 1e-12);
      }),
      { numRuns: 80 },
    );
  });

  it("come within a tenth of the best of all partitions of up to six nodes", () => {
    const small = books.filter(({ ids }) => ids.length <= 6);
    fc.assert(
      fc.property(small, (given) => {
        const { modularity } = communitiesOf(projected(given));
        const all = partitions(given.ids.length).map((groups) => modularityByPairs(given, (v) => groups[v]));
        if (modularity === null) return all.every((value) => value === null);
        const best = Math.max(...all.map((value) => value!));
        return modularity <= best + 1e-12 && modularity >= best - 0.1;
      }),
      { numRuns: 40 },
    );
  });

  it("find two groups with one thin tie, named in the order of their ids", () => {
    const { groups, modularity } = communitiesOf(projected(twoCliques));
    expect(groups).toEqual([
      ["a", "c", "e", "g"],
      ["b", "d", "f", "h"],
    ]);
    // 120 of 121 stay inside; by chance 61 x 60 + 60 x 61 of 121 squared would.
    expect(modularity).toBeCloseTo(120 / 121 - (2 * 61 * 60) / 121 ** 2, 12);
  });

  it("are the same in any unit, however small", () => {
    fc.assert(
      fc.property(books, (given) => {
        const { groups } = communitiesOf(projected(given));
        expect(communitiesOf(projected(scaled(given, 2 ** -60))).groups).toEqual(groups);
      }),
      { numRuns: 40 },
    );
  });

  it("leave nodes without money alone, and all nodes where there is none", () => {
    const given = { ids: [...twoCliques.ids, "idle"], flows: twoCliques.flows };
    expect(communitiesOf(projected(given)).groups.at(-1)).toEqual(["idle"]);
    expect(communitiesOf(projected({ ids: ["b", "a"], flows: [] }))).toEqual({
      groups: [["a"], ["b"]],
      modularity: null,
    });
    expect(modularityOf(projected({ ids: ["a"], flows: [] }), [["a"]])).toBeNull();
  });
});
