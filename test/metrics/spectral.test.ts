// Katz, eigenvector centrality and HITS, against full matrices.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eigenvectorCentrality } from "../../src/metrics/eigenvector.ts";
import { hits } from "../../src/metrics/hits.ts";
import { katzSums } from "../../src/metrics/katz.ts";
import { acyclicBooks, books, projected, ringOf, type Books } from "../support/books.ts";
import {
  leadingVector,
  matrixOf,
  multiplicityOf,
  radiusOf,
  solve,
  times,
  transposeOf,
  type Matrix,
} from "../support/dense-centrality.ts";
import { isNear } from "../support/near.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const agree = (actual: Iterable<number>, expected: readonly number[], tolerance = 1e-7): boolean =>
  [...actual].every((value, v) => isNear(value, expected[v]!, tolerance));
const flow = (source: string, target: string, amount = 1) => ({ source, target, amount });
const applied = (a: Matrix, x: readonly number[]): readonly number[] =>
  a.map((row) => sum(row.map((v, k) => v * x[k]!)));
/** A fifth of the random books have 1 or 2 nodes, where little can go wrong; these have six, and few ties. */
const larger = fc
  .array(fc.record({ s: fc.nat(5), t: fc.nat(5), amount: fc.integer({ min: 1, max: 40 }) }), {
    minLength: 5,
    maxLength: 14,
  })
  .map((rows): Books => ({
    ids: ["n0", "n1", "n2", "n3", "n4", "n5"],
    flows: rows.map(({ s, t, amount }) => flow(`n${s}`, `n${t}`, amount)),
  }));
const some = fc.oneof(books, larger);

describe("Katz", () => {
  it("solves (I - a W^T) x = 1, with its own a", () => {
    fc.assert(
      fc.property(some, (given) => {
        const { alpha, values } = katzSums(projected(given));
        const w = transposeOf(matrixOf(given));
        const system = w.map((row, i) => row.map((value, j) => +(i === j) - alpha * value));
        return agree(
          values,
          solve(
            system,
            given.ids.map(() => 1),
          ),
          1e-10,
        );
      }),
    );
  });

  it("is the sum of its series, which ends where nothing goes round", () => {
    fc.assert(
      fc.property(acyclicBooks, (given) => {
        const { alpha, values } = katzSums(projected(given));
        const w = transposeOf(matrixOf(given)).map((row) => row.map((value) => alpha * value));
        let term: readonly number[] = given.ids.map(() => 1);
        let total = term;
        for (let k = 0; k < given.ids.length; k++) {
          term = applied(w, term);
          total = total.map((value, v) => value + term[v]!);
        }
        return agree(values, total, 1e-12);
      }),
    );
  });

  it("weakens a step to 0.85 over the smaller of the largest receipts and the largest payments", () => {
    const star = projected({ ids: ["a", "b", "c"], flows: [flow("a", "c", 4), flow("b", "c", 6)] });
    expect(katzSums(star).alpha).toBeCloseTo(0.85 / 6, 15);
    expect(agree(katzSums(star).values, [1, 1, 1 + (0.85 * 10) / 6], 1e-15)).toBe(true);
    expect(katzSums(projected({ ids: ["a"], flows: [] }))).toEqual({ alpha: 0, values: Float64Array.of(1) });
  });
});

describe("eigenvector centrality", () => {
  it("is the leading vector where the root is simple and positive, and undefined exactly elsewhere", () => {
    let defined = 0;
    fc.assert(
      fc.property(some, (given) => {
        const w = transposeOf(matrixOf(given));
        const radius = radiusOf(w);
        const values = eigenvectorCentrality(projected(given));
        if (radius === 0 || multiplicityOf(w, radius) > 1) return values === null;
        defined++;
        const expected = leadingVector(w, radius);
        return agree(
          values!,
          expected.map((value) => value / Math.hypot(...expected)),
        );
      }),
      { numRuns: 200 },
    );
    expect(defined).toBeGreaterThan(20);
  });

  it("does not mistake two rounds of equal strength, one behind the other, for one", () => {
    const rings = (back: number) =>
      eigenvectorCentrality(
        projected({
          ids: ["a", "b", "c", "d"],
          flows: [flow("a", "b"), flow("b", "a"), flow("b", "c"), flow("c", "d"), flow("d", "c", back)],
        }),
      );
    expect(rings(1)).toBeNull();
    expect(rings(1.0001)).not.toBeNull();
  });

  it("does not take two roots for different that differ by rounding", () => {
    // The geometric means of 0.1 and 0.9, and of 0.3 and 0.3.
    const flows = [flow("a", "b", 0.1), flow("b", "a", 0.9), flow("c", "d", 0.3), flow("d", "c", 0.3)];
    expect(eigenvectorCentrality(projected({ ids: ["a", "b", "c", "d"], flows }))).toBeNull();
  });

  it("is found on long rings too, where powers hardly move", () => {
    const amounts = Array.from({ length: 300 }, (_, i) => 1 + (i % 7));
    const values = eigenvectorCentrality(projected(ringOf(amounts)))!;
    const root = Math.exp(sum(amounts.map(Math.log)) / amounts.length);
    for (const i of amounts.keys()) {
      const before = (i + amounts.length - 1) % amounts.length;
      expect(values[i]! / ((amounts[before]! * values[before]!) / root)).toBeCloseTo(1, 9);
    }
  });
});

describe("hubs and authorities", () => {
  it("are the leading singular pair where it is single, and undefined exactly elsewhere", () => {
    let defined = 0;
    fc.assert(
      fc.property(some, (given) => {
        const w = matrixOf(given);
        const gram = times(transposeOf(w), w);
        const radius = radiusOf(gram);
        const scores = hits(projected(given));
        if (radius === 0 || multiplicityOf(gram, radius) > 1) return scores === null;
        defined++;
        const authority = leadingVector(gram, radius);
        const hub = applied(w, authority);
        const toOne = (x: readonly number[]) => x.map((value) => value / sum(x));
        return agree(scores!.authority, toOne(authority)) && agree(scores!.hub, toOne(hub));
      }),
      { numRuns: 200 },
    );
    expect(defined).toBeGreaterThan(20);
  });

  it("are undefined on a chain and on a balanced ring, where every starting point is its own answer", () => {
    expect(hits(projected({ ids: ["a", "b", "c"], flows: [flow("a", "b"), flow("b", "c")] }))).toBeNull();
    expect(hits(projected(ringOf([3, 3, 3])))).toBeNull();
    expect([...hits(projected(ringOf([3, 5, 3])))!.authority]).toEqual([0, 0, 1]);
  });

  it("are unique when two groups are nearly as strong, but not when they differ by rounding", () => {
    const pairs = (first: number, second: number) =>
      hits(projected({ ids: ["a", "b", "c", "d"], flows: [flow("a", "b", first), flow("c", "d", second)] }));
    expect([...pairs(1, 1.0001)!.hub]).toEqual([0, 0, 1, 0]);
    expect(pairs(0.3, 0.1 + 0.2)).toBeNull();
  });
});
