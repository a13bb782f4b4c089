// Texts in the language of Graphviz.
import { xmlText } from "./xml-text.ts";

/**
 * A text in double quotes, as an escString: a backslash is written twice and a line break as `\n`, so that a label shows
 * the very text and no text ends the quotes. What no XML could hold is replaced, since Graphviz writes SVG and its texts
 * end at the first zero byte.
 */
export const dotText = (text: string): string =>
  `"${xmlText(text).replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"')}"`;

/**
 * A text to be shown, on one line. Graphviz reads `&lt;` in a label as `<`: an ampersand that begins such a reference is
 * written as one itself.
 */
export const dotLabel = (text: string): string =>
  dotText(text.replace(/[\n\r]+/g, " ").replace(/&(?=#?\w+;)/g, "&amp;"));

/** A line of comment; a line break would end it. */
export const dotComment = (text: string): string => `// ${xmlText(text).replace(/[\n\r]+/g, " ")}`;
