// Lines of a text that is too long for one.
import type { MeasureText } from "./text-width.ts";

export type TextStyle = { readonly fontSize: number; readonly fontWeight: number };

/** Pieces of a word that is wider than a line by itself. */
const pieces = (word: string, fits: (text: string) => boolean): readonly string[] => {
  if (fits(word)) return [word];
  const parts: string[] = [""];
  for (const character of word) {
    const longer = parts.at(-1)! + character;
    if (parts.at(-1) === "" || fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
};

/**
 * The text in lines no wider than `width`, broken between words, and within a word only where it is wider than a line.
 * Nothing gets lost but the spaces at the breaks. O(length^2) in the worst case.
 *
 * @returns No line for an empty text.
 */
export const wrapText = (
  text: string,
  width: number,
  { fontSize, fontWeight }: TextStyle,
  measure: MeasureText,
): readonly string[] => {
  const fits = (line: string): boolean => measure(line, fontSize, fontWeight) <= width;
  const lines: string[] = [];
  for (const word of text.split(/ +/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, fits));
  }
  return lines;
};
