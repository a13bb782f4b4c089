import { describe, expect, it } from "vitest";
import { philox, uniformAt } from "../../src/model/random.ts";

const hex = (words: readonly number[]): string => words.map((word) => word.toString(16).padStart(8, "0")).join(" ");

type Address = readonly [seed: number, scenario: number, dimension: number, stream: number];

const moved = ([seed, scenario, dimension, stream]: Address, part: number): Address => [
  seed + Number(part === 0),
  scenario + Number(part === 1),
  dimension + Number(part === 2),
  stream + Number(part === 3),
];

describe("philox", () => {
  // Known answers of the authors' own library: Random123, file kat_vectors, lines "philox4x32 10".
  it("gives the known answers of its authors", () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
    const ones = 0xffffffff;
    expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
    expect(hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]))).toBe(
      "d16cfe09 94fdcceb 5001e420 24126ea1",
    );
  });
});

describe("uniformAt", () => {
  it("depends on every part of the address and on nothing else", () => {
    const address: Address = [7, 3, 2, 1];
    const number = uniformAt(...address);
    expect(uniformAt(...address)).toBe(number);
    const neighbours = address.map((_, i) => uniformAt(...moved(address, i)));
    const far = [uniformAt(7 + 2 ** 32, 3, 2, 1), uniformAt(7, 3 + 2 ** 32, 2, 1)];
    expect(new Set([number, ...neighbours, ...far]).size).toBe(7);
  });

  it("is spread evenly over the open interval", () => {
    const n = 20_000;
    const numbers = Array.from({ length: n }, (_, k) => uniformAt(1, k, 0));
    expect(numbers.every((number) => number > 0 && number < 1)).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / n;
    // Four standard errors of the mean of n uniform numbers.
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n));
    const cells = new Float64Array(10);
    for (const number of numbers) cells[Math.floor(number * 10)]! += 1;
    const chiSquare = cells.reduce((sum, count) => sum + (count - n / 10) ** 2 / (n / 10), 0);
    // 0.999 quantile of chi-square with 9 degrees of freedom; the numbers are fixed, so this cannot flicker.
    expect(chiSquare).toBeLessThan(27.9);
  });
});
