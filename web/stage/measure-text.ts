// Exact widths of texts in the browser's own type; measured once per text.
import { fontFamily } from "../../src/picture/label-style.ts";
import type { MeasureText } from "../../src/picture/text-width.ts";

export const fontOf = (fontSize: number, fontWeight: number): string => `${fontWeight} ${fontSize}px ${fontFamily}`;

/** A measure on a canvas; `forget` empties its memory, for when a web font has arrived. */
export const createMeasureText = (): { readonly measure: MeasureText; forget(): void } => {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  const measure: MeasureText = (text, fontSize, fontWeight) => {
    const font = fontOf(fontSize, fontWeight);
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || context === null) return known ?? text.length * fontSize * 0.6;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
  return { measure, forget: () => widths.clear() };
};
