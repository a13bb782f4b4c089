import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentFlowBetweenness } from "../../src/metrics/current-flow.ts";
import { books, projected, ringOf, type Books } from "../support/books.ts";
import { currentThrough, matrixOf, partsOf, tiesOf } from "../support/dense-centrality.ts";
import { isNear } from "../support/near.ts";

/** The same with a chain through all nodes, so that they are one part. */
const joined = books.map(({ ids, flows }): Books => ({
  ids,
  flows: [...flows, ...ids.slice(1).map((target, i) => ({ source: ids[i]!, target, amount: 1 + (i % 3) }))],
}));

describe("current-flow betweenness", () => {
  it("is the mean current of a system of its own for each pair, and undefined exactly in parts", () => {
    let defined = 0;
    fc.assert(
      fc.property(fc.oneof(books, joined), (given) => {
        const w = matrixOf(given);
        const values = currentFlowBetweenness(projected(given));
        const nodes = given.ids.map((_id, v) => v);
        if (nodes.length < 3 || partsOf(nodes, tiesOf(w)) > 1) return values === null;
        defined++;
        const expected = currentThrough(w);
        return values!.every((value, v) => isNear(value, expected[v]!, 1e-9));
      }),
      { numRuns: 200 },
    );
    expect(defined).toBeGreaterThan(20);
  });

  it("is 1 for who stands between all others, 0 for a dead end, whatever the direction", () => {
    const flow = (source: string, target: string) => ({ source, target, amount: 5 });
    const star = { ids: ["m", "a", "b", "c"], flows: [flow("a", "m"), flow("m", "b"), flow("c", "m")] };
    const [middle, ...ends] = currentFlowBetweenness(projected(star))!;
    expect(middle).toBeCloseTo(1, 12);
    for (const end of ends) expect(end).toBeCloseTo(0, 12);
  });

  it("parts evenly on a ring of three, and is undefined for fewer than three", () => {
    for (const value of currentFlowBetweenness(projected(ringOf([4, 4, 4])))!) expect(value).toBeCloseTo(1 / 3, 12);
    expect(currentFlowBetweenness(projected(ringOf([4, 4])))).toBeNull();
  });
});
