// The words that sections are built with: strings become text, ids become links to rows.
import type { Block, Figure, Inline, Inlines, Row, RowId, RowKind, Section, Table } from "./document.ts";

export type Phrase = string | Inline | Inlines;

const isList = (phrase: Phrase): phrase is Inlines => Array.isArray(phrase);

export const words = (...phrases: readonly Phrase[]): Inlines =>
  phrases.flatMap((phrase): Inlines => {
    if (typeof phrase === "string") return phrase === "" ? [] : [{ kind: "text", text: phrase }];
    return isList(phrase) ? phrase : [phrase];
  });

export const strong = (text: string): Inline => ({ kind: "strong", text });
export const code = (text: string): Inline => ({ kind: "code", text });
export const link = (text: string, url: string): Inline => ({ kind: "link", text, url });
export const toSection = (text: string, section: string): Inline => ({ kind: "section", text, section });

/** A link to a row of the document. @param text Default: the id itself. */
export const toRow = (row: RowKind, id: string, text = id): Inline => ({ kind: "row", row, id, text });

/** Phrases with something between each two. */
export const joined = (phrases: readonly Phrase[], between = ", "): Inlines =>
  phrases.flatMap((phrase, i) => words(...(i === 0 ? [phrase] : [between, phrase])));

export const paragraph = (...phrases: readonly Phrase[]): Block => ({ kind: "paragraph", text: words(...phrases) });
export const note = (...phrases: readonly Phrase[]): Block => ({ kind: "note", text: words(...phrases) });
export const list = (items: readonly Phrase[]): Block => ({ kind: "list", items: items.map((item) => words(item)) });

export const row = (cells: readonly Phrase[], anchor: RowId | null = null): Row => ({
  anchor,
  cells: cells.map((cell) => words(cell)),
});

export const table = (
  caption: string,
  columns: Table["columns"],
  rows: readonly Row[],
  notes: readonly Phrase[] = [],
): Table => ({ kind: "table", caption, columns, rows, notes: notes.map((text) => words(text)) });

export const figure = (picture: Omit<Figure, "kind" | "caption">, ...caption: readonly Phrase[]): Figure => ({
  kind: "figure",
  ...picture,
  caption: words(...caption),
});

export const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section => ({ id, title, blocks, sections });

/** `1 firm`, `3 firms`. */
export const count = (n: number, singular: string, plural = `${singular}s`): string =>
  `${n.toLocaleString("en-US")} ${n === 1 ? singular : plural}`;

/** Names as people list them: `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
