// SVG as text: elements with escaped attributes and content. Presentation attributes only, so a strict policy allows it.

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML forbids in any form: control characters, halves of surrogate pairs, and two signs that are none. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;

/** Text that is safe between tags and in double-quoted attributes; what XML forbids is dropped. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, "").replace(/[&<>"]/g, (character) => entities[character]!);

export type Attributes = Readonly<Record<string, string | number | null>>;

const attributeText = (value: string | number): string =>
  typeof value === "number" ? String(Math.round(value * 100) / 100) : escapeXml(value);

/** An element; attributes that are null are left out; `content` is markup already. */
export const element = (name: string, attributes: Attributes, content = ""): string => {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${attributeText(value)}"`],
  );
  return content === "" ? `<${name}${pairs.join("")}/>` : `<${name}${pairs.join("")}>${content}</${name}>`;
};

/** A text element; the text is escaped. */
export const textElement = (text: string, attributes: Attributes): string =>
  element("text", attributes, escapeXml(text));

export const titleElement = (text: string): string => element("title", {}, escapeXml(text));
