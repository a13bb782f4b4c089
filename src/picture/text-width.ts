// How wide a text is without a browser: the advance widths of the face that pictures are set in.
import { boldAdvances, measured, regularAdvances, unitsPerEm } from "./inter-advances.ts";

/** Measures a text in pixels. A page measures in the face that it has; `interTextWidth` serves everywhere else. */
export type MeasureText = (text: string, fontSize: number, fontWeight: number) => number;

type Advance = { readonly regular: number; readonly bold: number };

const advances = new Map<string, Advance>(
  [...measured].map((character, i) => [character, { regular: regularAdvances[i]!, bold: boldAdvances[i]! }]),
);

/** A letter of another alphabet, drawn in whatever face the reader has: as wide as the widest of most of them. */
const otherLetter: Advance = { regular: 0.7 * unitsPerEm, bold: 0.75 * unitsPerEm };
/** Ideographs, syllables and emoji fill a square. */
const fullWidth: Advance = { regular: unitsPerEm, bold: unitsPerEm };
const isFullWidth = (code: number): boolean => (code >= 0x1100 && code <= 0x115f) || code >= 0x2e80;

/** Accents stand over the letter before them, wherever the text writes them apart. */
const isAccent = (character: string): boolean => character >= "\u0300" && character <= "\u036f";

const advanceOf = (character: string): Advance => {
  const own = advances.get(character) ?? advances.get(character.normalize("NFD").charAt(0));
  return own ?? (isFullWidth(character.codePointAt(0)!) ? fullWidth : otherLetter);
};

/** The share of the way from weight 400 to 700; the face has no other weights. */
const boldness = (fontWeight: number): number => Math.min(1, Math.max(0, (fontWeight - 400) / 300));

/**
 * The sum of the advance widths in Inter, without kerning, which takes a few hundredths off a line at most.
 * Characters that the face lacks count 0.7 em (0.75 in bold), those that fill a square 1 em. O(length).
 */
export const interTextWidth: MeasureText = (text, fontSize, fontWeight) => {
  const share = boldness(fontWeight);
  let units = 0;
  for (const character of text) {
    if (isAccent(character)) continue;
    const { regular, bold } = advanceOf(character);
    units += regular + (bold - regular) * share;
  }
  return (units / unitsPerEm) * fontSize;
};
