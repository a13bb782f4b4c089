// `linchpin diff` for people: the figures that move, then the rows that moved them.
import {
  moneyText,
  percentText,
  type DiffMeasure,
  type DiffRanked,
  type DiffReport,
  type Network,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { ring, windowWords } from "./circulation.ts";
import { namesOf, type Names } from "./names.ts";
import { more, section } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = { readonly report: DiffReport; readonly name: Names; readonly terminal: Terminal; readonly top: number };

/** A change with its sign; U+2212 as in amounts. */
const signed = (value: number, text: (size: number) => string): string =>
  value === 0 ? "=" : `${value > 0 ? "+" : "−"}${text(Math.abs(value))}`;

const formats: Readonly<Record<DiffMeasure["unit"], (value: number) => string>> = {
  count: String,
  usd_bn: moneyText,
  usd_bn_per_year: moneyText,
  share: percentText,
  number: (value) => String(Number(value.toPrecision(3))),
};

const measureRow = ({ label, unit, before, after, change }: DiffMeasure): readonly string[] => {
  const format = formats[unit];
  const text = (value: number | null): string => (value === null ? "unknown" : format(value));
  // Percentages differ by points.
  const size = unit === "share" ? (value: number) => `${Number((value * 100).toPrecision(2))} points` : format;
  const name = unit === "usd_bn_per_year" ? `${label}, a year` : label;
  return [name, text(before), text(after), change === null ? "unknown" : signed(change, size)];
};

const sideWords = ({ label, asOf }: DiffReport["before"]): string =>
  label.includes(asOf) ? asOf : `${label} (as of ${asOf})`;

const headline = ({ report, terminal }: Sheet): string => {
  const { before, after, identical } = report;
  const title = terminal.paint("bold", `${before.network}: ${sideWords(before)} against ${sideWords(after)}`);
  const scope =
    report.compared === "dates"
      ? "Compared are the deals in force on each day, and the facts stated until then."
      : "Compared are all rows of both packages.";
  return [title, identical ? `${scope} Nothing differs.` : scope].join("\n");
};

const figures = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  const amounts = report.amounts.map((entry) => [
    entry.kind === "commitment" ? "Committed" : "Funded",
    moneyText(entry.beforeUsdBn),
    moneyText(entry.afterUsdBn),
    signed(entry.changeUsdBn, moneyText),
  ]);
  const columns = [
    { title: "figure", flexible: true },
    { title: "before", align: "right" },
    { title: "after", align: "right" },
    { title: "change", align: "right" },
  ] as const;
  return section(
    sheet,
    "What it does to the figures",
    table(columns, [...amounts, ...report.measures.map(measureRow)], terminal.width),
    `  Amounts a year are ${windowWords(report.window)} on both sides; losses by the model ${report.model}.`,
  );
};

const lossCell = (entry: DiffRanked["before"]): string =>
  entry === null ? "not there" : `${moneyText(entry.lossUsdBn)} (#${entry.rank})`;

const rankedRow = ({ id, before, after }: DiffRanked, name: Names): readonly string[] => [
  name(id),
  lossCell(before),
  lossCell(after),
  before === null || after === null ? "" : signed(after.lossUsdBn - before.lossUsdBn, moneyText),
];

const lossColumns = [
  { title: "if this fails", flexible: true },
  { title: "before", align: "right" },
  { title: "after", align: "right" },
  { title: "change", align: "right" },
] as const;

const failures = (sheet: Sheet): readonly string[] => {
  const { report, name, terminal, top } = sheet;
  const rows = (entries: readonly DiffRanked[]): string =>
    table(
      lossColumns,
      entries.map((entry) => rankedRow(entry, name)),
      terminal.width,
    );
  const others = report.ranking.filter(({ id }) => !report.important.some((entry) => entry.id === id));
  return [
    ...(report.important.length === 0
      ? []
      : [section(sheet, "Loss to others if the most important fail, and their place", rows(report.important))]),
    ...(others.length === 0
      ? []
      : [
          section(
            sheet,
            `Others whose place or loss differs (${others.length})`,
            rows(others.slice(0, top)),
            ...more(others.length, Math.min(top, others.length)),
          ),
        ]),
  ];
};

const loops = (sheet: Sheet): readonly string[] => {
  const { report, name, terminal } = sheet;
  const moved = report.loops.filter(({ changeUsdBn }) => changeUsdBn !== 0);
  if (moved.length === 0) return [];
  const columns = [
    { title: "before", align: "right" },
    { title: "after", align: "right" },
    { title: "loop", flexible: true },
  ] as const;
  const cell = (value: number | null): string => (value === null ? "none" : moneyText(value));
  const rows = moved.map(({ nodes, beforeUsdBn, afterUsdBn }) => [
    cell(beforeUsdBn),
    cell(afterUsdBn),
    ring(nodes, name),
  ]);
  const cut = report.loopsTruncated ? ["  A search ended at its limit; a loop may be missing."] : [];
  return [
    section(
      sheet,
      "Largest loops that differ: what can go full circle in a year",
      table(columns, rows, terminal.width),
      ...cut,
    ),
  ];
};

