// A document as one HTML page that needs nothing else: no file, no network, no script. All text is escaped here.
import { fontFaceStyle, type PictureFont } from "../picture/font-face.ts";
import { escapeXml as escape } from "../picture/svg-element.ts";
import type { Block, Column, Document, Figure, Inline, Inlines, Section, Table } from "./document.ts";
import { styleSheet } from "./html-style.ts";
import { anchorOf, anchorsOf, safeUrl, sectionIds } from "./walk.ts";

/** Where links can lead. */
type Targets = { readonly rows: ReadonlySet<string>; readonly sections: ReadonlySet<string> };

/** The page may load nothing at all; its own style and pictures stand in it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** A number and its percent sign stay on one line. */
const textOf = (text: string): string => escape(text).replace(/(?<=\d) (?=%)/g, "\u00a0");

const inside = (target: string, text: string): string => `<a href="#${escape(target)}">${textOf(text)}</a>`;

const inline = (part: Inline, { rows, sections }: Targets): string => {
  switch (part.kind) {
    case "text":
      return textOf(part.text);
    case "strong":
      return `<strong>${textOf(part.text)}</strong>`;
    case "code":
      return `<code>${escape(part.text)}</code>`;
    case "link": {
      const url = safeUrl(part.url);
      return url === null ? escape(part.text) : `<a href="${escape(url)}" rel="noreferrer">${escape(part.text)}</a>`;
    }
    case "row":
      return rows.has(anchorOf(part)) ? inside(anchorOf(part), part.text) : escape(part.text);
    case "section":
      return sections.has(part.section) ? inside(part.section, part.text) : escape(part.text);
  }
};

const inlines = (parts: Inlines, targets: Targets): string => parts.map((part) => inline(part, targets)).join("");

const classOf = ({ align, tight }: Column): string => {
  const classes = [...(align === "right" ? ["right"] : []), ...(tight === true ? ["tight"] : [])];
  return classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
};

const tableRow = ({ anchor, cells }: Table["rows"][number], columns: readonly Column[], targets: Targets): string => {
  const id = anchor === null ? "" : ` id="${anchorOf(anchor)}"`;
  const content = cells.map((cell, j) => {
    const tag = j === 0 ? "th" : "td";
    return `<${tag}${j === 0 ? ' scope="row"' : ""}${classOf(columns[j]!)}>${inlines(cell, targets)}</${tag}>`;
  });
  return `<tr${id}>${content.join("")}</tr>`;
};

const table = ({ caption, columns, rows, notes, small }: Table, targets: Targets): string =>
  [
    `<div class="table scroll${small === true ? " small" : ""}" role="group" aria-label="${escape(caption)}" tabindex="0"><table>`,
    `<caption><span>${escape(caption)}</span></caption>`,
    `<thead><tr>${columns.map((column) => `<th scope="col"${classOf(column)}>${escape(column.title)}</th>`).join("")}</tr></thead>`,
    `<tbody>`,
    ...rows.map((row) => tableRow(row, columns, targets)),
    `</tbody></table></div>`,
    ...notes.map((text) => `<p class="note">${inlines(text, targets)}</p>`),
  ].join("\n");

const picture = (theme: "light" | "dark", svg: string, alternative: string): string =>
  `<div class="picture ${theme}" role="img" aria-label="${escape(alternative)}">${svg}</div>`;

const figure = ({ caption, alternative, light, dark }: Figure, targets: Targets): string =>
  [
    `<figure><div class="scroll" role="group" aria-label="Picture" tabindex="0">`,
    picture("light", light, alternative),
    picture("dark", dark, alternative),
    `</div><figcaption>${inlines(caption, targets)}</figcaption></figure>`,
  ].join("\n");

const items = (entries: readonly string[]): string => entries.map((entry) => `<li>${entry}</li>`).join("\n");

const block = (part: Block, targets: Targets): string => {
  switch (part.kind) {
    case "paragraph":
      return `<p>${inlines(part.text, targets)}</p>`;
    case "note":
      return `<p class="note">${inlines(part.text, targets)}</p>`;
    case "list":
      return `<ul>\n${items(part.items.map((item) => inlines(item, targets)))}\n</ul>`;
    case "figures":
      return `<ul class="figures">\n${items(part.items.map(({ value, meaning }) => `<strong>${escape(value)}</strong> ${inlines(meaning, targets)}`))}\n</ul>`;
    case "command":
      return `<p class="command">Again: <code>${escape(part.command)}</code></p>`;
    case "table":
      return table(part, targets);
    case "figure":
      return figure(part, targets);
  }
};

const section = ({ id, title, blocks, sections }: Section, level: number, targets: Targets): string =>
  [
    `<section aria-labelledby="${escape(id)}">`,
    `<h${level} id="${escape(id)}">${escape(title)}</h${level}>`,
    ...blocks.map((part) => block(part, targets)),
    ...sections.map((inner) => section(inner, level + 1, targets)),
    `</section>`,
  ].join("\n");

const head = ({ title }: Document, faces: string): string =>
  [
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="referrer" content="no-referrer">`,
    `<link rel="icon" href="data:,">`,
    `<title>${escape(title)}</title>`,
    `<style>\n${faces}${styleSheet}\n</style>`,
  ].join("\n");

const masthead = ({ title, standfirst, particulars }: Document, targets: Targets): string =>
  [
    `<header>`,
    `<p class="kicker">Linchpin report</p>`,
    `<h1>${escape(title)}</h1>`,
    `<p class="standfirst">${escape(standfirst)}</p>`,
    `<dl>`,
    ...particulars.map(({ term, value }) => `<dt>${escape(term)}</dt><dd>${inlines(value, targets)}</dd>`),
    `</dl>`,
    `</header>`,
  ].join("\n");

const contents = ({ sections }: Document): string =>
  `<nav aria-label="Contents"><ol>\n${items(sections.map(({ id, title }) => inside(id, title)))}\n</ol></nav>`;

const bodyOf = (document: Document): string => {
  const targets = { rows: anchorsOf(document), sections: new Set(sectionIds(document.sections)) };
  return [
    `<body>`,
    `<a class="skip" href="#content">Skip to the report</a>`,
    `<div class="page">`,
    masthead(document, targets),
    contents(document),
    `<main id="content">`,
    ...document.sections.map((part) => section(part, 2, targets)),
    `</main>`,
    `</div>`,
    `</body>`,
  ].join("\n");
};

/**
 * The page as text. Links lead to http and https addresses and into the page; everything else stays text.
 *
 * @param font Carried by the page, so that its pictures look the same everywhere; null: it takes the reader's faces.
 */
export const renderHtml = (document: Document, font: PictureFont | null = null): string => {
  const body = bodyOf(document);
  const faces = font === null ? "" : `${fontFaceStyle(font, body)}\n`;
  return [`<!doctype html>`, `<html lang="en">`, `<head>\n${head(document, faces)}\n</head>`, body, `</html>`, ``].join(
    "\n",
  );
};
