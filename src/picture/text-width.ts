// How wide a text is, without a browser: enough to keep labels apart in an SVG made on a server.

const narrow = new Set("iljI.,:;'|!()[] ft1r");
const wide = new Set("mwMW@%—");

const widthInEm = (character: string): number => {
  if (wide.has(character)) return 0.88;
  if (narrow.has(character)) return 0.34;
  return character >= "A" && character <= "Z" ? 0.68 : 0.57;
};

/** Measures a text in pixels. A browser has an exact one; `estimatedTextWidth` serves everywhere else. */
export type MeasureText = (text: string, fontSize: number, fontWeight: number) => number;

/** Width in pixels from average widths of a sans-serif face; on the wide side, so that labels keep apart. */
export const estimatedTextWidth: MeasureText = (text, fontSize, fontWeight) =>
  [...text].reduce((sum, character) => sum + widthInEm(character), 0) * fontSize * (fontWeight >= 600 ? 1.06 : 1);
