// The face that an SVG file carries inside itself, so that it looks the same on every machine.
import { measured } from "./inter-advances.ts";

/** The two woff2 files of src/io/fonts in base64, each with every weight from 400 to 700. */
export type PictureFont = {
  /** ASCII, arrows and signs: 20 kB. */
  readonly basic: string;
  /** The other letters of Latin: 25 kB. */
  readonly extended: string;
};

/** The signs of the basic file beyond ASCII, as in src/io/fonts/make.py. */
const basicSigns = "\u00a0·×£€–—‘’“”•…←↑→↓↺−≈≤≥";

const isBasic = (character: string): boolean =>
  (character >= " " && character <= "~") || basicSigns.includes(character);

/** Whether the face has a character, itself or as a letter with an accent. */
const isDrawn = (character: string): boolean =>
  measured.includes(character) || measured.includes(character.normalize("NFD").charAt(0));

const rangeOf = (characters: Iterable<string>): string =>
  [...characters].map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join(",");

const rule = (woff2: string, range: string): string =>
  `@font-face{font-family:Inter;font-weight:400 700;unicode-range:${range};` +
  `src:url(data:font/woff2;base64,${woff2}) format("woff2")}`;

/** The style sheet for the characters of a text; the second file comes along only where one of them needs it. */
export const fontFaceStyle = ({ basic, extended }: PictureFont, text: string): string => {
  const others = [...new Set(text)].filter((character) => !isBasic(character) && isDrawn(character)).sort();
  const more = others.length === 0 ? "" : rule(extended, rangeOf(others));
  return rule(basic, `U+20-7e,${rangeOf(basicSigns)}`) + more;
};
