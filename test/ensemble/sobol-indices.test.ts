// Sobol indices against functions whose indices are known in closed form.
import { describe, expect, it } from "vitest";
import { sobolIndices } from "../../src/ensemble/sobol-indices.ts";
import { finish } from "../../src/ensemble/steps.ts";

const analyse = (dimensions: number, f: (x: Float64Array) => number, samples = 4096, seed = 1) =>
  finish(sobolIndices(dimensions, 1, (x) => [f(x)], { samples, seed, resamples: 100 })).outcomes[0]!;

const values = (estimates: ReturnType<typeof analyse>["first"]): number[] => estimates.map((one) => one!.value);

/** Ishigami and Homma (1990), doi:10.1109/ISUMA.1990.151285, with a = 7 and b = 0.1. */
const ishigami = (u: Float64Array): number => {
  const [x, y, z] = [...u].map((value) => Math.PI * (2 * value - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

describe("sobolIndices", () => {
  it("of the Ishigami function are the analytic ones", () => {
    const [a, b] = [7, 0.1];
    const pi4 = Math.PI ** 4;
    const variance = a ** 2 / 8 + (b * pi4) / 5 + (b ** 2 * pi4 ** 2) / 18 + 1 / 2;
    const first = [(1 + (b * pi4) / 5) ** 2 / 2, a ** 2 / 8, 0].map((part) => part / variance);
    const joint = (8 * b ** 2 * pi4 ** 2) / 225 / variance;
    const total = [first[0]! + joint, first[1]!, joint];
    const found = analyse(3, ishigami, 8192);
    expect(found.variance).toBeCloseTo(variance, 0);
    expect(found.mean).toBeCloseTo(a / 2, 1);
    values(found.first).forEach((value, i) => expect(Math.abs(value - first[i]!)).toBeLessThan(0.04));
    values(found.total).forEach((value, i) => expect(Math.abs(value - total[i]!)).toBeLessThan(0.04));
    // Known figures, to guard the closed form itself.
    expect(first.map((value) => Number(value.toFixed(4)))).toEqual([0.3139, 0.4424, 0]);
    expect(total.map((value) => Number(value.toFixed(4)))).toEqual([0.5576, 0.4424, 0.2437]);
  });

  it("of a sum are its terms' shares of the variance, which add up to one, alone and in total", () => {
    const weights = [1, 2, 3, 0];
    const found = analyse(4, (x) => 100 + x.reduce((sum, value, i) => sum + weights[i]! * value, 0));
    const all = 1 + 4 + 9;
    for (const estimates of [values(found.first), values(found.total)]) {
      estimates.forEach((value, i) => expect(Math.abs(value - weights[i]! ** 2 / all)).toBeLessThan(0.06));
      expect(Math.abs(estimates.reduce((sum, value) => sum + value, 0) - 1)).toBeLessThan(0.08);
    }
  });

  it("of a pure interaction are nothing alone and everything together", () => {
    const found = analyse(2, (x) => (x[0]! - 0.5) * (x[1]! - 0.5));
    for (const value of values(found.first)) expect(Math.abs(value)).toBeLessThan(0.05);
    for (const value of values(found.total)) expect(Math.abs(value - 1)).toBeLessThan(0.05);
  });

  it("have a total of at least the first order, and first orders of at most one together, within their intervals", () => {
    const found = analyse(3, ishigami, 2048, 7);
    found.first.forEach((one, i) => expect(found.total[i]!.high).toBeGreaterThanOrEqual(one!.low));
    expect(found.first.reduce((sum, one) => sum + one!.low, 0)).toBeLessThanOrEqual(1);
  });

  it("lie in their intervals, which narrow as samples grow and hold the truth about as often as they say", () => {
    const width = (samples: number): number => {
      const { low, value, high } = analyse(3, ishigami, samples).total[0]!;
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      return high - low;
    };
    expect(width(4096)).toBeLessThan(width(256));
    const runs = Array.from({ length: 40 }, (_, seed) => analyse(3, ishigami, 200, seed).total[1]!);
    const hits = runs.filter(({ low, high }) => low <= 0.4424 && 0.4424 <= high).length;
    expect(hits).toBeGreaterThanOrEqual(32);
  });

  it("are null where nothing varies, however large the outcome is", () => {
    for (const constant of [0, 3, 1e12 + 1 / 3]) {
      expect(analyse(2, () => constant, 64)).toMatchObject({ variance: 0, first: [null, null], total: [null, null] });
    }
  });

  it("tell several outcomes apart, and one seed always gives the same", () => {
    const run = () =>
      finish(sobolIndices(2, 2, (x) => [x[0]!, x[1]!], { samples: 512, seed: 3, resamples: 10 })).outcomes;
    const [one, other] = run();
    expect(one!.total[1]!.value).toBe(0);
    expect(other!.total[0]!.value).toBe(0);
    expect(run()).toEqual([one, other]);
  });

  it("ended early are those of the samples done", () => {
    const steps = sobolIndices(1, 1, (x) => [x[0]!], { samples: 100, seed: 1 });
    for (let k = 0; k < 10; k++) steps.next();
    const { value } = steps.next(true);
    expect(value).toMatchObject({ extent: { asked: 100, done: 10, partial: true } });
    const whole = finish(sobolIndices(1, 1, (x) => [x[0]!], { samples: 10, seed: 1 }));
    expect((value as typeof whole).outcomes).toEqual(whole.outcomes);
  });

  it("need two samples, and nothing else when there is no input", () => {
    expect(() => finish(sobolIndices(1, 1, () => [0], { samples: 1, seed: 1 }))).toThrow(/at least 2, got 1/);
    expect(analyse(0, () => 1, 2)).toMatchObject({ first: [], total: [] });
  });
});
