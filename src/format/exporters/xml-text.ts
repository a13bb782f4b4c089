// Texts that XML can hold.

// XML 1.0, section 2.2: what is no Char cannot be written, not even as a reference.
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with the replacement character for what XML cannot hold: control characters, halves of surrogate pairs. */
export const xmlText = (text: string): string => text.replace(notXml, "\uFFFD");

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/**
 * A text for the inside of an element or of an attribute in double quotes; white space survives the reader, the line
 * ends of XML 1.1 too, which some take for line ends in XML 1.0.
 */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => references[character]!);
