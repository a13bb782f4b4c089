// The words of a document in the order in which they are read: the plainest second writing of it, without any markup.
import type { Block, Document, Inlines, Section } from "../../src/document/document.ts";

const inlineText = (parts: Inlines): string => parts.map(({ text }) => text).join("");

const blockText = (block: Block, pictures: "drawn" | "described"): string => {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return inlineText(block.text);
    case "list":
      return block.items.map(inlineText).join("");
    case "figures":
      return block.items.map(({ value, meaning }) => value + inlineText(meaning)).join("");
    case "command":
      return `Again:${block.command}`;
    case "figure":
      return (pictures === "described" ? `Picture:${block.alternative}` : "") + inlineText(block.caption);
    case "table":
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.map(inlineText)),
        ...block.notes.map(inlineText),
      ].join("");
  }
};

const sectionText = ({ title, blocks, sections }: Section, pictures: "drawn" | "described"): string =>
  [
    title,
    ...blocks.map((block) => blockText(block, pictures)),
    ...sections.map((inner) => sectionText(inner, pictures)),
  ].join("");

/** Without white space and signs that no format can hold, in which the two may differ. */
export const visible = (text: string): string => text.replace(/[\s\p{Cc}]/gu, "");

/** @param pictures Whether a picture counts as its description or as nothing. */
export const documentText = (document: Document, pictures: "drawn" | "described"): string => {
  const { title, standfirst, particulars, sections } = document;
  const parts = [
    title,
    standfirst,
    ...particulars.map(({ term, value }) => term + (pictures === "described" ? ":" : "") + inlineText(value)),
    ...sections.map((section) => section.title),
    ...sections.map((section) => sectionText(section, pictures)),
  ];
  return visible(parts.join(""));
};
