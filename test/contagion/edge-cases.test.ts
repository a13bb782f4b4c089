// What lies at the edge of sense, for every model: an answer that can be stated, or an error that says what to do.
import { describe, expect, it } from "vitest";
import { attributedLosses } from "../../src/contagion/attribution.ts";
import { cascade } from "../../src/contagion/cascade.ts";
import { cascadeLimit } from "../../src/contagion/cascade-limit.ts";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { spectralRadius } from "../../src/contagion/spectral-radius.ts";
import { InvalidInputError } from "../../src/model/errors.ts";
import { exposureNetwork } from "../../src/model/exposure.ts";
import { exposureOf } from "../support/exposure-networks.ts";

describe.each(propagationModels)("at the edges, $id", (model) => {
  it("has nothing to say of an empty network", () => {
    const empty = exposureNetwork([], [], []);
    for (const { converged, residual } of [
      cascade(empty, new Float64Array(0), { model }),
      cascadeLimit(empty, new Float64Array(0), { model }),
    ]) {
      expect({ converged, residual }).toEqual({ converged: true, residual: 0 });
    }
    expect(spectralRadius(empty)).toBe(0);
  });

  it("rests at once without a shock", () => {
    const pair = exposureNetwork(["A", "B"], [1, 1], [exposureOf("ab", 0, 1, 2), exposureOf("ba", 1, 0, 2)]);
    const result = cascade(pair, new Float64Array(2), { model });
    expect(result).toMatchObject({ converged: true });
    expect(result.frames).toHaveLength(1);
    expect(attributedLosses(result)).toEqual([]);
  });

  it("drops a claim of a node on itself", () => {
    const alone = exposureNetwork(["A"], [1], [exposureOf("aa", 0, 0, 5)]);
    expect([...cascade(alone, Float64Array.of(0.5), { model }).frames.at(-1)!.stress]).toEqual([0.5]);
  });

  it("lets a node fail once: what hits it later adds to its losses and to nobody else's", () => {
    // B fails with A; C, hurt by B, hits B again.
    const again = exposureNetwork(
      ["A", "B", "C"],
      [1, 1, 10],
      [exposureOf("ab", 0, 1, 1), exposureOf("bc", 1, 2, 10), exposureOf("cb", 2, 1, 1)],
    );
    const result = cascade(again, Float64Array.of(1, 0, 0), { model });
    const { stress, failed } = result.frames.at(-1)!;
    expect([...failed]).toEqual([1, 1, 1]);
    expect(stress[1], "1 by A and 1 by C, of 1").toBe(2);
    const lost = attributedLosses(result).filter(({ exposure }) => exposure.to === 1);
    expect(
      lost.reduce((sum, { lossUsdBn }) => sum + lossUsdBn, 0),
      "but never more than it has",
    ).toBeCloseTo(1, 12);
  });

  it.each([
    ["NaN", NaN],
    ["below 0", -0.1],
    ["infinite", Infinity],
  ])("refuses a shock that is %s", (_what, shock) => {
    const pair = exposureNetwork(["A", "B"], [1, 1], []);
    expect(() => cascade(pair, Float64Array.of(0, shock), { model })).toThrow(InvalidInputError);
    expect(() => cascadeLimit(pair, Float64Array.of(0, shock), { model })).toThrow(/"B"|between 0 and 1/);
  });
});

describe("an exposure network", () => {
  it.each([
    ["a buffer of zero", [0], []],
    ["a negative buffer", [-3], []],
    ["a buffer that is not a number", [NaN], []],
    ["a loss that is not a number", [1], [exposureOf("x", 0, 0, NaN)]],
    ["a negative loss", [1], [exposureOf("x", 0, 0, -1)]],
    ["a node that is not there", [1], [exposureOf("x", 0, 1, 1)]],
  ])("refuses %s", (_what, buffers, exposures) => {
    expect(() => exposureNetwork(["A"], buffers, exposures)).toThrow(InvalidInputError);
  });
});
