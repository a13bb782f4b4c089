import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributedLosses } from "../../src/contagion/attribution.ts";
import { cascade } from "../../src/contagion/cascade.ts";
import { distressOf } from "../../src/contagion/cascade-frame.ts";
import { singleHit } from "../../src/contagion/propagation/single-hit.ts";
import { singleHitCascade } from "../../src/contagion/single-hit.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf, scenarios } from "../support/exposure-networks.ts";

const stressOf = (...args: Parameters<typeof singleHitCascade>): number[] => [
  ...singleHitCascade(...args).frames.at(-1)!.stress,
];

describe("singleHitCascade", () => {
  it("stops after one trip round a ring and so under-counts what goes round", () => {
    const ring = exposureNetwork(
      ["A", "B", "C"],
      [1, 1, 1],
      [exposureOf("ba", 1, 0, 0.5), exposureOf("cb", 2, 1, 0.5), exposureOf("ac", 0, 2, 0.5)],
    );
    expect(stressOf(ring, Float64Array.of(0, 0.5, 0))).toEqual([0.25, 0.5625, 0.125]);
  });

  it("passes on what a node had lost when first hit, not what it loses later", () => {
    // B is hit by A at once and by C a round later; D hears of the first hit only.
    const late = exposureNetwork(
      ["A", "B", "C", "D"],
      [1, 1, 1, 1],
      [
        exposureOf("ab", 0, 1, 0.2),
        exposureOf("ac", 0, 2, 0.5),
        exposureOf("cb", 2, 1, 0.4),
        exposureOf("bd", 1, 3, 1),
      ],
    );
    expect(stressOf(late, Float64Array.of(1, 0, 0, 0))).toEqual([1, expect.closeTo(0.4, 12), 0.5, 0.2]);
  });

  it("caps one debtor's impact at the whole buffer unless told not to", () => {
    const large = exposureNetwork(["A", "B"], [1, 1], [exposureOf("x", 0, 1, 3), exposureOf("y", 0, 1, 1)]);
    expect(stressOf(large, Float64Array.of(0.5, 0))).toEqual([0.5, 0.5]);
    expect(stressOf(large, Float64Array.of(0.5, 0), { capImpact: false })).toEqual([0.5, 2]);
  });

  it("is one of the models of the cascade, with the cap as a parameter and losses attributed on what it went through", () => {
    const large = exposureNetwork(["A", "B"], [1, 4], [exposureOf("x", 0, 1, 6), exposureOf("y", 0, 1, 2)]);
    const run = (parameters = {}) => cascade(large, Float64Array.of(0.5, 0), { model: singleHit, parameters });
    expect([...run().frames.at(-1)!.stress]).toEqual([0.5, 0.5]);
    expect(attributedLosses(run()).map(({ lossUsdBn }) => lossUsdBn)).toEqual([1.5, 0.5]);
    expect([...run({ "cap-impact": 0 }).frames.at(-1)!.stress]).toEqual([0.5, 1]);
  });

  it("is not monotone: a little more shock can silence the node that would have passed on much", () => {
    const chain = exposureNetwork(["A", "B", "C"], [1, 1, 1], [exposureOf("ab", 0, 1, 0.5), exposureOf("bc", 1, 2, 1)]);
    expect(stressOf(chain, Float64Array.of(1, 0, 0))).toEqual([1, 0.5, 0.5]);
    expect(stressOf(chain, Float64Array.of(1, 0.01, 0))).toEqual([1, 0.51, 0.01]);
  });

  it("follows the boundary of failure, and decrees", () => {
    const pair = exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, 1)]);
    const failed = (options: Parameters<typeof singleHitCascade>[2]): number[] => [
      ...singleHitCascade(pair, Float64Array.of(1, 0), options).frames.at(-1)!.failed,
    ];
    expect(failed({})).toEqual([1, 1]);
    expect(failed({ failureBoundary: "above" })).toEqual([0, 0]);
    expect(failed({ failureBoundary: "above", failedByDecree: new Set([0]) })).toEqual([1, 0]);
  });

  it("never exceeds DebtRank", () => {
    fc.assert(
      fc.property(scenarios, ({ network, shock }) => {
        const linear = cascade(network, shock).frames.at(-1)!.stress;
        return stressOf(network, shock, { capImpact: false }).every(
          (s, v) => distressOf(s) <= distressOf(linear[v]!) + 1e-8,
        );
      }),
    );
  });

  it("refuses a shock above 1", () => {
    const pair = exposureNetwork(["A", "B"], [1, 1], []);
    expect(() => singleHitCascade(pair, Float64Array.of(1.2, 0))).toThrow(InvalidInputError);
  });
});
