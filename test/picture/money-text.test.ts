// Amounts as text: the table that every surface follows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lossText, moneyText, percentText, rangeText, spokenMoney } from "../../src/picture/money-text.ts";

describe("moneyText", () => {
  it.each([
    [1403.2, "$1.40T"],
    [280, "$280B"],
    [12.5, "$12.5B"],
    [38, "$38B"],
    [6.3, "$6.3B"],
    [0.35, "$350M"],
    [0.00085, "$850K"],
    [0, "$0"],
    [999.7, "$1.00T"],
    [0.9999, "$1B"],
    [122.4, "$122B"],
    [15_000, "$15T"],
    [-4, "−$4B"],
    [null, "undisclosed"],
  ])("shows %s USD bn as %s", (usdBn, text) => {
    expect(moneyText(usdBn)).toBe(text);
  });

  it("shows a loss with a minus sign, whatever the sign it is given", () => {
    expect([lossText(4), lossText(-4)]).toEqual(["−$4B", "−$4B"]);
  });

  it("shows ranges", () => {
    expect(rangeText(20, 100)).toBe("$20–100B");
    expect(rangeText(0.5, 2)).toBe("$500M–2B");
  });

  const valueOf = (text: string): number =>
    Number(text.slice(1, -1)) * { T: 1e3, B: 1, M: 1e-3, K: 1e-6 }[text.at(-1) as "T" | "B" | "M" | "K"];

  it("is never further than half a unit of its last digit from the amount, and has three digits at most", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 99_000, noNaN: true }), (usdBn) => {
        const text = moneyText(usdBn);
        expect(text.replace(/[^\d]/g, "").length).toBeLessThanOrEqual(3);
        expect(Math.abs(valueOf(text) - usdBn) / usdBn).toBeLessThan(0.051);
      }),
    );
  });
});

describe("spokenMoney", () => {
  it.each([
    [1403.2, "1.40 trillion dollars"],
    [280, "280 billion dollars"],
    [0.35, "350 million dollars"],
    [-4, "minus 4 billion dollars"],
    [null, "an undisclosed amount"],
  ])("says %s USD bn as %s", (usdBn, text) => {
    expect(spokenMoney(usdBn)).toBe(text);
  });
});

describe("percentText", () => {
  it.each([
    [0.257, "26 %"],
    [0.0999, "10 %"],
    [0.064, "6.4 %"],
    [0.06, "6 %"],
    [0.0004, "<0.1 %"],
    [0, "0 %"],
    [1, "100 %"],
  ])("shows %s as %s", (share, text) => {
    expect(percentText(share)).toBe(text);
  });
});
