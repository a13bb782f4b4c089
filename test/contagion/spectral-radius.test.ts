import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { componentRadii, spectralRadius } from "../../src/contagion/spectral-radius.ts";
import { exposureNetwork, type ExposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";

/** Gelfand's formula by repeated squaring of the dense matrix, in logarithms: rho = lim |W^k|^(1/k). */
const gelfand = ({ ids, exposures, buffers }: ExposureNetwork): number => {
  const n = ids.length;
  let power = ids.map(() => ids.map(() => 0));
  for (const { from, to, lossUsdBn } of exposures) power[to]![from]! += lossUsdBn / buffers[to]!;
  let logarithm = 0;
  let exponent = 1;
  for (let step = 0; step < 24; step++) {
    const norm = Math.max(...power.flat());
    if (norm === 0) return 0;
    const scaled = power.map((row) => row.map((value) => value / norm));
    logarithm += Math.log(norm) / exponent;
    power = scaled.map((row) =>
      Array.from({ length: n }, (_, j) => row.reduce((sum, value, k) => sum + value * scaled[k]![j]!, 0)),
    );
    exponent *= 2;
  }
  return Math.exp(logarithm);
};

describe("spectralRadius", () => {
  it("is the geometric mean of the impacts round a ring", () => {
    const ring = exposureNetwork(
      ["A", "B", "C"],
      [1, 1, 1],
      [exposureOf("ab", 0, 1, 8), exposureOf("bc", 1, 2, 0.001), exposureOf("ca", 2, 0, 1)],
    );
    expect(spectralRadius(ring)).toBeCloseTo(0.2, 9);
  });

  it("is 0 where nothing goes round", () => {
    expect(spectralRadius(exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, 5)]))).toBe(0);
    expect(spectralRadius(exposureNetwork([], [], []))).toBe(0);
  });

  it("does not go round through a node with an unknown buffer", () => {
    const broken = exposureNetwork(["A", "B"], [1, null], [exposureOf("ab", 0, 1, 5), exposureOf("ba", 1, 0, 5)]);
    expect(spectralRadius(broken)).toBe(0);
  });

  it("reports each strongly connected component, the largest radius first", () => {
    const two = exposureNetwork(
      ["A", "B", "C", "D"],
      [1, 1, 1, 1],
      [exposureOf("ab", 0, 1, 1), exposureOf("ba", 1, 0, 0.25), exposureOf("cd", 2, 3, 4), exposureOf("dc", 3, 2, 1)],
    );
    expect(componentRadii(two).map(({ nodes }) => nodes)).toEqual([
      [2, 3],
      [0, 1],
    ]);
    expect(componentRadii(two).map(({ rho }) => rho)).toEqual([expect.closeTo(2, 9), expect.closeTo(0.5, 9)]);
  });

  it("equals Gelfand's limit on random networks", () => {
    fc.assert(
      fc.property(scenarios, ({ network }) => {
        const expected = gelfand(network);
        return Math.abs(spectralRadius(network) - expected) <= 1e-5 * Math.max(1, expected);
      }),
    );
  });
});
