// What a document refers to and what it holds: found by walking the tree once, so that every link has a target.
import type { Block, Document, Inline, Inlines, RowId, Section } from "./document.ts";

const inlinesOf = (block: Block): readonly Inlines[] => {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return [block.text];
    case "list":
      return block.items;
    case "figures":
      return block.items.map(({ meaning }) => meaning);
    case "figure":
      return [block.caption];
    case "table":
      return [...block.rows.flatMap(({ cells }) => cells), ...block.notes];
    case "command":
      return [];
  }
};

export const blocksOf = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap((section) => [...section.blocks, ...blocksOf(section.sections)]);

/** Rows that some text of the sections points to, each once, in the order of their first mention. */
export const mentioned = (sections: readonly Section[], kind: RowId["row"]): readonly string[] => {
  const isRow = (inline: Inline): inline is Extract<Inline, { kind: "row" }> => inline.kind === "row";
  const rows = blocksOf(sections).flatMap(inlinesOf).flat().filter(isRow);
  return [...new Set(rows.filter((row) => row.row === kind).map(({ id }) => id))];
};

/** Letters, digits and hyphens as they are, anything else by its code: two ids never share an anchor. */
export const anchorOf = ({ row, id }: RowId): string =>
  `${row}-${id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`)}`;

/** The anchors of all rows that stand in a document. */
export const anchorsOf = ({ sections }: Document): ReadonlySet<string> =>
  new Set(
    blocksOf(sections).flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap(({ anchor }) => (anchor === null ? [] : [anchorOf(anchor)])) : [],
    ),
  );

/** Section ids of a document. */
export const sectionIds = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ id, sections: inner }) => [id, ...sectionIds(inner)]);

/** An address that may be followed; null for any other scheme, and for what is no address. */
export const safeUrl = (url: string): string | null => (/^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(url) ? url : null);
