// `linchpin metrics` for people: who is central by which measure, and what each measure can and cannot say.
import {
  moneyText,
  shortName,
  type Measure,
  type MetricsMeasure,
  type MetricsNode,
  type MetricsReport,
  type Network,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { more, section, sheetOf, type NetworkSheet } from "./sheet.ts";
import { table, type Column } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = NetworkSheet<MetricsReport>;

/** Where the output is no screen, lines are kept to what people read at ease. */
const usualWidth = 100;
/** Left of the numbers: a place and a name. */
const nameWidth = 31;
const narrowestColumn = 7;
const gap = 2;

const layerWords = { both: "orders and funding", commitment: "orders only", funding: "funding only" } as const;

const basisWords = ({ basis, window }: MetricsReport): string => {
  if (basis === "total") return "in total";
  return basis === "due" ? "still due" : `a year in ${window!.replace("..", " to ")}`;
};

const headline = (sheet: Sheet): string => {
  const { report, network, terminal } = sheet;
  const { nodes } = network;
  const moved = `${moneyText(report.totalUsdBn)} ${basisWords(report)} between ${count(nodes.length - report.idleNodes, "firm")}`;
  return [
    terminal.paint("bold", `Who is central: ${moved}.`),
    `${network.title}, ${layerWords[report.layer]}, as of ${report.asOf}.`,
  ].join("\n");
};

/** Numbers below a thousandth that are not 0 must not read as 0. */
const small = (value: number, digits: number): string => {
  const least = 10 ** -digits;
  return value !== 0 && Math.abs(value) < least ? `<${least}` : value.toFixed(digits);
};

const valueText = (value: number | null, { unit }: MetricsMeasure, isMean = false): string => {
  if (value === null) return "undefined";
  if (unit === "USD bn" || unit === "USD bn a year") return moneyText(value);
  if (unit === "count") return isMean ? value.toFixed(1) : String(value);
  return small(value, unit === "share" || Math.abs(value) < 1 ? 3 : 2);
};

/** The measures in runs that fit beside a name. */
const blocks = (measures: readonly MetricsMeasure[], terminal: Terminal): readonly (readonly MetricsMeasure[])[] => {
  const room = (terminal.width ?? usualWidth) - nameWidth;
  const runs: MetricsMeasure[][] = [];
  let left = 0;
  for (const measure of measures) {
    const needed = Math.max(measure.label.length, narrowestColumn) + gap;
    if (left < needed) {
      runs.push([]);
      left = room;
    }
    runs.at(-1)!.push(measure);
    left -= needed;
  }
  return runs;
};

const measureColumns = (measures: readonly MetricsMeasure[]): readonly Column[] =>
  measures.map(({ label }) => ({ title: label, align: "right" }));

const placeText = ({ values }: MetricsNode, sortedBy: string): string => {
  const { rank, ties } = values[sortedBy]!;
  if (rank === null) return "";
  return ties === 0 ? String(rank) : `${rank}=`;
};

const nodeTables = (sheet: Sheet): string[] => {
  const { report, name, terminal, top } = sheet;
  const { sortedBy, measures } = report;
  if (sortedBy === null) return [];
  const shown = report.nodes.slice(0, top);
  const by = measures.find(({ id }) => id === sortedBy)!;
  return blocks(measures, terminal).map((block, k) =>
    section(
      sheet,
      k === 0 ? `Firms by ${by.id} (${by.meaning})` : "The same firms, further measures",
      table(
        [{ title: "#", align: "right" }, { title: "firm", flexible: true }, ...measureColumns(block)],
        shown.map((node) => [
          placeText(node, sortedBy),
          shortName(name(node.id)),
          ...block.map((measure) => valueText(node.values[measure.id]!.value, measure)),
        ]),
        terminal.width,
      ),
      ...(k === 0 ? more(report.nodes.length, shown.length) : []),
    ),
  );
};

const kindTables = (sheet: Sheet): string[] => {
  const { report, network, terminal } = sheet;
  const labels = new Map(network.nodeKinds.map(({ id, plural }) => [id, plural]));
  return blocks(report.measures, terminal).map((block, k) => {
    const means = block.filter(({ ofGroup }) => ofGroup === "mean").map(({ label }) => label);
    return section(
      sheet,
      k === 0 ? "By kind of firm" : "By kind of firm, further measures",
      table(
        [{ title: "kind", flexible: true }, { title: "firms", align: "right" }, ...measureColumns(block)],
        report.kinds.map(({ kind, nodes, values }) => [
          labels.get(kind) ?? kind,
          String(nodes),
          ...block.map((measure) => valueText(values[measure.id]!, measure, measure.ofGroup === "mean")),
        ]),
        terminal.width,
      ),
      means.length === 0 ? "  Sums over the firms." : `  Sums over the firms; means: ${means.join(", ")}.`,
    );
  });
};

const communities = (sheet: Sheet): string[] => {
  const { report, name, top } = sheet;
  const found = report.structures.communities;
  if (found === undefined) return [];
  const groups = found.groups.filter((group) => group.length > 1);
  const alone = found.groups.length - groups.length;
  const quality = found.modularity === null ? "undefined" : found.modularity.toFixed(3);
  return [
    section(
      sheet,
      `Communities (modularity ${quality})`,
      table(
        [
          { title: "firms", align: "right" },
          { title: "members", flexible: true },
        ],
        groups.slice(0, top).map((group) => [
          String(group.length),
          listed(
            group.map((id) => shortName(name(id))),
            12,
          ),
        ]),
        sheet.terminal.width ?? 100,
      ),
      ...more(groups.length, Math.min(top, groups.length)),
      ...(alone === 0 ? [] : [`  ${count(alone, "firm")} alone.`]),
    ),
  ];
};

/** A line broken at words, its further lines set in. */
const wrapped = (text: string, terminal: Terminal): string => {
  const width = Math.min(terminal.width ?? usualWidth, usualWidth);
  const lines = ["  "];
  for (const word of text.split(" ")) {
    if (lines.at(-1)!.length + word.length + 1 > width) lines.push("     ");
    lines.push(`${lines.pop()!}${word} `);
  }
  return lines.map((line) => line.trimEnd()).join("\n");
};

const weakPoints = (sheet: Sheet): string[] => {
  const { report, name, top } = sheet;
  const { bridges, articulationPoints } = report.structures;
  const together = (texts: readonly string[]): string =>
    wrapped(texts.length === 0 ? "none" : listed(texts, top), sheet.terminal);
  return [
    ...(articulationPoints === undefined
      ? []
      : [
          section(
            sheet,
            `Firms without which the network falls into more parts: ${articulationPoints.length}`,
            together(articulationPoints.map((id) => shortName(name(id)))),
          ),
        ]),
    ...(bridges === undefined
      ? []
      : [
          section(
            sheet,
            `Ties without which it does: ${bridges.length}`,
            together(bridges.map(([a, b]) => `${shortName(name(a))} - ${shortName(name(b))}`)),
          ),
        ]),
  ];
};

const reading = (sheet: Sheet): string => {
  const { measures, structureMeasures } = sheet.report;
  const amounts = measures.filter(({ unit }) => unit !== "USD bn" && unit !== "USD bn a year");
  const meanings = [...amounts, ...structureMeasures].map(({ label, meaning }) => `${label}: ${meaning}.`);
  const missing = measures
    .filter(({ defined }) => !defined)
    .map(({ label, undefinedWhen }) => `${label} is undefined here; it is so when ${undefinedWhen}.`);
  const remarks = new Map<string, string[]>();
  for (const { label, remark } of [...measures, ...structureMeasures]) {
    if (remark !== null) remarks.set(remark, [...(remarks.get(remark) ?? []), label]);
  }
  return section(
    sheet,
    "How to read it (linchpin metrics --explain MEASURE: formula and paper)",
    ...[...meanings, ...missing, ...[...remarks].map(([remark, labels]) => `${labels.join(", ")}: ${remark}.`)].map(
      (line) => wrapped(line, sheet.terminal),
    ),
  );
};

const unknowns = (sheet: Sheet): string => {
  const { undisclosedDeals, termAssumed, idleNodes, basis } = sheet.report;
  const assumed = basis === "total" ? [] : [`${count(termAssumed.length, "deal")} on an assumed term`];
  return section(
    sheet,
    "What is not known",
    `  ${[`${count(undisclosedDeals.length, "deal")} without an amount, counted as nothing`, ...assumed].join("; ")}.`,
    `  ${count(idleNodes, "firm")} without any known money here.`,
  );
};

/** @param top Firms and groups shown. */
export const renderMetrics = (report: MetricsReport, network: Network, terminal: Terminal, top: number): string => {
  const sheet = sheetOf(report, network, terminal, top);
  return [
    headline(sheet),
    ...nodeTables(sheet),
    ...kindTables(sheet),
    ...communities(sheet),
    ...weakPoints(sheet),
    reading(sheet),
    unknowns(sheet),
  ].join("\n");
};

/** One measure in full. */
export const renderMeasure = (measure: Measure, terminal: Terminal): string => {
  const lines: readonly (readonly [title: string, text: string | null])[] = [
    ["Formula", measure.formula],
    ["Undefined", measure.undefinedWhen === null ? "never" : `when ${measure.undefinedWhen}`],
    ["Mind", measure.remark],
    ["Source", measure.reference],
  ];
  return [
    `${terminal.paint("bold", measure.label)} (${measure.id}): ${measure.meaning}.`,
    "",
    ...lines.flatMap(([title, text]) => (text === null ? [] : [`  ${title.padEnd(10)} ${text}`])),
  ].join("\n");
};
