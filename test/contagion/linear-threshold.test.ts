import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearThreshold } from "../../src/contagion/linear-threshold.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { exposureNetwork, type ExposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";

/** The rule as a recursion on sets of names, round by round. */
const denseRounds = (network: ExposureNetwork, seeds: readonly number[], threshold: number): number[] => {
  const debtorsOf = (v: number) =>
    new Set(network.exposures.filter(({ to, lossUsdBn }) => to === v && lossUsdBn > 0).map(({ from }) => from));
  let fallen = new Set(seeds);
  const rounds: number[] = network.ids.map((_, v) => (fallen.has(v) ? 0 : -1));
  for (let round = 1; round <= network.ids.length; round++) {
    const falls = (v: number): boolean => {
      const debtors = debtorsOf(v);
      return debtors.size > 0 && [...debtors].filter((u) => fallen.has(u)).length / debtors.size >= threshold - 1e-12;
    };
    const next = network.ids.flatMap((_, v) => (!fallen.has(v) && falls(v) ? [v] : []));
    next.forEach((v) => (rounds[v] = round));
    fallen = new Set([...fallen, ...next]);
  }
  return rounds;
};

const thresholds = fc.constantFrom(0.1, 1 / 3, 0.34, 0.5, 2 / 3, 1);

const seedsOf = (shock: Float64Array): number[] => [...shock].flatMap((share, v) => (share > 0 ? [v] : []));

describe("linearThreshold", () => {
  it("fails in each round whom the rule fails", () => {
    fc.assert(
      fc.property(scenarios, thresholds, ({ network, shock }, threshold) => {
        const seeds = seedsOf(shock);
        const { failedInRound, failedPerRound } = linearThreshold(network, seeds, threshold);
        expect([...failedInRound]).toEqual(denseRounds(network, seeds, threshold));
        failedPerRound.forEach((total, round) => {
          expect(total).toBe(failedInRound.filter((fell) => fell !== -1 && fell <= round).length);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("fails more with more seeds, and with a lower threshold", () => {
    fc.assert(
      fc.property(scenarios, thresholds, ({ network, shock }, threshold) => {
        const seeds = seedsOf(shock);
        const fallen = (from: readonly number[], at: number) => linearThreshold(network, from, at).failedInRound;
        const base = fallen(seeds, threshold);
        const [more, lower] = [fallen([...seeds, 0], threshold), fallen(seeds, threshold / 2)];
        base.forEach((round, v) => {
          if (round === -1) return;
          expect(more[v]).not.toBe(-1);
          expect(lower[v]).not.toBe(-1);
        });
      }),
      { numRuns: 150 },
    );
  });

  const two = exposureNetwork(
    ["a", "b", "c", "d"],
    [1, 1, null, 1],
    [exposureOf("ac", 0, 2, 1), exposureOf("ac again", 0, 2, 9), exposureOf("bc", 1, 2, 1), exposureOf("dd", 3, 3, 1)],
  );

  it("counts heads: parallel deals are one link, amounts and buffers play no part", () => {
    expect([...linearThreshold(two, [0], 0.5).failedInRound]).toEqual([0, -1, 1, -1]);
    expect([...linearThreshold(two, [0], 0.51).failedInRound]).toEqual([0, -1, -1, -1]);
  });

  it("takes a seed named twice once, and nobody fails twice", () => {
    expect(linearThreshold(two, [0, 0], 0.5).failedPerRound).toEqual([1, 2, 2]);
  });

  it("of nobody fails nobody", () => {
    expect(linearThreshold(two, [], 0.5).failedPerRound).toEqual([0]);
    expect(linearThreshold(exposureNetwork([], [], []), [], 0.5).failedInRound).toHaveLength(0);
  });

  it.each([0, -0.1, 1.1, NaN])("refuses a threshold of %d", (threshold) => {
    expect(() => linearThreshold(two, [0], threshold)).toThrow(/above 0 and at most 1/);
  });

  it("refuses a seed that is not there", () => {
    expect(() => linearThreshold(two, [4], 0.5)).toThrow(InvalidInputError);
  });
});
