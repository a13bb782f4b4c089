// What is said of a figure beside random networks.
import { describe, expect, it } from "vitest";
import { nullSentence } from "../../src/report/circularity-sentences.ts";

const comparison = (samples: number) => ({
  observed: 0.17,
  mean: 0.12,
  standardDeviation: 0.01,
  z: 5,
  pAtLeast: 1 / (samples + 1),
  pAtMost: 1,
  pTwoSided: 2 / (samples + 1),
});

describe("nullSentence", () => {
  it("calls a figure unusual that no random network reaches", () => {
    expect(nullSentence(comparison(200), 200)).toBe("Unusually high: 12 % on average, none is as high (p = 0.01).");
    expect(nullSentence(comparison(39), 39)).toMatch(/^Unusually high/);
  });

  it.each([1, 20, 38])("calls nothing usual that %i random networks could not show to be unusual", (samples) => {
    expect(nullSentence(comparison(samples), samples)).toBe(
      `Too few random networks to tell: 12 % on average of ${samples} (at least 39 are needed).`,
    );
  });
});
