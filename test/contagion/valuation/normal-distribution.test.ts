// The normal distribution against values computed with 40 digits by an arbitrary-precision library (mpmath).
import { describe, expect, it } from "vitest";
import { normalProbability } from "../../../src/contagion/valuation/normal-distribution.ts";

const values = [
  [-30, 4.906713927148187059533809e-198],
  [-8.5, 9.47953482220331835415105e-18],
  [-5, 2.866515718791939116737523e-7],
  [-3, 0.001349898031630094526651815],
  [-2.76, 0.002890068076226146499383898],
  [-2.75, 0.002979763235054556754294247],
  [-2.74, 0.003071959218650492702047088],
  [-1, 0.1586552539314570514147675],
  [-0.1, 0.4601721627229710185345954],
  [-1e-9, 0.4999999996010577195985673],
  [0, 0.5],
  [0.3, 0.617911422188952637306529],
  [1, 0.8413447460685429485852325],
  [2.74, 0.9969280407813495072979529],
  [2.76, 0.9971099319237738535006161],
  [3.5, 0.9997673709209644749636501],
  [6, 0.9999999990134123549623019],
  [9, 0.9999999999999999998871412],
] as const;

describe("normalProbability", () => {
  it.each(values)("at %f is right to the last digits, absolutely and in the lower tail relatively", (x, exact) => {
    expect(Math.abs(normalProbability(x) - exact)).toBeLessThan(5e-16);
    // Between -2.75 and -1 the series subtracts, which costs up to three digits.
    if (x <= 0) expect(Math.abs(normalProbability(x) / exact - 1)).toBeLessThan(x === -30 ? 1e-13 : 2e-13);
  });

  it("ends at 0 and 1 and rises across the hand-over of its two expansions", () => {
    expect([normalProbability(-Infinity), normalProbability(Infinity), normalProbability(-50)]).toEqual([0, 1, 0]);
    const around = Array.from({ length: 201 }, (_, i) => normalProbability(-2.76 + i * 1e-4));
    expect(around.every((p, i) => i === 0 || p > around[i - 1]!)).toBe(true);
  });
});
