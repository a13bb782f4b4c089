// The number of a step, in a disc: the same on the arrow and in the words.
import { element, textElement } from "./svg-element.ts";
import type { ThemeColours } from "./themes.ts";

/** A disc of radius 7 around a point. */
export const stepBadge = (step: number, x: number, y: number, theme: ThemeColours): string =>
  element("circle", { cx: x, cy: y, r: 7, fill: theme.ink }) +
  textElement(String(step), {
    x,
    y: y + 3.7,
    "text-anchor": "middle",
    "font-size": 10.5,
    "font-weight": 700,
    fill: theme.panel,
  });
