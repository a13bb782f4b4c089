import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criticalValue, type Direction } from "../../src/ensemble/critical-value.ts";

const end = (value: number): Direction => ({ toward: "end", end: value });
const upwards: Direction = { toward: "infinity" };

describe("criticalValue", () => {
  it("finds the value from which an outcome changes, downwards and upwards", () => {
    const down = criticalValue((value) => value <= 3, 10, [end(0)], "monotone")!;
    expect([down.before, down.after]).toEqual([expect.closeTo(3, 5), expect.closeTo(3, 5)]);
    expect(down.after <= 3 && down.before > 3).toBe(true);
    const up = criticalValue((value) => value >= 1234.5, 10, [upwards], "monotone")!;
    expect(up.before < 1234.5 && up.after >= 1234.5).toBe(true);
  });

  it("has nothing to say where no value does it, and tries one only", () => {
    const tried: number[] = [];
    const never = (value: number): boolean => {
      tried.push(value);
      return false;
    };
    expect(criticalValue(never, 10, [end(0)], "monotone")).toBeNull();
    expect(criticalValue(never, 10, [upwards], "monotone")).toBeNull();
    expect(tried).toEqual([0, Infinity]);
    expect(criticalValue(never, 10, [end(10)], "monotone")).toBeNull();
  });

  it("scans where the outcome may change back, and says that it does", () => {
    const window = (value: number): boolean => value > 0.4 && value < 0.6;
    expect(criticalValue(window, 0, [end(1)], "monotone"), "the end does not tell").toBeNull();
    expect(criticalValue(window, 0, [end(1)], "scan")).toMatchObject({ after: expect.closeTo(0.4, 5), single: false });
    expect(criticalValue((value) => value > 0.4, 0, [end(1)], "scan")).toMatchObject({ single: true });
  });

  it("takes the nearer of two changes", () => {
    const outside = (value: number): boolean => value <= 3 || value >= 11;
    for (const directions of [
      [end(0), upwards],
      [upwards, end(0)],
    ]) {
      expect(criticalValue(outside, 10, directions, "monotone")!.after).toBeCloseTo(11, 5);
      expect(criticalValue(outside, 4, directions, "monotone")!.after).toBeCloseTo(3, 5);
    }
  });

  it("tries the end itself and nothing beyond it", () => {
    for (let from = 0.01; from < 1; from += 0.01) {
      const tried: number[] = [];
      criticalValue((value) => tried.push(value) > 99, from, [end(0)], "scan");
      expect(Math.min(...tried)).toBe(0);
    }
  });

  it("law: the two sides enclose the change, as close as a ten-millionth of the value", () => {
    const value = fc.double({ min: 0.001, max: 1000, noNaN: true });
    fc.assert(
      fc.property(value, value, (from, turn) => {
        if (from === turn) return;
        const [direction, changes] =
          turn > from ? [upwards, (x: number) => x >= turn] : [end(0), (x: number) => x <= turn];
        const { before, after } = criticalValue(changes, from, [direction], "monotone")!;
        expect(changes(after) && !changes(before)).toBe(true);
        expect(Math.abs(after - before)).toBeLessThanOrEqual(2e-7 * Math.max(from, turn));
      }),
    );
  });
});
