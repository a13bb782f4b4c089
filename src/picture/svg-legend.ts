// The legend and captions of a picture that stands alone.
import { legendEntries } from "./legend.ts";
import type { Scene } from "./scene.ts";
import { shapePath } from "./shape-path.ts";
import { sideMargin, type Band } from "./svg-band.ts";
import { element, textElement } from "./svg-element.ts";
import type { LegendItem } from "./svg-legend-flows.ts";
import { measureItems } from "./svg-legend-measures.ts";
import type { MeasureText } from "./text-width.ts";
import type { ThemeColours } from "./themes.ts";

const fontSize = 12;
const gapAfterSymbol = 8;
const gapBetween = 22;
const lineHeight = 20;

const kindItems = (scene: Scene, theme: ThemeColours): readonly LegendItem[] =>
  legendEntries(scene.kinds).map(({ shape, colour, label }) => ({
    label,
    width: 14,
    symbol: (x, y) =>
      element("path", {
        d: shapePath(shape, { x: x + 7, y, radius: 6.5 }),
        // Where a measure gives the colour, the kind is told by its shape alone.
        fill: (scene.scales?.colour ?? null) === null ? colour[theme.name] : theme.inkSoft,
      }),
  }));

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

type Lines = ReturnType<typeof breakLines>;

/** In as few lines as possible, and these about equally long: no line of one item under a full one. */
const balancedLines = (items: readonly LegendItem[], width: number, measure: MeasureText): Lines => {
  const fewest = breakLines(items, width, measure);
  let [narrow, wide] = [0, width];
  while (wide - narrow > 8) {
    const middle = (narrow + wide) / 2;
    if (breakLines(items, middle, measure).length > fewest.length) narrow = middle;
    else wide = middle;
  }
  return breakLines(items, wide, measure);
};

/** The legend over the width of a picture, in as many lines as it takes. @param flows What its lines mean. */
export const svgLegend = (
  scene: Scene,
  theme: ThemeColours,
  width: number,
  measure: MeasureText,
  flows: readonly LegendItem[],
): Band => {
  const items = [...kindItems(scene, theme), ...measureItems(scene, theme), ...flows];
  const lines = balancedLines(items, width - 2 * sideMargin, measure);
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
