// k-core, bridges and articulation points, by their definitions.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreNumbers } from "../../src/metrics/k-core.ts";
import { weakPoints } from "../../src/metrics/weak-points.ts";
import { books, projected, type Books } from "../support/books.ts";
import { matrixOf, partsOf, tiesOf } from "../support/dense-centrality.ts";

const flow = (source: string, target: string, amount = 1) => ({ source, target, amount });

/** The largest least degree within any set of nodes that holds v, over all sets. */
const coreBySets = (given: Books): readonly number[] => {
  const ties = tiesOf(matrixOf(given));
  const n = given.ids.length;
  const best = given.ids.map(() => 0);
  for (let set = 1; set < 2 ** n; set++) {
    const isIn = (v: number): boolean => (set >> v) % 2 === 1;
    const members = given.ids.flatMap((_id, v) => (isIn(v) ? [v] : []));
    const degrees = members.map((v) => ties.filter(([a, b]) => (a === v && isIn(b)) || (b === v && isIn(a))).length);
    for (const v of members) best[v] = Math.max(best[v]!, Math.min(...degrees));
  }
  return best;
};

describe("core numbers", () => {
  it("are the largest least degree in any set of nodes", () => {
    fc.assert(
      fc.property(books, (given) => {
        expect([...coreNumbers(projected(given))]).toEqual(coreBySets(given));
      }),
      { numRuns: 150 },
    );
  });

  it("are what is left when those below are taken away again and again, on forty nodes", () => {
    const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
    const pair = fc.tuple(fc.nat(39), fc.nat(39));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 40, maxLength: 160 }), (pairs) => {
        const given = { ids, flows: pairs.map(([a, b]) => flow(`n${a}`, `n${b}`)) };
        const ties = tiesOf(matrixOf(given));
        const core = ids.map(() => 0);
        for (let k = 1; k < 10; k++) {
          let left = new Set(ids.keys());
          for (let before = -1; before !== left.size;) {
            before = left.size;
            const held = ties.filter(([a, b]) => left.has(a) && left.has(b)).flat();
            left = new Set([...left].filter((v) => held.filter((end) => end === v).length >= k));
          }
          for (const v of left) core[v] = k;
        }
        expect([...coreNumbers(projected(given))]).toEqual(core);
      }),
      { numRuns: 20 },
    );
  });

  it("do not mistake two deals, or a deal each way, for two counterparties", () => {
    const given = { ids: ["a", "b"], flows: [flow("a", "b"), flow("a", "b"), flow("b", "a"), flow("a", "a")] };
    expect([...coreNumbers(projected(given))]).toEqual([1, 1]);
  });
});

describe("weak points", () => {
  it("are the ties and firms whose loss leaves more parts", () => {
    fc.assert(
      fc.property(books, (given) => {
        const ties = tiesOf(matrixOf(given));
        const nodes = given.ids.map((_id, v) => v);
        const parts = partsOf(nodes, ties);
        const bridges = ties.filter(
          (tie) =>
            partsOf(
              nodes,
              ties.filter((other) => other !== tie),
            ) > parts,
        );
        const name = (v: number): string => given.ids[v]!;
        const found = weakPoints(projected(given));
        expect(found.bridges.map((pair) => pair.join(" "))).toEqual(
          bridges.map(([a, b]) => [name(a), name(b)].sort().join(" ")).sort(),
        );
        const cut = nodes.filter((v) => {
          const left = nodes.filter((other) => other !== v);
          return partsOf(left, ties) > parts - (ties.some((tie) => tie.includes(v)) ? 0 : 1);
        });
        expect(found.nodes).toEqual(cut.map(name).sort());
      }),
      { numRuns: 250 },
    );
  });

  it("are found on a chain of 50,000, which would overflow a recursive search", () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `n${i}`);
    const flows = ids.slice(1).map((id, i) => flow(ids[i]!, id));
    const { bridges, nodes } = weakPoints(projected({ ids, flows }));
    expect([bridges.length, nodes.length]).toEqual([49_999, 49_998]);
  });

  it("take money each way between two for one tie", () => {
    const given = { ids: ["b", "a", "c"], flows: [flow("b", "a"), flow("a", "b"), flow("a", "c"), flow("a", "c")] };
    expect(weakPoints(projected(given))).toEqual({
      bridges: [
        ["a", "b"],
        ["a", "c"],
      ],
      nodes: ["a"],
    });
  });
});
