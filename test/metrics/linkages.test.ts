import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkagesOf, overMean } from "../../src/metrics/linkages.ts";
import { books, projected, ringOf } from "../support/books.ts";
import { matrixOf, reachOf, solve, transposeOf, type Matrix } from "../support/dense-centrality.ts";
import { isNear } from "../support/near.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const flow = (source: string, target: string, amount: number) => ({ source, target, amount });

/** Row sums of (I - G)^-1. */
const rowSumsOfInverse = (g: Matrix): readonly number[] =>
  solve(
    g.map((row, i) => row.map((value, j) => +(i === j) - value)),
    g.map(() => 1),
  );

describe("linkages", () => {
  it("are the row sums of the Leontief inverse and the column sums of the Ghosh inverse", () => {
    let defined = 0;
    fc.assert(
      fc.property(books, (given) => {
        const w = matrixOf(given);
        const received = transposeOf(w).map(sum);
        const throughput = w.map((row, i) => Math.max(sum(row), received[i]!));
        const leaking = w.map((row, i) => throughput[i]! > sum(row) || throughput[i] === 0);
        const isOpen = reachOf(w).every((row) => row.some((reached, j) => reached && leaking[j]!));
        const linkages = linkagesOf(projected(given));
        if (sum(received) === 0 || !isOpen) return linkages === null;
        defined++;
        const share = (amount: number, whole: number): number => (whole === 0 ? 0 : amount / whole);
        const backward = rowSumsOfInverse(w.map((row, i) => row.map((amount) => share(amount, throughput[i]!))));
        const forward = rowSumsOfInverse(
          transposeOf(w.map((row) => row.map((amount, j) => share(amount, throughput[j]!)))),
        );
        const near = (a: Float64Array, b: readonly number[]) => a.every((value, v) => isNear(value, b[v]!, 1e-9));
        return near(linkages!.backward, backward) && near(linkages!.forward, forward);
      }),
      { numRuns: 250 },
    );
    expect(defined).toBeGreaterThan(20);
  });

  it("count the steps of a chain from either end", () => {
    const chain = projected({ ids: ["a", "b", "c"], flows: [flow("a", "b", 8), flow("b", "c", 8)] });
    const { backward, forward } = linkagesOf(chain)!;
    expect([...backward]).toEqual([3, 2, 1]);
    expect([...forward]).toEqual([1, 2, 3]);
    expect([...overMean(backward)]).toEqual([1.5, 1, 0.5]);
  });

  it("stay exact beside a tiny leak, where an inverse would have lost every digit", () => {
    // Of every 1e9 + 1 dollars a passes on all, and b all but one: 1e9 + 1 rounds of two payments each, less one.
    const ring = projected({ ids: ["a", "b"], flows: [flow("a", "b", 1e9 + 1), flow("b", "a", 1e9)] });
    expect(linkagesOf(ring)!.backward[0]! / (2 * (1e9 + 1))).toBeCloseTo(1, 15);
  });

  /** A ring in which everybody pays 1 to the next, and something more to a sink outside the ring. */
  const leakyRing = (size: number, kept: number) => {
    const ids = Array.from({ length: size }, (_, i) => `n${i}`);
    const around = ids.map((id, i) => flow(id, ids[(i + 1) % size]!, 1));
    return projected({ ids: [...ids, "sink"], flows: [...around, ...ids.map((id) => flow(id, "sink", kept))] });
  };

  it("settle in sweeps on large networks, and are solved at once where sweeps would not", () => {
    // x = 1 + (x + kept) / (1 + kept), so x = (1 + 2 kept) / kept, whatever the size.
    for (const [size, kept] of [
      [290, 0.5],
      [310, 0.5],
      [310, 1e-4],
    ] as const) {
      const { backward } = linkagesOf(leakyRing(size, kept))!;
      for (const value of backward.slice(0, -1)) expect(value / ((1 + 2 * kept) / kept)).toBeCloseTo(1, 12);
    }
    expect(linkagesOf(projected(ringOf(Array.from({ length: 310 }, () => 2))))).toBeNull();
  });

  it("are undefined where a round of money is closed, also where that is hidden by rounding", () => {
    expect(linkagesOf(projected(ringOf([3, 3])))).toBeNull();
    const rounding = [flow("a", "b", 0.1), flow("a", "b", 0.2), flow("b", "a", 0.3)];
    expect(linkagesOf(projected({ ids: ["a", "b"], flows: rounding }))).toBeNull();
    expect(linkagesOf(projected({ ids: ["a", "b"], flows: [] }))).toBeNull();
  });

  it("fall when money is known to leave for the world outside", () => {
    const ring = projected(ringOf([3, 3]));
    const { backward } = linkagesOf(ring, { n0: { inflow: 1, outflow: 1 } })!;
    // A dollar at n0 goes on with 3/4, comes back whole: 1 + 3/4 (1 + x) = x.
    expect(backward[0]).toBeCloseTo(7, 12);
    expect(backward[1]).toBeCloseTo(8, 12);
  });
});
