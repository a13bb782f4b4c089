// A document as Markdown (CommonMark with GitHub's tables). All text is escaped here; pictures become their description.
import type { Block, Column, Document, Inline, Inlines, Section, Table } from "./document.ts";
import { anchorOf, anchorsOf, safeUrl, sectionIds } from "./walk.ts";

type Targets = { readonly rows: ReadonlySet<string>; readonly sections: ReadonlySet<string> };

/** On one line, with every sign escaped that could begin markup; control characters are dropped. */
const escape = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\u0000-\u001f]/g, "")
    .replace(/[\\`*_{}[\]<>|#~&!]/g, "\\$&")
    .replace(/^( ?)([-+=]|\d+(?=[.)]))/, (_match, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );

/** A code span holds any text between fences that are longer than any run of backticks in it. */
const codeSpan = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
};

const inside = (target: string, text: string): string => `[${escape(text)}](#${target})`;

const inline = (part: Inline, { rows, sections }: Targets): string => {
  switch (part.kind) {
    case "text":
      return escape(part.text);
    case "strong":
      return part.text.trim() === "" ? "" : `**${escape(part.text.trim())}**`;
    case "code":
      return part.text.trim() === "" ? "" : codeSpan(part.text);
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

/** GitHub ends a cell at a bar even within a code span, where a backslash before it is taken away again. */
const cellText = (parts: Inlines, targets: Targets): string =>
  parts
    .map((part) => (part.kind === "code" ? inline(part, targets).replaceAll("|", "\\|") : inline(part, targets)))
    .join("");

const mark = (id: string): string => `<a id="${id}"></a>`;

const ruler = ({ align }: Column): string => (align === "right" ? "--:" : "---");

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const table = ({ caption, columns, rows, notes }: Table, targets: Targets): string => {
  const body = rows.map(({ anchor, cells }) =>
    line(cells.map((cell, j) => (j === 0 && anchor !== null ? mark(anchorOf(anchor)) : "") + cellText(cell, targets))),
  );
  const lines = [line(columns.map(({ title }) => escape(title))), line(columns.map(ruler)), ...body];
  return [`**${escape(caption)}**`, lines.join("\n"), ...notes.map((text) => inlines(text, targets))].join("\n\n");
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
      return items(part.items.map(({ value, meaning }) => `**${escape(value)}** ${inlines(meaning, targets)}`));
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
