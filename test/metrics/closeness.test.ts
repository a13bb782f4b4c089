import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closenessIn, harmonicIn } from "../../src/metrics/closeness.ts";
import { books, projected } from "../support/books.ts";
import { distancesOf, matrixOf } from "../support/dense-centrality.ts";
import { isNear } from "../support/near.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const flow = (source: string, target: string, amount: number) => ({ source, target, amount });

describe("closeness and harmonic closeness", () => {
  it("are what the distances between all pairs give", () => {
    fc.assert(
      fc.property(books, (given) => {
        const distances = distancesOf(matrixOf(given));
        const [close, harmonic] = [closenessIn(projected(given)), harmonicIn(projected(given))];
        return given.ids.every((_id, v) => {
          const near = distances.flatMap((row, u) => (u !== v && row[v]! < Infinity ? [row[v]!] : []));
          if (near.length === 0) return close[v] === 0 && harmonic[v] === 0;
          const others = given.ids.length - 1;
          return (
            isNear(close[v]!, (near.length / others) * (near.length / sum(near))) &&
            isNear(harmonic[v]!, sum(near.map((distance) => 1 / distance)) / others)
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it("find the nearest of many on a star of stars, where the heap has work to do", () => {
    const ids = ["hub", ...Array.from({ length: 200 }, (_, i) => `leaf${i}`), "end"];
    const leaves = ids.slice(1, -1);
    const flows = leaves.flatMap((leaf, i) => [
      flow("hub", leaf, 1 + ((i * 37) % 200)),
      flow(leaf, "end", 1 + ((i * 91) % 200)),
    ]);
    const mean = sum(flows.map(({ amount }) => amount)) / flows.length;
    const toLeaf = leaves.map((_leaf, i) => mean / (1 + ((i * 37) % 200)));
    const toEnd = leaves.map((_leaf, i) => mean / (1 + ((i * 91) % 200)));
    const fromHub = Math.min(...toLeaf.map((way, i) => way + toEnd[i]!));
    const reaching = 201;
    const expected = (reaching / 201) * (reaching / (sum(toEnd) + fromHub));
    expect(closenessIn(projected({ ids, flows })).at(-1)).toBeCloseTo(expected, 12);
  });

  it("are 0 for who receives nothing, and on a single node", () => {
    const pair = projected({ ids: ["a", "b"], flows: [flow("a", "b", 7)] });
    expect([...closenessIn(pair)]).toEqual([0, 1]);
    expect([...harmonicIn(pair)]).toEqual([0, 1]);
    const alone = projected({ ids: ["a"], flows: [flow("a", "a", 1)] });
    expect([...closenessIn(alone), ...harmonicIn(alone)]).toEqual([0, 0]);
  });
});