type DealRow = { readonly id: string; readonly [member: string]: unknown };

const dealCells = (deal: DealRow, name: Names): readonly string[] => [
  String(deal["announced"]),
  moneyText(typeof deal["amountUsdBn"] === "number" ? deal["amountUsdBn"] : null),
  String(deal["kind"]),
  `${name(String(deal["source"]))} → ${name(String(deal["target"]))}`,
  deal["counted"] === true ? "" : "not counted",
];

const amountOf = (deal: DealRow): number => (typeof deal["amountUsdBn"] === "number" ? deal["amountUsdBn"] : -1);

const dealsSection = (sheet: Sheet, title: string, deals: readonly DealRow[]): readonly string[] => {
  if (deals.length === 0) return [];
  const { name, terminal, top } = sheet;
  const columns = [
    { title: "announced" },
    { title: "amount", align: "right" },
    { title: "kind" },
    { title: "deal", flexible: true },
    { title: "" },
  ] as const;
  const shown = [...deals].sort((a, b) => amountOf(b) - amountOf(a)).slice(0, top);
  const body = table(
    columns,
    shown.map((deal) => dealCells(deal, name)),
    terminal.width,
  );
  return [section(sheet, `${title} (${deals.length}), largest first`, body, ...more(deals.length, shown.length))];
};

/** What a field holds, short enough for a line. */
const valueText = (value: unknown): string => {
  if (value === null || value === "") return "nothing";
  const text = typeof value === "string" ? value : Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
  return text === "" ? "nothing" : text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const changedSection = (sheet: Sheet, title: string, { changed }: DiffReport["deals"]): readonly string[] => {
  if (changed.length === 0) return [];
  const shown = changed.slice(0, sheet.top);
  const rows = shown.flatMap(({ id, fields }) =>
    fields.map(({ field, before, after }, i) => [i === 0 ? id : "", field, valueText(before), valueText(after)]),
  );
  const columns = [
    { title: "id", flexible: true },
    { title: "field" },
    { title: "before", flexible: true },
    { title: "after", flexible: true },
  ];
  return [
    section(
      sheet,
      `${title} (${changed.length})`,
      table(columns, rows, sheet.terminal.width ?? 110),
      ...more(changed.length, shown.length),
    ),
  ];
};

const tableTitles = [
  ["nodes", "Nodes"],
  ["facts", "Facts"],
  ["assumptions", "Assumptions"],
  ["metrics", "Metrics"],
  ["sources", "Sources"],
  ["claims", "Claims"],
  ["nodeKinds", "Kinds of nodes"],
] as const;

const otherTables = (sheet: Sheet): readonly string[] => {
  const { report } = sheet;
  const lines = tableTitles.flatMap(([key, title]) => {
    const { added, removed, changed } = report[key];
    const part = (rows: readonly { readonly id: string }[], what: string): readonly string[] =>
      rows.length === 0
        ? []
        : [
            `${count(rows.length, what, what)} (${listed(
              rows.map(({ id }) => id),
              3,
            )})`,
          ];
    const parts = [...part(added, "added"), ...part(removed, "removed"), ...part(changed, "changed")];
    return parts.length === 0 ? [] : [`  ${title}: ${parts.join("; ")}`];
  });
  return lines.length === 0 ? [] : [section(sheet, "Other rows", ...lines, "  --json has them all, field by field.")];
};

/** @param networks Both sides, for the names of nodes that only one of them has. */
export const renderDiff = (
  report: DiffReport,
  networks: readonly Network[],
  terminal: Terminal,
  top: number,
): string => {
  const names = networks.map(namesOf);
  const name: Names = (id) => names.map((of) => of(id)).find((found) => found !== id) ?? id;
  const sheet: Sheet = { report, name, terminal, top };
  const byDate = report.compared === "dates";
  const rows = [
    ...dealsSection(sheet, byDate ? "Deals that came into force" : "Deals added", report.deals.added),
    ...dealsSection(sheet, byDate ? "Deals replaced or cancelled" : "Deals removed", report.deals.removed),
    ...changedSection(sheet, "Deals changed", report.deals),
    ...changedSection(sheet, "Nodes changed", report.nodes),
    ...changedSection(sheet, "Assumptions changed", report.assumptions),
    ...otherTables(sheet),
  ];
  return [headline(sheet), figures(sheet), ...failures(sheet), ...loops(sheet), ...rows].join("\n");
};
