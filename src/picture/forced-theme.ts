// The picture in colours that the reader has chosen for everything: kinds are told apart by their shapes alone.
import { mix, rgbOf } from "./colour.ts";
import type { ThemeColours } from "./themes.ts";

/** What a system says of its colours, each as "#RRGGBB". */
export type SystemColours = {
  readonly canvas: string;
  readonly canvasText: string;
  readonly linkText: string;
  readonly highlight: string;
};

const isDark = (colour: string): boolean => {
  const [red, green, blue] = rgbOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
};

/** Text is sure to stand out from the ground, so marks are text; what is lost or focused is highlighted. */
export const forcedTheme = ({ canvas, canvasText, linkText, highlight }: SystemColours): ThemeColours => ({
  name: isDark(canvas) ? "dark" : "light",
  forced: true,
  background: canvas,
  panel: canvas,
  ink: canvasText,
  inkSoft: canvasText,
  line: mix(canvas, canvasText, 0.5),
  focus: highlight,
  edges: { funding: canvasText, commitment: linkText },
  loss: highlight,
  lossRamp: [canvas, highlight, highlight, highlight, highlight, highlight],
});
