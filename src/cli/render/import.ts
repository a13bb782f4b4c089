// `linchpin import` for people: what was made, which way the money flows, what was guessed, what was left out.
import { formatFailure, moneyText, type ImportReport } from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { section } from "./sheet.ts";
import { table } from "./table.ts";
import { count } from "./words.ts";

/** Mistakes shown; --json has them all. */
const mostShown = 12;

const headline = ({ file, counts, committedUsdBn, fundedUsdBn, asOf }: ImportReport, { paint }: Terminal): string => {
  const parts = [
    ...(counts.commitments === 0 ? [] : [`${count(counts.commitments, "commitment")} of ${moneyText(committedUsdBn)}`]),
    ...(counts.funding === 0 ? [] : [`${count(counts.funding, "funding deal")} of ${moneyText(fundedUsdBn)}`]),
    ...(counts.undisclosed === 0 ? [] : [`${counts.undisclosed} without an amount`]),
  ];
  const deals = parts.length === 0 ? "no deals" : parts.join(", ");
  return `${paint("bold", `${file}: ${count(counts.nodes, "node")}, ${deals}`)} (as of ${asOf})`;
};

const guesses = ({ guesses: all }: ImportReport, terminal: Terminal): readonly string[] => {
  if (all.length === 0) return [section({ terminal }, "Guessed", "  nothing")];
  const columns = [{ title: "what" }, { title: "taken to be", flexible: true }, { title: "because", flexible: true }];
  const rows = all.map(({ what, value, reason }) => [what, value, reason]);
  return [
    section(
      { terminal },
      "Guessed: please look this over",
      table(columns, rows, terminal.width ?? 110),
      "  --write-map FILE keeps these choices; edit the file and give it back with --map FILE.",
    ),
  ];
};

const leftOut = ({ dropped, unusedColumns }: ImportReport, terminal: Terminal): readonly string[] => {
  const lines = [
    ...dropped.slice(0, mostShown).map((failure) => `  ${formatFailure(failure)}`),
    ...(dropped.length > mostShown ? [`  and ${dropped.length - mostShown} more (--json lists all)`] : []),
    ...(unusedColumns.length === 0 ? [] : [`  Columns without a place in a package: ${unusedColumns.join(", ")}.`]),
  ];
  return lines.length === 0 ? [] : [section({ terminal }, "Left out", ...lines)];
};

const buffers = ({ counts }: ImportReport, terminal: Terminal): readonly string[] =>
  counts.unknownBuffers === 0 || counts.nodes === 0
    ? []
    : [
        section(
          { terminal },
          "What is not known",
          `  What ${count(counts.unknownBuffers, "node")} of ${counts.nodes} can lose: they show losses, and do not fail by them.`,
          "  A column named buffer in a table of nodes (--nodes FILE) says it.",
        ),
      ];

/** How loans are computed with, beside tools that lose the whole claim. */
const lossNote = (mapping: ImportReport["mapping"]): readonly string[] =>
  mapping.instrument === "term-loan"
    ? ["  A failed debtor leaves 40 % of a loan; --set write-down.debt=1 leaves nothing, as in many tools."]
    : [];

const made = ({ files, mapFile, mapping }: ImportReport, folder: string | null, terminal: Terminal): string =>
  section(
    { terminal },
    files === null ? "Nothing is written" : "Written",
    ...(folder === null
      ? ["  This is a dry run: --out DIR writes the package."]
      : [`  ${folder}: ${count(files?.length ?? 0, "file")}`, `  Try: linchpin sweep --data ${folder}`]),
    ...(mapFile === null ? [] : [`  ${mapFile}: the mapping, from format ${mapping.format}`]),
    ...lossNote(mapping),
  );

/** @param folder Where the package was written; null: nowhere. */
export const renderImport = (report: ImportReport, folder: string | null, terminal: Terminal): string =>
  [
    headline(report, terminal),
    `  ${report.orientation.replace(": if ", ":\n  if ")}`,
    ...guesses(report, terminal),
    ...leftOut(report, terminal),
    ...buffers(report, terminal),
    made(report, folder, terminal),
  ].join("\n");
