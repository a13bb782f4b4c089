// Texts in the cells of a workbook (ECMA-376, part 1, 18.3.1.53 and 22.9.2.19).
import { xmlText } from "./xml-text.ts";

/** Longest text that Excel takes in a cell, in UTF-16 code units. */
export const longestText = 32_767;

const ending = " [cut here: a cell holds no more]";

const cut = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - ending.length)}${ending}`;

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/**
 * A text for an element of a workbook. Excel reads `_x000D_` as a carriage return: so control characters are written
 * like that, and an underscore that would begin such a sequence too. What is no character at all is replaced.
 */
export const xlsxText = (text: string): string =>
  xmlText(
    cut(text)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")

      .replace(/[\u0000-\u0008\u000B-\u001F]/g, (character) => `_x${hex(character)}_`),
  )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
