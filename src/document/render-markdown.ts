// A document as Markdown (CommonMark with GitHub's tables). All text is escaped here; pictures become their description.
import type { Block, Column, Document, Inline, Inlines, Section, Table } from "./document.ts";
import { anchorOf, anchorsOf, safeUrl, sectionIds } from "./walk.ts";

type Targets = { readonly rows: ReadonlySet<string>; readonly sections: ReadonlySet<string> };

/**
 * On one line, with every sign escaped that could begin markup, and what GitHub takes for an address, a mathematical
 * formula or a person; control characters are dropped.
 */
const escape = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\`*_{}[\]<>|#~&!$@^]/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=www)\./gi, "\\$&")
    .replace(/^( ?)([-+=]|\d+(?=[.)]))/, (_match, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );

/** A code span on a line of its own: its fences are longer than any run of backticks in the text. */
const codeSpan = (text: string): string => {
  const line = text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "");
  if (line.trim() === "") return "";
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
};

/** A text that has its line, or the start of it, to itself. */
const bold = (text: string): string => {
  const line = escape(text).trim();
  return line === "" ? "" : `**${line}**`;
};

const inside = (target: string, text: string): string => `[${escape(text)}](#${target})`;

const inline = (part: Inline, { rows, sections }: Targets): string => {
  switch (part.kind) {
    case "text":
      return escape(part.text);
    case "strong":
      // Stars and backticks mean something else beside some signs, and nobody knows which stand there; these do not.
      return `<strong>${escape(part.text)}</strong>`;
    case "code":
      return `<code>${escape(part.text)}</code>`;
    case "link": {
      const url = safeUrl(part.url);
      return url === null ? escape(part.text) : `[${escape(part.text)}](<${url}>)`;
    }
    case "row":
      return rows.has(anchorOf(part)) ? inside(anchorOf(part), part.text) : escape(part.text);
    case "section":
      return sections.has(part.section) ? inside(part.section, part.text) : escape(part.text);
  }
};

const inlines = (parts: Inlines, targets: Targets): string => parts.map((part) => inline(part, targets)).join("");

const mark = (id: string): string => `<a id="${id}"></a>`;

const ruler = ({ align }: Column): string => (align === "right" ? "--:" : "---");

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = ({ caption, columns, rows, notes }: Table, targets: Targets): string => {
  const body = rows.map(({ anchor, cells }) =>
    line(cells.map((cell, j) => (j === 0 && anchor !== null ? mark(anchorOf(anchor)) : "") + inlines(cell, targets))),
  );
  const lines = [line(columns.map(({ title }) => escape(title))), line(columns.map(ruler)), ...body];
  return [bold(caption), lines.join("\n"), ...notes.map((text) => inlines(text, targets))].join("\n\n");
};

const items = (entries: readonly string[]): string => entries.map((entry) => `- ${entry}`).join("\n");

const block = (part: Block, targets: Targets): string => {
  switch (part.kind) {
    case "paragraph":
    case "note":
      return inlines(part.text, targets);
    case "list":
      return items(part.items.map((item) => inlines(item, targets)));
    case "figures":
      return items(part.items.map(({ value, meaning }) => `${bold(value)} ${inlines(meaning, targets)}`));
    case "command":
      return `Again: ${codeSpan(part.command)}`;
    case "table":
      return table(part, targets);
    case "figure":
      return `Picture: ${escape(part.alternative)}\n\n${inlines(part.caption, targets)}`;
  }
};

const section = ({ id, title, blocks, sections }: Section, level: number, targets: Targets): readonly string[] => [
  `${"#".repeat(level)} ${mark(id)}${escape(title)}`,
  ...blocks.map((part) => block(part, targets)),
  ...sections.flatMap((inner) => section(inner, level + 1, targets)),
];

/** The document as text; rows and sections carry anchors, so that its links work where HTML anchors do. */
export const renderMarkdown = (document: Document): string => {
  const targets = { rows: anchorsOf(document), sections: new Set(sectionIds(document.sections)) };
  const { title, standfirst, particulars, sections } = document;
  const parts = [
    `# ${escape(title)}`,
    escape(standfirst),
    items(particulars.map(({ term, value }) => `${escape(term)}: ${inlines(value, targets)}`)),
    items(sections.map((part) => inside(part.id, part.title))),
    ...sections.flatMap((part) => section(part, 2, targets)),
  ];
  return `${parts.filter((part) => part.trim() !== "").join("\n\n")}\n`;
};
