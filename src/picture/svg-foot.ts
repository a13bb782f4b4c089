// The small print below a picture that stands alone: where it comes from, and what it rests on.
import { emptyBand, sideMargin, type Band } from "./svg-band.ts";
import { element, textElement } from "./svg-element.ts";
import type { MeasureText } from "./text-width.ts";
import type { ThemeColours } from "./themes.ts";
import { wrapText } from "./wrap-text.ts";

const style = { fontSize: 11, fontWeight: 400 } as const;
const lineHeight = 15;

/** Each note begins a line of its own; nothing at all without notes. */
export const svgFoot = (notes: readonly string[], theme: ThemeColours, width: number, measure: MeasureText): Band => {
  const lines = notes.flatMap((note) => wrapText(note, width - 2 * sideMargin, style, measure));
  if (lines.length === 0) return emptyBand;
  const rule = (y: number): string =>
    element("path", { d: `M${sideMargin} ${y}H${width - sideMargin}`, stroke: theme.line, "stroke-width": 1 });
  const at = (top: number): string =>
    rule(Math.round(top) + 0.5) +
    lines
      .map((line, i) =>
        textElement(line, {
          x: sideMargin,
          y: top + 17 + i * lineHeight,
          "font-size": style.fontSize,
          fill: theme.inkSoft,
        }),
      )
      .join("");
  return { height: lines.length * lineHeight + 16, at };
};
