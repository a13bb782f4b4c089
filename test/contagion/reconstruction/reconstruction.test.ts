// Matrices from totals: the sums are met whatever the method, and each method keeps what it promises.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  linksIn,
  reconstruct,
  reconstructionMethod,
  reconstructionMethods,
} from "../../../src/contagion/reconstruction/index.ts";
import { totalOf, type Marginals } from "../../../src/contagion/reconstruction/marginals.ts";
import { maxEntropy } from "../../../src/contagion/reconstruction/max-entropy.ts";
import { minDensity } from "../../../src/contagion/reconstruction/min-density.ts";
import { InvalidInputError, NotFoundError } from "../../../src/model/errors.ts";
import { anyMarginals, sumsOf } from "../../support/marginals.ts";

const given = (assets: readonly number[], liabilities: readonly number[]): Marginals => ({
  ids: assets.map((_, i) => `n${i}`),
  assets: Float64Array.from(assets),
  liabilities: Float64Array.from(liabilities),
});

/** Iterative proportional fitting as in the textbooks: a dense matrix, rows and columns scaled in turn. */
const denseFit = ({ assets, liabilities }: Marginals, sweeps: number): number[][] => {
  const n = assets.length;
  const matrix: number[][] = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (i === j ? 0 : 1)),
  );
  const ratio = (wanted: number, sum: number): number => (sum === 0 ? 0 : wanted / sum);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    matrix.forEach((row, i) => {
      const factor = ratio(
        assets[i]!,
        row.reduce((sum, x) => sum + x, 0),
      );
      for (let j = 0; j < n; j++) row[j]! *= factor;
    });
    for (let j = 0; j < n; j++) {
      const factor = ratio(
        liabilities[j]!,
        matrix.reduce((sum, row) => sum + row[j]!, 0),
      );
      for (const row of matrix) row[j]! *= factor;
    }
  }
  return matrix;
};

const entropy = (matrix: ArrayLike<number>): number =>
  Array.from(matrix).reduce((sum, x) => (x > 0 ? sum - x * Math.log(x) : sum), 0);

const scaled = ({ ids, assets, liabilities }: Marginals, factor: number): Marginals => ({
  ids,
  assets: assets.map((x) => x * factor),
  liabilities: liabilities.map((x) => x * factor),
});

const positive = (amounts: Float64Array): number => amounts.filter((amount) => amount > 0).length;

