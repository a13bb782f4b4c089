// Colour arithmetic, and the contrast that the themes promise.
import { describe, expect, it } from "vitest";
import { faded, lossColour, mix, rgbOf } from "../../src/picture/colour.ts";
import { themes, type ThemeColours } from "../../src/picture/themes.ts";

/** WCAG 2.2 relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r, g, b] = rgbOf(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

describe("mix", () => {
  it("runs from one colour to the other and no further", () => {
    expect([mix("#000000", "#ffffff", 0.5), mix("#102030", "#ffffff", 0), mix("#102030", "#ffffff", 7)]).toEqual([
      "#808080",
      "#102030",
      "#ffffff",
    ]);
  });

  it("fades into the background", () => {
    expect(faded(themes.light, "#000000", 0)).toBe(themes.light.background.toLowerCase());
    expect(faded(themes.light, "#000000", 1)).toBe("#000000");
  });
});

describe.each(Object.values(themes))("the $name theme", (theme: ThemeColours) => {
  it("has text at 4.5:1 and marks at 3:1 or better", () => {
    for (const surface of [theme.background, theme.panel]) {
      expect(contrast(theme.ink, surface)).toBeGreaterThan(7);
      expect(contrast(theme.inkSoft, surface)).toBeGreaterThan(4.5);
    }
    for (const mark of [theme.edges.funding, theme.edges.commitment, theme.loss, theme.focus]) {
      expect(contrast(mark, theme.background)).toBeGreaterThanOrEqual(3);
    }
  });

  it("has a loss ramp that moves steadily away from the background", () => {
    const steps = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => contrast(lossColour(theme, share), theme.background));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(lossColour(theme, -1)).toBe(lossColour(theme, 0));
    expect(lossColour(theme, 2)).toBe(theme.lossRamp[5].toLowerCase());
  });
});
