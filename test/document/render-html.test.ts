// The HTML of a document: a parser that is not ours reads the text that was written, and nothing that it smuggled in.
import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../src/document/document.ts";
import { link, paragraph, row, section, table, toRow, words } from "../../src/document/phrases.ts";
import { renderHtml } from "../../src/document/render-html.ts";
import { documentText, visible } from "../support/document-text.ts";
import { nastyDocument } from "../support/documents.ts";

const { DOMParser } = new Window();
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

const documentOf = (...blocks: readonly Block[]): Document => ({
  title: "Title",
  standfirst: "Standfirst",
  particulars: [],
  sections: [section("one", "One", blocks)],
});

const tags = new Set(
  "html head meta link title style body a div header p h1 h2 h3 dl dt dd nav ol ul li main section strong code table caption span thead tbody tr th td figure figcaption svg".split(
    " ",
  ),
);
const attributes = new Set(
  "lang charset http-equiv content name rel href class aria-label aria-labelledby id scope role tabindex xmlns".split(
    " ",
  ),
);

describe("renderHtml", () => {
  it("writes any text as text: no element, attribute or address comes out of the data", () => {
    fc.assert(
      fc.property(nastyDocument, (document) => {
        const page = parse(renderHtml(document));
        for (const element of page.querySelectorAll("*")) {
          expect(tags).toContain(element.tagName.toLowerCase());
          for (const { name } of element.attributes) expect(attributes).toContain(name);
        }
        for (const anchor of page.querySelectorAll("a")) {
          expect(anchor.getAttribute("href")).toMatch(/^(#|https?:\/\/)[^\s<>"]*$/i);
        }
        expect(page.querySelectorAll("style")).toHaveLength(1);
        expect(visible(page.title)).toBe(visible(document.title));
      }),
      { numRuns: 150 },
    );
  });

  it("shows every word of the document, in its order, and no other", () => {
    fc.assert(
      fc.property(nastyDocument, (document) => {
        const page = parse(renderHtml(document));
        page.querySelector(".skip")!.remove();
        page.querySelector(".kicker")!.remove();
        expect(visible(page.body.textContent)).toBe(documentText(document, "drawn"));
      }),
      { numRuns: 150 },
    );
  });

  it("carries the face that it is given, and the second file only for letters that need it", () => {
    const font = { basic: "BASIC", extended: "EXTENDED" };
    const faced = (text: string) => renderHtml(documentOf(paragraph(text)), font);
    expect(faced("OpenAI")).toContain("@font-face{font-family:Inter;");
    expect(faced("OpenAI")).not.toContain("EXTENDED");
    expect(faced("Škoda")).toContain("EXTENDED");
    expect(renderHtml(documentOf(paragraph("Škoda")))).not.toContain("@font-face");
  });

  it("links what stands in the document and leaves the rest as text", () => {
    const known = { row: "deal", id: "a/b c" } as const;
    const page = parse(
      renderHtml(
        documentOf(
          paragraph(toRow("deal", "a/b c"), toRow("deal", "gone"), link("bad", "javascript:alert(1)")),
          table("Deals", [{ title: "deal" }], [row(["A"], known)]),
        ),
      ),
    );
    const [link1, ...others] = page.querySelectorAll("main a");
    expect(others).toEqual([]);
    expect(page.getElementById(link1!.getAttribute("href")!.slice(1))!.textContent).toBe("A");
    expect(page.querySelector("main p")!.textContent).toBe("a/b cgonebad");
  });

  it("gives tables a caption, headers with a scope, and a place for the keyboard", () => {
    const columns = [{ title: "who" }, { title: "how much", align: "right" as const }];
    const page = parse(renderHtml(documentOf(table("Money", columns, [row(["A", "$1B"])], [words("a note")]))));
    expect(page.querySelector("caption")!.textContent).toBe("Money");
    expect([...page.querySelectorAll("thead th")].map((cell) => cell.getAttribute("scope"))).toEqual(["col", "col"]);
    expect(page.querySelector("tbody th")!.getAttribute("scope")).toBe("row");
    expect(page.querySelector("tbody td")!.getAttribute("class")).toBe("right");
    expect(page.querySelector(".scroll")!.getAttribute("tabindex")).toBe("0");
  });

  it("forbids itself to load anything, before anything could", () => {
    const page = parse(renderHtml(documentOf()));
    const [charset, policy] = page.head.children;
    expect(charset!.getAttribute("charset")).toBe("utf-8");
    expect(policy!.getAttribute("content")).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; /);
    expect(page.querySelectorAll("script, iframe, object, img, [src]")).toHaveLength(0);
    expect(page.querySelector("style")!.textContent).not.toMatch(/url\(|@import/);
  });

  it("numbers its headings without a gap", () => {
    const inner = section("inner", "Inner", []);
    const page = parse(
      renderHtml({ ...documentOf(), sections: [section("one", "One", [], [inner]), section("two", "Two", [])] }),
    );
    expect([...page.querySelectorAll("h1, h2, h3")].map(({ tagName }) => tagName)).toEqual(["H1", "H2", "H3", "H2"]);
  });
});