describe.each(reconstructionMethods)("$id", (method) => {
  it("meets every sum, owes nobody itself, and says how well", () => {
    fc.assert(
      fc.property(anyMarginals, fc.nat(1000), (marginals, seed) => {
        const n = marginals.ids.length;
        const { matrix, residual, converged } = reconstruct(marginals, method, { seed, draws: 2, tolerance: 1e-10 });
        const { rows, columns } = sumsOf(matrix, n);
        const off = [...rows].map((sum, i) => Math.abs(sum - marginals.assets[i]!));
        const offColumns = [...columns].map((sum, j) => Math.abs(sum - marginals.liabilities[j]!));
        expect(converged).toBe(true);
        expect(residual).toBe(Math.max(0, ...off, ...offColumns));
        expect(residual).toBeLessThanOrEqual(1.01e-10 * totalOf(marginals.assets));
        for (let i = 0; i < n; i++) expect(matrix[i * n + i]).toBe(0);
        expect(matrix.every((x) => x >= 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same matrix in another unit of money", () => {
    fc.assert(
      fc.property(anyMarginals, (marginals) => {
        const options = { draws: 2, tolerance: 1e-10 };
        const matrix = reconstruct(marginals, method, options).matrix;
        // A power of two scales doubles exactly, and so every choice on the way.
        const other = reconstruct(scaled(marginals, 1024), method, options).matrix;
        expect([...other]).toEqual([...matrix].map((x) => x * 1024));
      }),
      { numRuns: 60 },
    );
  });

  it("places everything around a node that is party to everything", () => {
    const { matrix } = reconstruct(given([6, 1, 3], [4, 4, 2]), method);
    expect([...matrix]).toEqual([0, 4, 2, 1, 0, 0, 3, 0, 0]);
  });

  it("of nothing is nothing", () => {
    expect(reconstruct(given([], []), method)).toMatchObject({ residual: 0, converged: true });
    expect([...reconstruct(given([0, 0], [0, 0]), method).matrix]).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ["unequal totals", given([1, 2], [1, 1]), /assets sum to 3 and all liabilities to 2/],
    [
      "a node larger than all others",
      given([9, 1, 0], [3, 5, 2]),
      /"n0" is owed 9 and owes 3.*more than all debts, 10/,
    ],
    ["somebody who could only owe itself", given([1], [1]), /"n0"/],
    ["a negative amount", given([-1, 2], [0, 1]), /assets of "n0" must be a finite amount >= 0, got -1/],
    ["no number", given([1, 2], [NaN, 1]), /liabilities of "n0".*got NaN/],
    ["lists of different lengths", { ...given([1, 2], [1, 2]), ids: ["a"] }, /expected 1 assets, got 2/],
  ])("refuses %s", (_what, marginals, message) => {
    expect(() => reconstruct(marginals, method)).toThrow(InvalidInputError);
    expect(() => reconstruct(marginals, method)).toThrow(message);
  });

  it("scales the other side where that is asked for, and only then", () => {
    const marginals = given([2, 2, 2], [1, 1, 1]);
    const toAssets = reconstruct(marginals, method, { scaleTo: "assets" });
    expect([...toAssets.marginals.liabilities]).toEqual([2, 2, 2]);
    const toLiabilities = reconstruct(marginals, method, { scaleTo: "liabilities" });
    expect(totalOf(toLiabilities.matrix)).toBeCloseTo(3, 12);
    expect(() => reconstruct(given([1, 1], [0, 0]), method, { scaleTo: "assets" })).toThrow(/all zero/);
  });
});

describe("feasibility", () => {
  it("is refused exactly where a node is more than all others together", () => {
    const whole = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(whole, (pairs) => {
        const assets = pairs.map(([owed]) => owed);
        const liabilities = pairs.map(([, owes]) => owes);
        // Somebody else takes up the difference, so that totals agree.
        const difference = assets.reduce((sum, x, i) => sum + x - liabilities[i]!, 0);
        const marginals = given([...assets, Math.max(0, -difference)], [...liabilities, Math.max(0, difference)]);
        const total = totalOf(marginals.assets);
        const tooLarge = [...marginals.assets].some((owed, i) => owed + marginals.liabilities[i]! > total);
        const run = () => reconstruct(marginals, minDensity, { draws: 1 });
        if (tooLarge) expect(run).toThrow(InvalidInputError);
        else expect(run().residual).toBeLessThanOrEqual(1e-12 * total);
      }),
      { numRuns: 200 },
    );
  });
});

describe("maximum entropy", () => {
  const run = (marginals: Marginals) => reconstruct(marginals, maxEntropy, { tolerance: 1e-13 }).matrix;

  it("equals the dense textbook fit", () => {
    fc.assert(
      fc.property(anyMarginals, (marginals) => {
        const n = marginals.ids.length;
        const total = totalOf(marginals.assets);
        // Close to a hub the textbook fit crawls, and is no reference.
        fc.pre([...marginals.assets].every((owed, i) => owed + marginals.liabilities[i]! < 0.9 * total));
        const dense = denseFit(marginals, 2000).flat();
        run(marginals).forEach((x, k) => expect(Math.abs(x - dense[k]!)).toBeLessThanOrEqual(1e-9 * total));
        expect(dense).toHaveLength(n * n);
      }),
      { numRuns: 40 },
    );
  });

  it("has the largest entropy: moving money round any four cells lowers it", () => {
    fc.assert(
      fc.property(anyMarginals, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (marginals, share) => {
        const n = marginals.ids.length;
        const matrix = run(marginals);
        const best = entropy(matrix);
        const cells = Array.from({ length: n * n }, (_, k) => [Math.floor(k / n), k % n] as const);
        for (const [i, j] of cells) {
          for (const [k, l] of cells) {
            const corners = [i * n + j, k * n + l, i * n + l, k * n + j];
            if (i === j || k === l || i === l || k === j || i === k || j === l) continue;
            const step = share * Math.min(...corners.map((c) => matrix[c]!));
            const moved = matrix.slice();
            corners.forEach((c, corner) => (moved[c]! += corner < 2 ? step : -step));
            expect(entropy(moved)).toBeLessThanOrEqual(best + 1e-9 * Math.abs(best));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of the nodes", () => {
    fc.assert(
      fc.property(anyMarginals, (marginals) => {
        const turned = given([...marginals.assets].reverse(), [...marginals.liabilities].reverse());
        const total = totalOf(marginals.assets);
        const matrix = run(marginals);
        // Reversed names turn the matrix by half a circle.
        [...run(turned)]
          .reverse()
          .forEach((x, k) => expect(Math.abs(x - matrix[k]!)).toBeLessThanOrEqual(1e-8 * total));
      }),
      { numRuns: 60 },
    );
  });

  it("arrives where the fit crawls: beside a node that is party to almost everything", () => {
    const almost = given([5 - 1e-8, 2.5, 2.5 + 1e-8], [5 - 1e-8, 2.5, 2.5 + 1e-8]);
    const crawling = denseFit(almost, 2000);
    const off = Math.abs(crawling[0]!.reduce((sum, x) => sum + x, 0) - almost.assets[0]!);
    expect(off, "two thousand sweeps are not enough").toBeGreaterThan(1e-6);
    const { residual, converged, matrix } = reconstruct(almost, maxEntropy);
    expect(converged).toBe(true);
    expect(residual).toBeLessThan(1e-14);
    // Nodes 1 and 2 have almost nothing left for each other.
    expect(matrix[5]).toBeGreaterThan(0);
    expect(matrix[5]).toBeLessThan(1e-7);
  });

  it("says so when the tolerance is below what doubles can do", () => {
    const marginals = given([0.1, 0.2, 0.4, 0.7], [0.35, 0.35, 0.35, 0.35]);
    const { residual, converged } = reconstruct(marginals, maxEntropy, { tolerance: 1e-12 });
    expect(converged).toBe(residual <= 1e-12 * 1.4);
  });
});

describe("minimum density", () => {
  it("has at most as many links as rows and columns in use, less one", () => {
    fc.assert(
      fc.property(anyMarginals, fc.nat(1000), (marginals, seed) => {
        const { matrix } = reconstruct(marginals, minDensity, { seed, draws: 1 });
        const bound = positive(marginals.assets) + positive(marginals.liabilities) - 1;
        expect(linksIn(matrix)).toBeLessThanOrEqual(Math.max(0, bound));
      }),
      { numRuns: 300 },
    );
  });

  it("never ends with a rest that only one node could owe itself", () => {
    // Greedy without foresight: b takes a's 2, and then c is left with claims and debts of its own.
    const tight = given([2, 2, 3], [2, 2, 3]);
    for (let seed = 0; seed < 50; seed++) {
      expect(reconstruct(tight, minDensity, { seed, draws: 1 }).residual).toBeLessThan(1e-12);
    }
  });

  const published = given([7, 5, 3, 1, 3, 0, 1], [4, 5, 5, 0, 0, 2, 4]);

  it("places the published example with few links, the same for the same seed", () => {
    const run = (seed: number, draws: number) => reconstruct(published, minDensity, { seed, draws }).matrix;
    expect([...run(3, 20)]).toEqual([...run(3, 20)]);
    expect([...run(3, 1)]).not.toEqual([...run(4, 1)]);
    expect(linksIn(run(3, 20))).toBeLessThanOrEqual(10);
    expect(linksIn(run(3, 20))).toBeGreaterThanOrEqual(6);
  });

  it("never has more links with more draws", () => {
    fc.assert(
      fc.property(anyMarginals, fc.nat(100), (marginals, seed) => {
        const links = (draws: number) => linksIn(reconstruct(marginals, minDensity, { seed, draws }).matrix);
        expect(links(5)).toBeLessThanOrEqual(links(1));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [{ seed: -1 }, /seed/],
    [{ seed: 0.5 }, /seed/],
    [{ draws: 0 }, /draws/],
    [{ tolerance: 0 }, /tolerance/],
    [{ tolerance: NaN }, /tolerance/],
  ])("refuses %j", (options, message) => {
    expect(() => reconstruct(published, minDensity, options)).toThrow(message);
  });
});

describe("reconstructionMethod", () => {
  it("suggests the nearest name", () => {
    expect(() => reconstructionMethod("max-entropi")).toThrow(NotFoundError);
    expect(() => reconstructionMethod("max-entropi")).toThrow('Did you mean "max-entropy"?');
  });
});
