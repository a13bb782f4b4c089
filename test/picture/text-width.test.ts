// Widths of texts: what a browser draws in Inter, in proportion, and something sensible for letters that Inter lacks.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interTextWidth } from "../../src/picture/text-width.ts";

describe("interTextWidth", () => {
  // Measured in Chromium with the four font files of src/io/fonts at 100 px, kerning off.
  it.each([
    ["Data-centre developers, energy companies", 400, 2055.03],
    ["Oracle", 600, 317.53],
    ["Nvidia → OpenAI → Oracle ↺", 500, 1390.92],
    ["−$1.40T ≤ $100B", 600, 827.93],
    ["Łódź Škoda Größe İstanbul", 700, 1314.94],
  ])("is as wide as %s at weight %i is drawn", (text, weight, width) => {
    expect(interTextWidth(text, 100, weight)).toBeGreaterThan(width * 0.997);
    expect(interTextWidth(text, 100, weight)).toBeLessThan(width * 1.003);
  });

  it("grows with the size alone, adds up over the characters, and grows with the weight", () => {
    const anyText = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 400, max: 700 }), (a, b, weight) => {
        const width = interTextWidth(a, 10, weight);
        expect(interTextWidth(a, 20, weight)).toBeCloseTo(2 * width, 6);
        expect(interTextWidth(`${a} ${b}`, 10, weight)).toBeCloseTo(
          width + interTextWidth(" ", 10, weight) + interTextWidth(b, 10, weight),
          6,
        );
        expect(width).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(width)).toBe(true);
      }),
    );
    expect(interTextWidth("Oracle", 12, 600)).toBeGreaterThan(interTextWidth("Oracle", 12, 400));
    expect(interTextWidth("", 12, 400)).toBe(0);
  });

  it("takes an accent as no width, whether it is written with its letter or apart", () => {
    expect(interTextWidth("é", 10, 400)).toBe(interTextWidth("e", 10, 400));
    expect(interTextWidth("é".normalize("NFD"), 10, 400)).toBe(interTextWidth("e", 10, 400));
  });

  it("gives letters that Inter lacks a stated width", () => {
    expect(interTextWidth("Ж", 10, 400)).toBe(7);
    expect(interTextWidth("Ж", 10, 700)).toBe(7.5);
    expect(interTextWidth("円", 10, 400)).toBe(10);
  });
});
