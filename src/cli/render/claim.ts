// `linchpin claims S000-1` for people: one claim from the statement down to its sources.
import {
  differenceText,
  oursText,
  printedText,
  valueText,
  type ClaimBeside,
  type ClaimEntry,
  type ClaimReport,
  type ClaimRow,
  type Network,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { section } from "./sheet.ts";
import { table } from "./table.ts";

type Sheet = { readonly report: ClaimReport; readonly claim: ClaimEntry; readonly terminal: Terminal };

const evidenceWords = {
  independent: "Every row has a source besides the claim's own.",
  mixed: "Some of the rows have no other source than the claim's own.",
  own: "No row has another source than the claim's own: this checks its arithmetic, not its figures.",
} as const;

const titleOf = ({ report }: Sheet, id: string): string => {
  const source = report.sources.find((candidate) => candidate.id === id);
  return source === undefined ? id : `${source.title} (${id})`;
};

const saidIn = (sheet: Sheet): string => {
  const { source, stated } = sheet.claim;
  return `  Said in ${titleOf(sheet, source)}${stated === null ? ", undated" : `, ${stated}`}`;
};

const verdictLine = ({ claim }: Sheet): string => {
  const { verdict, tolerance, reason, reasonAt } = claim;
  if (reason !== null)
    return `  not computable: ${reason}${reasonAt === null ? "" : ` (character ${reasonAt} of the expression)`}`;
  const parts = [
    printedText(claim) === "" ? "" : `printed ${printedText(claim)}`,
    `ours ${oursText(claim)}`,
    differenceText(claim) === "" ? "" : `differs by ${differenceText(claim)}`,
  ];
  const within =
    tolerance === null || claim.unit === "year" ? "" : ` (tolerance ${valueText(100 * tolerance, "percent")})`;
  return `  ${parts.filter((part) => part !== "").join(", ")}: ${verdict}${within}`;
};

const historyLine = ({ atStatement, unit }: ClaimEntry): readonly string[] => {
  if (atStatement === null) return [];
  const then = oursText({ ...atStatement, unit });
  return [`  With what was known on ${atStatement.date}: ${then === "" ? "" : `${then}, `}${atStatement.verdict}`];
};

const changeLine = ({ changed, unit }: ClaimEntry): readonly string[] =>
  changed === null
    ? []
    : [
        `  Inputs changed since the last review: was ${valueText(changed.was, unit)}, is ${valueText(changed.is, unit)}`,
      ];

const otherReadings = ({ beside }: ClaimEntry): readonly string[] =>
  beside
    .filter(({ givesPrinted }) => givesPrinted)
    .map((other) => besideCells(other))
    .map(([value = "", from = ""]) => `  Equal to the printed figure, and set beside it: ${value} (${from})`);

const arithmetic = (sheet: Sheet): string => {
  const { worked, expression, reading, evidence } = sheet.claim;
  if (expression === null) return "";
  const lines = [
    ...(worked === null ? [] : [`  ${worked}`]),
    `  ${expression}`,
    ...(reading === null ? [] : [`  ${reading}`]),
    ...(evidence === null ? [] : [`  ${evidenceWords[evidence]}`]),
  ];
  return section(sheet, "Arithmetic", ...lines);
};

const rowColumns = [
  { title: "row" },
  { title: "what", flexible: true },
  { title: "value", align: "right" },
  { title: "said" },
  { title: "sources", flexible: true },
] as const;

const rowCells = ({ id, what, value, unit, date, sources, table: name }: ClaimRow): readonly string[] => [
  id,
  name === "claims" ? `claim: ${what}` : what,
  valueText(value, unit),
  date ?? "undated",
  name === "claims" && sources.length === 0 ? "recomputed" : sources.join(", "),
];

const rowsTable = (sheet: Sheet): string => {
  const { rows } = sheet.claim;
  if (rows.length === 0) return "";
  return section(sheet, "Rows", table(rowColumns, rows.map(rowCells), sheet.terminal.width));
};

/** A figure that stands alone has its unit; arithmetic is written without. */
const besideValue = ({ worked, reason, rows, value }: ClaimBeside): string => {
  if (worked === null) return `unknown: ${reason ?? ""}`;
  const [row, another] = rows;
  if (row === undefined || another !== undefined) return worked;
  const stands = row.unit === "percent" && typeof row.value === "number" ? row.value / 100 : row.value;
  return stands === value ? valueText(row.value, row.unit) : worked;
};

const besideCells = (beside: ClaimBeside): readonly string[] => [
  besideValue(beside),
  beside.rows.length === 1 ? beside.rows[0]!.what : beside.rows.map(({ id }) => id).join(", ") || beside.expression,
];

const besideTable = (sheet: Sheet): string => {
  const { beside } = sheet.claim;
  if (beside.length === 0) return "";
  const columns = [{ title: "value" }, { title: "from", flexible: true }] as const;
  return section(sheet, "Set beside it", table(columns, beside.map(besideCells), sheet.terminal.width));
};

const remarks = (sheet: Sheet): string => {
  const { remark, arithmetic: words, usedBy } = sheet.claim;
  const lines = [
    ...(remark === null ? [] : [`  ${remark}`]),
    ...(words === null ? [] : [`  Arithmetic in words: ${words}`]),
    ...(usedBy.length === 0 ? [] : [`  Claims that rest on it: ${usedBy.join(", ")}`]),
  ];
  return lines.length === 0 ? "" : section(sheet, "Remarks of the ledger's editor", ...lines);
};

const sourcesList = (sheet: Sheet): string => {
  const { sources } = sheet.report;
  const lines = sources.flatMap(({ id, title, publisher, url, published }) => [
    `  ${id}: ${[title, publisher, published].filter((part) => part !== null).join(", ")}`,
    `    ${url ?? "no public address"}`,
  ]);
  return section(sheet, "Sources", ...lines);
};

export const renderClaim = (report: ClaimReport, { title }: Network, terminal: Terminal): string => {
  const { claim } = report;
  const sheet: Sheet = { report, claim, terminal };
  const heading = `${claim.id}: ${claim.statement}`;
  const parts = [arithmetic(sheet), rowsTable(sheet), besideTable(sheet), remarks(sheet), sourcesList(sheet)];
  return [
    `${terminal.paint("bold", heading)} (${title}, as of ${report.asOf})`,
    saidIn(sheet),
    verdictLine(sheet),
    ...historyLine(claim),
    ...changeLine(claim),
    ...otherReadings(claim),
    ...parts.filter((part) => part !== ""),
  ].join("\n");
};
