// Documents with any text in every place that takes one: what the two renderers are tried on.
import fc from "fast-check";
import type { Block, Document, Inline, Row, RowId } from "../../src/document/document.ts";
import { rowKinds } from "../../src/document/document.ts";

/** Signs that begin or end something in HTML or Markdown, in hostile company. */
const pieces = [
  "</style>",
  "</title>",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "-->",
  "]]>",
  '"',
  "'",
  "&amp;",
  "&lt;",
  "&",
  "[x](javascript:alert(1))",
  "![x](https://example.org/x.png)",
  "`",
  "``",
  "|",
  "\\",
  "\\|",
  "**",
  "_",
  "~~",
  "\n",
  "\n\n# ",
  "\n---\n",
  "1. ",
  "- ",
  "> ",
  "{",
  "}",
  "$&",
  "é",
  "→",
  "𝔘",
  "\u0000",
  "\u001b[31m",
  "a",
  "B2",
  " ",
];

export const nastyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(""));

export const nastyUrl: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//example.org",
    "https://example.org/a?b=1&c=2",
    "http://example.org/(x)",
    'https://example.org/"onmouseover="alert(1)',
    "https://example.org/>x",
    "https://example.org/\njavascript:alert(1)",
    "file:///etc/passwd",
    "",
  ),
  nastyText,
);

const rowId: fc.Arbitrary<RowId> = fc.record({ row: fc.constantFrom(...rowKinds), id: nastyText });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: nastyText }),
  fc.record({ kind: fc.constant("strong" as const), text: nastyText }),
  fc.record({ kind: fc.constant("code" as const), text: nastyText }),
  fc.record({ kind: fc.constant("link" as const), text: nastyText, url: nastyUrl }),
  fc.tuple(nastyText, rowId).map(([text, id]): Inline => ({ kind: "row", text, ...id })),
  fc.record({ kind: fc.constant("section" as const), text: nastyText, section: fc.constantFrom("one", "two") }),
);

const inlines = fc.array(inline, { maxLength: 3 });

const row: fc.Arbitrary<Row> = fc.record({
  anchor: fc.option(rowId),
  cells: fc.tuple(inlines, inlines),
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg"/>`;

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom("paragraph" as const, "note" as const), text: inlines }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(inlines, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    kind: fc.constant("figures" as const),
    items: fc.array(fc.record({ value: nastyText, meaning: inlines }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant("command" as const), command: nastyText }),
  fc.record({
    kind: fc.constant("table" as const),
    caption: nastyText,
    columns: fc.tuple(fc.record({ title: nastyText }), fc.record({ title: nastyText })),
    rows: fc.array(row, { maxLength: 2 }),
    notes: fc.array(inlines, { maxLength: 1 }),
  }),
  fc.record({
    kind: fc.constant("figure" as const),
    caption: inlines,
    alternative: nastyText,
    light: fc.constant(svg),
    dark: fc.constant(svg),
  }),
);

/** Two sections and one within the first. */
export const nastyDocument: fc.Arbitrary<Document> = fc
  .tuple(nastyText, nastyText, nastyText, fc.array(block, { maxLength: 4 }), fc.array(block, { maxLength: 2 }), inlines)
  .map(([title, standfirst, heading, first, second, value]) => ({
    title,
    standfirst,
    particulars: [{ term: heading, value }],
    sections: [
      { id: "one", title: heading, blocks: first, sections: [{ id: "inner", title, blocks: second, sections: [] }] },
      { id: "two", title: standfirst, blocks: [], sections: [] },
    ],
  }));
