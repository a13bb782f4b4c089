// The legend and captions of a picture that stands alone.
import { faded, lossColour } from "./colour.ts";
import { legendEntries } from "./legend.ts";
import type { Scene } from "./scene.ts";
import { shapePath } from "./shape-path.ts";
import { sideMargin, type Band } from "./svg-band.ts";
import { element, textElement } from "./svg-element.ts";
import type { MeasureText } from "./text-width.ts";
import type { ThemeColours } from "./themes.ts";

type LegendItem = { readonly symbol: (x: number, y: number) => string; readonly width: number; readonly label: string };

const fontSize = 12;
const gapAfterSymbol = 8;
const gapBetween = 22;
const lineHeight = 20;

const kindItems = (scene: Scene, theme: ThemeColours): readonly LegendItem[] =>
  legendEntries(scene.kinds).map(({ shape, colour, label }) => ({
    label,
    width: 14,
    symbol: (x, y) => element("path", { d: shapePath(shape, { x: x + 7, y, radius: 6.5 }), fill: colour[theme.name] }),
  }));

const line = (x: number, y: number, stroke: string, width: number): string =>
  element("path", { d: `M${x} ${y}h30`, stroke, "stroke-width": width });

const flowItems = (theme: ThemeColours): readonly LegendItem[] => [
  { label: "Funding", width: 30, symbol: (x, y) => line(x, y, theme.edges.funding, 5) },
  {
    label: "Commitment; filled as far as delivered",
    width: 30,
    symbol: (x, y) =>
      line(x, y, theme.edges.commitment, 7) +
      element("path", {
        d: `M${x + 10} ${y}h20`,
        stroke: faded(theme, theme.edges.commitment, 0.26),
        "stroke-width": 3.2,
      }),
  },
];

const lossItems = (theme: ThemeColours): readonly LegendItem[] => [
  { label: "Loss", width: 30, symbol: (x, y) => line(x, y, lossColour(theme, 0.8), 5) },
  {
    label: "Failed",
    width: 14,
    symbol: (x, y) =>
      element("circle", { cx: x + 7, cy: y, r: 5.5, fill: theme.panel, stroke: theme.loss, "stroke-width": 3 }),
  },
  {
    label: "Wedge: share of capital lost",
    width: 14,
    symbol: (x, y) =>
      element("circle", { cx: x + 7, cy: y, r: 6.5, fill: theme.panel, stroke: theme.inkSoft, "stroke-width": 1.5 }) +
      element("path", { d: `M${x + 7} ${y}v-5a5 5 0 0 1 5 5Z`, fill: lossColour(theme, 0.6) }),
  },
];

const breakLines = (
  items: readonly LegendItem[],
  width: number,
  measure: MeasureText,
): readonly (readonly (LegendItem & { readonly x: number })[])[] => {
  const lines: (LegendItem & { readonly x: number })[][] = [[]];
  let x = 0;
  for (const item of items) {
    const room = item.width + gapAfterSymbol + measure(item.label, fontSize, 400);
    if (x > 0 && x + room > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)!.push({ ...item, x });
    x += room + gapBetween;
  }
  return lines;
};

/** The legend over the width of a picture, in as many lines as it takes. */
export const svgLegend = (
  scene: Scene,
  theme: ThemeColours,
  width: number,
  measure: MeasureText,
  showsLoss: boolean,
): Band => {
  const items = [...kindItems(scene, theme), ...(showsLoss ? lossItems(theme) : flowItems(theme))];
  const lines = breakLines(items, width - 2 * sideMargin, measure);
  const at = (top: number): string =>
    lines
      .flatMap((row, i) =>
        row.map((item) => {
          const y = top + 14 + i * lineHeight;
          const x = sideMargin + item.x;
          const label = { x: x + item.width + gapAfterSymbol, y: y + 4, "font-size": fontSize, fill: theme.ink };
          return item.symbol(x, y) + textElement(item.label, label);
        }),
      )
      .join("");
  return { height: lines.length * lineHeight + 16, at };
};
