// How wide a text is, without a browser: enough to keep labels apart in an SVG made on a server.

const narrow = new Set("iljI.,:;'|!()[] ftr-");
const wide = new Set("mwMW@%—");

const widthInEm = (character: string): number => {
  if (wide.has(character)) return 0.95;
  if (narrow.has(character)) return 0.38;
  return character >= "A" && character <= "Z" ? 0.72 : 0.62;
};

/** Measures a text in pixels. A browser has an exact one; `estimatedTextWidth` serves everywhere else. */
export type MeasureText = (text: string, fontSize: number, fontWeight: number) => number;

/** Width in pixels from the widths of a wide sans-serif face (DejaVu Sans), so that labels keep apart in any. */
export const estimatedTextWidth: MeasureText = (text, fontSize, fontWeight) =>
  [...text].reduce((sum, character) => sum + widthInEm(character), 0) * fontSize * (fontWeight >= 600 ? 1.08 : 1);
