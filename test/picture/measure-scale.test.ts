// A measure as size and colour: areas follow the value, the ramp follows the order, and both are told in a legend.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeMeasures } from "../../src/metrics/index.ts";
import { nodeMeasureIds } from "../../src/metrics/node-measure-ids.ts";
import { buildScene } from "../../src/picture/build-scene.ts";
import { rgbOf } from "../../src/picture/colour.ts";
import {
  largestRadius,
  measuredRadius,
  measureScale,
  measureText,
  shadeColour,
  shadeOf,
  smallestRadius,
  valueAt,
  type MeasureValues,
} from "../../src/picture/measure-scale.ts";
import { renderSvg } from "../../src/picture/render-svg.ts";
import { scaleWords } from "../../src/picture/svg-legend-measures.ts";
import { styleMarks } from "../../src/picture/style-marks.ts";
import { themes } from "../../src/picture/themes.ts";
import { asOf, loopScene, window, anyNetwork } from "../support/scenes.ts";

const values = fc.array(fc.option(fc.double({ min: -1000, max: 1000, noNaN: true })), { minLength: 1, maxLength: 12 });

const measureOf = (list: readonly (number | null)[]): MeasureValues => ({
  id: "some",
  label: "Some",
  unit: "number",
  values: new Map(list.map((value, i) => [`n${i}`, value])),
});

const scaleOf = (list: readonly (number | null)[]) =>
  measureScale(
    measureOf(list),
    list.map((_, i) => `n${i}`),
  );

/** Relative luminance as contrast is reckoned with. */
const luminance = (hex: string): number => {
  const linear = (channel: number): number =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  const [r, g, b] = rgbOf(hex);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};

const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

describe("size by a measure", () => {
  it("makes areas proportional to values, whatever their sign, and none too small to be seen", () => {
    fc.assert(
      fc.property(values, (list) => {
        const scale = scaleOf(list);
        const known = list.filter((value) => value !== null);
        const most = Math.max(0, ...known.map(Math.abs));
        for (const value of list) {
          const radius = measuredRadius(value, scale);
          expect(radius).toBeGreaterThanOrEqual(smallestRadius);
          expect(radius).toBeLessThanOrEqual(largestRadius * (1 + 1e-12));
          if (value !== null && radius > smallestRadius) {
            expect((radius / largestRadius) ** 2).toBeCloseTo(Math.abs(value) / most, 9);
          }
        }
        if (most > 0) expect(Math.max(...list.map((v) => measuredRadius(v, scale)))).toBeCloseTo(largestRadius, 9);
      }),
    );
  });
});

describe("colour by a measure", () => {
  it("follows the order of the values, from 0 to 1, and has no place for what is undefined", () => {
    fc.assert(
      fc.property(values, (list) => {
        const scale = scaleOf(list);
        const known = list.filter((value) => value !== null).sort((a, b) => a - b);
        const shades = known.map((value) => shadeOf(value, scale)!);
        expect(shades).toEqual(shades.toSorted((a, b) => a - b));
        expect(shades.every((shade) => shade >= 0 && shade <= 1)).toBe(true);
        if (known.length > 0) expect(shades.at(-1)).toBe(1);
        expect(shadeOf(null, scale)).toBeNull();
      }),
    );
  });

  it("tells in the legend the value that a place on the ramp stands for", () => {
    const scale = scaleOf([2, 10, null]);
    for (const shade of [0, 0.25, 0.5, 1]) expect(shadeOf(valueAt(shade, scale), scale)).toBeCloseTo(shade, 12);
    expect(scaleWords(scale)).toBe("Some, 2 to 10");
    expect(scaleWords(scaleOf([null]))).toBe("Some: not defined here");
  });

  it.each(["light", "dark"] as const)("reads by lightness alone on a %s ground, away from it", (name) => {
    const theme = themes[name];
    const ramp = Array.from({ length: 41 }, (_, i) => contrast(shadeColour(theme, i / 40), theme.background));
    for (const [i, value] of ramp.entries()) if (i > 0) expect(value).toBeGreaterThan(ramp[i - 1]!);
    expect(ramp.at(-1)).toBeGreaterThan(9);
    // Pale marks are set off by an outline, which must be seen.
    expect(contrast(theme.inkSoft, theme.background)).toBeGreaterThan(3);
  });

  it("is never the colour of loss", () => {
    for (const theme of Object.values(themes)) {
      for (let i = 0; i <= 40; i++) {
        const [r, , b] = rgbOf(shadeColour(theme, i / 40));
        expect(r).toBeLessThanOrEqual(Math.max(b, rgbOf(shadeColour(theme, i / 40))[1]));
      }
    }
  });
});

describe("a picture with measures", () => {
  it("changes size and colour of marks, and nothing of the money", () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const plain = buildScene(network, { asOf, unit: "total", window });
        const measure = { ...measureOf([]), values: new Map(plain.nodes.map(({ id }, i) => [id, i % 3 ? i : null])) };
        const scene = buildScene(network, {
          asOf,
          unit: "total",
          window,
          measures: { size: measure, colour: measure },
        });
        const money = ({ nodes }: typeof scene) => nodes.map(({ id, inUsdBn, outUsdBn }) => [id, inUsdBn, outUsdBn]);
        expect(money(scene)).toEqual(money(plain));
        expect(scene.edges.map(({ id, width }) => [id, width])).toEqual(
          plain.edges.map(({ id, width }) => [id, width]),
        );
        for (const node of scene.nodes) expect(node.shade === null).toBe(measure.values.get(node.id) === null);
        for (const node of plain.nodes) expect(node.shade).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it("draws the undefined as an empty outline, and says in its legend what colour means", () => {
    const [first, ...others] = loopScene.nodes;
    const colour = { id: "pagerank", label: "PageRank", unit: "share" as const, least: 0.1, most: 0.4 };
    const nodes = [{ ...first!, shade: null }, ...others.map((node) => ({ ...node, shade: 1 }))];
    const scene = { ...loopScene, nodes, scales: { size: null, colour } };
    const marks = styleMarks(scene, { focus: { mode: "rest" }, hovered: null, focused: null }, themes.light);
    expect(marks.nodes.get(first!.id)?.colour).toBe(themes.light.background);
    expect(marks.nodes.get(first!.id)?.ring).not.toBeNull();
    expect(marks.nodes.get(others[0]!.id)?.colour).toBe(shadeColour(themes.light, 1));
    const state = { focus: { mode: "rest" }, hovered: null, focused: null } as const;
    const svg = renderSvg(scene, state, { theme: "light", width: 900, height: 600 });
    expect(svg).toContain("PageRank, 10 % to 40 %");
    expect(svg).toContain("Not defined");
  });
});

describe("values in words", () => {
  it.each([
    [12.34, "USD bn a year", "$12.3B a year"],
    [12.34, "USD bn", "$12.3B"],
    [-3, "USD bn", "−$3B"],
    [0.0991, "share", "9.9 %"],
    [3, "count", "3"],
    [1.0846, "number", "1.08"],
    [null, "number", "not defined"],
  ] as const)("%s %s is %s", (value, unit, text) => {
    expect(measureText(value, unit)).toBe(text);
  });

  it("knows the id of every measure with one number per firm", () => {
    expect(nodeMeasures.map(({ id }) => id)).toEqual([...nodeMeasureIds]);
  });
});
