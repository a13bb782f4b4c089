// What size and colour of the marks mean where measures give them, as rows of a picture's legend.
import { measureText, shadeColour, smallestRadius, type MeasureScale } from "./measure-scale.ts";
import type { Scene } from "./scene.ts";
import { element } from "./svg-element.ts";
import type { LegendItem } from "./svg-legend-flows.ts";
import type { ThemeColours } from "./themes.ts";

const rampWidth = 60;
const rampSteps = 12;

const ramp = (x: number, y: number, theme: ThemeColours): string => {
  const width = rampWidth / rampSteps;
  const steps = Array.from({ length: rampSteps }, (_, i) =>
    element("rect", {
      x: x + i * width,
      y: y - 5,
      // A hair more than its share, or the background shows between two steps.
      width: width + (i < rampSteps - 1 ? 0.5 : 0),
      height: 10,
      fill: shadeColour(theme, i / (rampSteps - 1)),
    }),
  );
  const frame = { x, y: y - 5, width: rampWidth, height: 10, fill: "none", stroke: theme.inkSoft, "stroke-width": 1 };
  return steps.join("") + element("rect", frame);
};

/** "PageRank, 0.6 % to 9.9 %". */
export const scaleWords = ({ label, unit, least, most }: MeasureScale): string =>
  least === null ? `${label}: not defined here` : `${label}, ${measureText(least, unit)} to ${measureText(most, unit)}`;

const colourItems = (scale: MeasureScale, theme: ThemeColours): readonly LegendItem[] => [
  { label: scaleWords(scale), width: rampWidth, symbol: (x, y) => ramp(x, y, theme) },
];

const hollow = (scene: Scene, theme: ThemeColours): readonly LegendItem[] =>
  scene.nodes.every(({ shade }) => shade !== null)
    ? []
    : [
        {
          label: "Not defined",
          width: 14,
          symbol: (x, y) =>
            element("circle", { cx: x + 7, cy: y, r: 5.5, fill: "none", stroke: theme.inkSoft, "stroke-width": 1.3 }),
        },
      ];

const sizeItems = (scale: MeasureScale, theme: ThemeColours): readonly LegendItem[] => [
  {
    label: `Area: ${scaleWords(scale)}`,
    width: 24,
    symbol: (x, y) =>
      element("circle", { cx: x + 3, cy: y, r: smallestRadius - 0.5, fill: theme.inkSoft }) +
      element("circle", { cx: x + 17, cy: y, r: 7, fill: theme.inkSoft }),
  },
];

/** Nothing where money and kind give size and colour. */
export const measureItems = (scene: Scene, theme: ThemeColours): readonly LegendItem[] => {
  const { size = null, colour = null } = scene.scales ?? {};
  return [
    ...(colour === null ? [] : [...colourItems(colour, theme), ...hollow(scene, theme)]),
    ...(size === null ? [] : sizeItems(size, theme)),
  ];
};
