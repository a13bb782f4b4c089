import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frequencyOf, meanOf, quantileInterval, sampleQuantile } from "../../src/ensemble/statistics.ts";
import { uniformAt } from "../../src/model/random.ts";

const samples = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 50 });

describe("meanOf", () => {
  it("is the sum over the count, with the standard error of the textbook", () => {
    fc.assert(
      fc.property(samples, (values) => {
        const n = values.length;
        const mean = values.reduce((sum, value) => sum + value, 0) / n;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
        expect(meanOf(values).mean).toBeCloseTo(mean, 9);
        expect(meanOf(values).standardError).toBeCloseTo(Math.sqrt(variance / n), 9);
      }),
    );
  });

  it("of the first values only is the mean of those", () => {
    expect(meanOf([1, 2, 3, 100], 3)).toEqual(meanOf([1, 2, 3]));
  });

  it("has no standard error for one value", () => {
    expect(meanOf([7])).toEqual({ mean: 7, standardError: null });
  });

  it("keeps its digits far from zero", () => {
    expect(meanOf([1e9 + 1, 1e9 + 2, 1e9 + 3]).standardError).toBeCloseTo(1 / Math.sqrt(3), 6);
  });
});

describe("sampleQuantile", () => {
  // Hyndman and Fan's type 7: the default of R and NumPy. quantile(c(1, 2, 4, 8), 0.4) = 2.4.
  it.each([
    [0, 1],
    [0.4, 2.4],
    [0.5, 3],
    [1, 8],
  ])("at %d of 1, 2, 4, 8 is %d", (p, value) => {
    expect(sampleQuantile([1, 2, 4, 8], p)).toBeCloseTo(value, 12);
  });

  it("of nothing is null, and of one value that value", () => {
    expect([sampleQuantile([], 0.5), sampleQuantile([3], 0.95)]).toEqual([null, 3]);
  });
});

describe("quantileInterval", () => {
  it("is null where the sample cannot bracket the quantile", () => {
    expect(quantileInterval([1, 2, 3], 0.5)).toBeNull();
    expect(quantileInterval([], 0.5)).toBeNull();
  });

  it.each([0.05, 0.5, 0.95])("holds the quantile %d of a uniform in about 95 of 100 samples", (p) => {
    const [repeats, n] = [400, 200];
    let held = 0;
    for (let r = 0; r < repeats; r++) {
      const sorted = Float64Array.from({ length: n }, (_, k) => uniformAt(11, r, k)).sort();
      const { low, high } = quantileInterval(sorted, p)!;
      if (low <= p && p <= high) held++;
    }
    // Order statistics cannot hit 95 % exactly and err on the safe side; four standard errors of 400 trials are 0.044.
    expect(held / repeats).toBeGreaterThan(0.95 - 0.044);
    expect(held / repeats).toBeLessThan(0.995);
  });
});

describe("frequencyOf", () => {
  // Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d in %d has Wilson's interval", (happened, trials, low, high) => {
    const { interval } = frequencyOf(happened, trials)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("has the standard error of a share", () => {
    expect(frequencyOf(20, 100)).toMatchObject({ probability: 0.2, standardError: 0.04 });
  });

  it("reaches 1 where everything happened, and is null without trials", () => {
    expect(frequencyOf(20, 20)!.interval.high).toBe(1);
    expect(frequencyOf(0, 0)).toBeNull();
  });
});
