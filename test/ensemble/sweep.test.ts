import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { debtrank } from "../../src/contagion/propagation/debtrank.ts";
import { threshold } from "../../src/contagion/propagation/threshold.ts";
import { competitionRanks } from "../../src/ensemble/ranks.ts";
import { finish } from "../../src/ensemble/steps.ts";
import { alsoFailed, sweep, vulnerabilities } from "../../src/ensemble/sweep.ts";
import { exposureNetwork, type ExposureNetwork } from "../../src/model/exposure.ts";
import { denseLimit } from "../support/dense-limit.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";
import { isNear } from "../support/near.ts";

const near = (actual: number, expected: number): void =>
  expect(isNear(actual, expected, 1e-6), `${actual}, expected ${expected}`).toBe(true);

const run = (exposures: ExposureNetwork, pairs = false, model: typeof debtrank | typeof threshold = debtrank) =>
  finish(sweep({ exposures }, { pairs, model, tolerance: 1e-12 }));

/** The same network with its nodes listed in another order. */
const relabelled = ({ ids, buffers, exposures }: ExposureNetwork, to: readonly number[]): ExposureNetwork => {
  const at = (v: number): number => to.indexOf(v);
  return exposureNetwork(
    to.map((v) => ids[v]!),
    to.map((v) => (buffers[v] === Infinity ? null : buffers[v]!)),
    exposures.map((exposure) => ({ ...exposure, from: at(exposure.from), to: at(exposure.to) })),
  );
};

describe("sweep", () => {
  it("costs what a dense cascade of every failure costs the others", () => {
    fc.assert(
      fc.property(scenarios, ({ network }) => {
        const { singles } = run(network);
        expect(singles.map(({ node }) => node)).toEqual([...network.ids.keys()]);
        for (const { node, impact } of singles) {
          const distress = denseLimit(network, [node]);
          const known = [...network.ids.keys()].filter((v) => v !== node && network.buffers[v] !== Infinity);
          near(
            impact.lossUsdBn,
            known.reduce((sum, v) => sum + distress[v]! * network.buffers[v]!, 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of pairs counts only what happens outside the pair", () => {
    fc.assert(
      fc.property(scenarios, ({ network }) => {
        const { singles, pairs } = run(network, true);
        const n = network.ids.length;
        expect(pairs.length).toBe((n * (n - 1)) / 2);
        for (const { nodes, lossUsdBn, jointUsdBn } of pairs) {
          const others = [...network.ids.keys()].filter((v) => !nodes.includes(v) && network.buffers[v] !== Infinity);
          const lossIn = (distress: ArrayLike<number>): number =>
            others.reduce((sum, v) => sum + distress[v]! * network.buffers[v]!, 0);
          near(lossUsdBn, lossIn(denseLimit(network, nodes)));
          near(
            jointUsdBn,
            lossUsdBn - lossIn(singles[nodes[0]]!.impact.distress) - lossIn(singles[nodes[1]]!.impact.distress),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("finds no pair worse than its parts under debtrank, whose map is concave", () => {
    fc.assert(
      fc.property(scenarios, ({ network }) => {
        for (const { jointUsdBn } of run(network, true).pairs) expect(jointUsdBn).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("finds the pair that only together breaks somebody, under threshold", () => {
    // a and b each cost c 6 of its 10; d, who is owed 5 by c, suffers only when both fail.
    const network = exposureNetwork(
      ["a", "b", "c", "d"],
      [1, 1, 10, 8],
      [exposureOf("ac", 0, 2, 6), exposureOf("bc", 1, 2, 6), exposureOf("cd", 2, 3, 5)],
    );
    const [pair] = run(network, true, threshold).pairs;
    // Alone: 6 and 6. Together c loses its 10 and d loses 5.
    expect(pair).toMatchObject({ nodes: [0, 1], lossUsdBn: 15, jointUsdBn: 3, alsoFailed: 1 });
  });

  it("does not depend on the order in which nodes are listed", () => {
    const shuffled = scenarios.chain((scenario) =>
      fc
        .shuffledSubarray([...scenario.network.ids.keys()], { minLength: scenario.network.ids.length })
        .map((order) => ({ ...scenario, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ network, order }) => {
        const before = run(network).singles;
        const after = run(relabelled(network, order)).singles;
        order.forEach((v, k) => near(after[k]!.impact.lossUsdBn, before[v]!.impact.lossUsdBn));
      }),
      { numRuns: 60 },
    );
  });

  it("is nothing on an empty network, and only itself on a single node", () => {
    expect(run(exposureNetwork([], [], []), true)).toMatchObject({ singles: [], pairs: [], extent: { asked: 0 } });
    const alone = exposureNetwork(["a"], [1], [exposureOf("self", 0, 0, 5)]);
    const { singles } = run(alone, true);
    expect(singles[0]!.impact.lossUsdBn).toBe(0);
    expect(alsoFailed(singles[0]!.impact, [0])).toBe(0);
    expect(vulnerabilities({ exposures: alone }, singles)).toEqual([null]);
  });

  it("lets a node fail whose buffer is unknown, and never by contagion", () => {
    const network = exposureNetwork(["a", "b"], [null, 10], [exposureOf("ab", 0, 1, 4), exposureOf("ba", 1, 0, 7)]);
    const { singles } = run(network);
    expect(singles.map(({ impact }) => impact.lossUsdBn)).toEqual([4, 0]);
    expect(singles[1]!.impact).toMatchObject({ unknownBufferLossUsdBn: 7 });
    expect(vulnerabilities({ exposures: network }, singles)).toEqual([null, 0.4]);
  });

  it("ended early has the first runs of the whole, and says so", () => {
    const network = exposureNetwork(["a", "b", "c"], [1, 1, 1], [exposureOf("ab", 0, 1, 0.5)]);
    const steps = sweep({ exposures: network }, { pairs: true });
    for (let k = 0; k < 4; k++) expect(steps.next(false).done).toBe(false);
    const { value } = steps.next(true);
    expect(value).toMatchObject({ extent: { asked: 6, done: 4, partial: true } });
  });
});

describe("vulnerabilities", () => {
  it("are the means of what the failures of others do", () => {
    fc.assert(
      fc.property(scenarios, ({ network }) => {
        const { singles } = run(network);
        const n = network.ids.length;
        vulnerabilities({ exposures: network }, singles).forEach((value, v) => {
          if (network.buffers[v] === Infinity) expect(value).toBeNull();
          else {
            let sum = 0;
            for (let u = 0; u < n; u++) if (u !== v) sum += denseLimit(network, [u])[v]!;
            near(value!, sum / (n - 1));
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe("competitionRanks", () => {
  it("gives equals one place and leaves the next ones free", () => {
    expect(competitionRanks([5, 9, 5, 1], 0)).toEqual([2, 1, 2, 4]);
  });

  it("ties what lies within the tolerance of the first of a place, and no chain beyond it", () => {
    expect(competitionRanks([10, 9.6, 9.2, 8.8], 0.5)).toEqual([1, 1, 3, 3]);
  });

  it("counts how many are clearly larger, for every value", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (list) => {
        expect(competitionRanks(list, 0)).toEqual(
          list.map((value) => 1 + list.filter((other) => other > value).length),
        );
      }),
    );
  });

  it("ranks nothing when there is nothing", () => {
    expect(competitionRanks([], 1)).toEqual([]);
  });
});
