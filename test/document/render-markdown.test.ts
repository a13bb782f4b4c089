// The Markdown of a document: a parser that is not ours reads the text that was written, and nothing that it smuggled in.
import fc from "fast-check";
import { parsers } from "prettier/plugins/markdown";
import { describe, expect, it } from "vitest";
import { code, link, row, section, table, toRow } from "../../src/document/phrases.ts";
import type { Block, Document } from "../../src/document/document.ts";
import { renderMarkdown } from "../../src/document/render-markdown.ts";
import { documentText, visible } from "../support/document-text.ts";
import { nastyDocument } from "../support/documents.ts";

type Tree = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly Tree[];
};

const parse = (text: string): Tree => parsers.markdown.parse(text, { originalText: text } as never) as Tree;

const all = (tree: Tree): readonly Tree[] => [tree, ...(tree.children ?? []).flatMap(all)];

const textOf = (tree: Tree): string =>
  all(tree)
    .filter(({ type }) => type !== "html")
    .map(({ value = "" }) => value)
    .join("");

const documentOf = (...blocks: readonly Block[]): Document => ({
  title: "Title",
  standfirst: "Standfirst",
  particulars: [],
  sections: [section("one", "One", blocks)],
});

const kinds = new Set(
  "root heading paragraph text strong inlineCode link list listItem table tableRow tableCell html sentence word whitespace".split(
    " ",
  ),
);

describe("renderMarkdown", () => {
  it("writes any text as text: no element, picture, heading or address comes out of the data", () => {
    fc.assert(
      fc.property(nastyDocument, (document) => {
        const nodes = all(parse(renderMarkdown(document)));
        for (const { type, value, url } of nodes) {
          expect(kinds).toContain(type);
          if (type === "html") expect(value).toMatch(/^(<a id="[\w-]*">|<\/a>|<\/?(strong|code)>)$/);
          if (type === "link") expect(url).toMatch(/^(#[\w-]*|https?:\/\/[^\s<>]*)$/i);
        }
        const levels = nodes.filter(({ type }) => type === "heading").map(({ depth }) => depth);
        expect(levels).toEqual([1, 2, 3, 2]);
      }),
      { numRuns: 60 },
    );
  });

  it("shows every word of the document, in its order, and no other", () => {
    fc.assert(
      fc.property(nastyDocument, (document) => {
        expect(visible(textOf(parse(renderMarkdown(document))))).toBe(documentText(document, "described"));
      }),
      { numRuns: 150 },
    );
  });

  it("links a row by the anchor that the row carries", () => {
    const text = renderMarkdown(
      documentOf(
        { kind: "paragraph", text: [toRow("deal", "x y"), link("bad", "javascript:alert(1)")] },
        table("Deals", [{ title: "deal" }], [row([code("x|`y`")], { row: "deal", id: "x y" })]),
      ),
    );
    expect(text).toContain("[x y](#deal-x_20_y)bad");
    expect(text).toContain('| <a id="deal-x_20_y"></a><code>x\\|\\`y\\`</code> |');
  });
});
