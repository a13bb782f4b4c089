// The estimate of a text's width: on the wide side, and in proportion.
import { describe, expect, it } from "vitest";
import { estimatedTextWidth } from "../../src/picture/text-width.ts";

describe("estimatedTextWidth", () => {
  it("is as wide as a wide face draws it, or a little wider", () => {
    // Measured in Chromium 156 with DejaVu Sans at 12 px.
    const label = "Data-centre developers, energy companies, other companies";
    expect(estimatedTextWidth(label, 12, 400)).toBeGreaterThanOrEqual(369);
    expect(estimatedTextWidth(label, 12, 400)).toBeLessThan(369 * 1.15);
  });

  it("grows with size, weight and length, and is 0 for nothing", () => {
    expect(estimatedTextWidth("Oracle", 24, 400)).toBeCloseTo(2 * estimatedTextWidth("Oracle", 12, 400));
    expect(estimatedTextWidth("Oracle", 12, 600)).toBeGreaterThan(estimatedTextWidth("Oracle", 12, 400));
    expect(estimatedTextWidth("", 12, 400)).toBe(0);
  });
});
