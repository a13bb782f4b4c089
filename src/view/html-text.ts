// HTML as text, with everything escaped that comes from data.
import { escapeXml } from "../picture/svg-element.ts";

/** An element; attributes that are null are left out; the content is markup already. */
export const tag = (name: string, attributes: Readonly<Record<string, string | null>>, content: string): string => {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === null ? "" : ` ${key}="${escapeXml(value)}"`,
  );
  return `<${name}${pairs.join("")}>${content}</${name}>`;
};

/** An element without content, for the place that it takes. */
export const emptyPlace = (className: string): string => tag("div", { class: className }, "");

/** @param text Not escaped yet. */
export const paragraph = (text: string, className: string | null = null): string =>
  tag("p", { class: className }, escapeXml(text));

/** Nothing without items. @param items Markup already. */
export const list = (name: "ul" | "ol", className: string | null, items: readonly string[]): string =>
  items.length === 0 ? "" : tag(name, { class: className }, items.map((item) => tag("li", {}, item)).join(""));
