// `linchpin claims` for people: what was published, what the rows give, and what follows.
import {
  differenceText,
  expressionFunctions,
  oursText,
  printedText,
  valueText,
  type ClaimEntry,
  type ClaimsReport,
  type Network,
} from "../../index.ts";
import type { Terminal } from "../terminal.ts";
import { section } from "./sheet.ts";
import { table } from "./table.ts";
import { count, listed } from "./words.ts";

type Sheet = { readonly report: ClaimsReport; readonly terminal: Terminal };

const headline = ({ report, terminal }: Sheet, { title }: Network): string => {
  const { computed, total, asOf, counts } = report;
  const found = `${counts.holds} hold, ${counts.off} off, ${counts.contradicted} contradicted, ${counts.stale} stale`;
  return terminal.paint(
    "bold",
    `${computed} of ${total} published claims recomputed: ${found} (${title}, as of ${asOf})`,
  );
};

const rulesInWords = ({ rules }: ClaimsReport): string =>
  [
    `A figure holds within ${valueText(100 * rules.tolerance, "percent")} of the printed one, is off beyond that, and contradicted beyond ${valueText(100 * rules.contradiction, "percent")}`,
    "(--tolerance, --contradiction); a comparison or a ranking is true or false. Stale: it held when it was said.",
    "Each is judged as the ledger reads it, which may be narrower than its words: the claim in full says how.",
  ].join("\n");

/** Lines of a table on a page or in a pipe stay one line each; the claim in full has the whole statement. */
const statementOf = ({ statement }: ClaimEntry, { width }: Terminal): string => {
  const most = 40;
  return width === null && statement.length > most ? `${statement.slice(0, most - 1).trimEnd()}…` : statement;
};

const columns = [
  { title: "claim" },
  { title: "statement", flexible: true },
  { title: "published", align: "right" },
  { title: "ours", align: "right" },
  { title: "differs", align: "right" },
  { title: "verdict" },
] as const;

const row = (claim: ClaimEntry, terminal: Terminal): readonly string[] => [
  claim.id,
  statementOf(claim, terminal),
  printedText(claim),
  oursText(claim),
  differenceText(claim),
  claim.verdict,
];

const computedTable = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  const shown = report.claims.filter(({ verdict }) => verdict !== "not computable");
  if (shown.length === 0) return "";
  const rows = shown.map((claim) => row(claim, terminal));
  return section(sheet, "Recomputed", table(columns, rows, terminal.width));
};

const uncomputedTable = (sheet: Sheet): string => {
  const { report, terminal } = sheet;
  const shown = report.claims.filter(({ verdict }) => verdict === "not computable");
  if (shown.length === 0) return "";
  const reasons = [
    { title: "claim" },
    { title: "statement", flexible: true },
    { title: "why", flexible: true },
  ] as const;
  const rows = shown.map((claim) => [claim.id, statementOf(claim, terminal), claim.reason ?? ""]);
  return section(sheet, "Not computable", table(reasons, rows, terminal.width));
};

const changes = (sheet: Sheet): string => {
  const changed = sheet.report.claims.filter((claim) => claim.changed !== null);
  if (changed.length === 0) return "";
  const lines = changed.map(
    ({ id, unit, changed: change }) =>
      `  ${id}: was ${valueText(change!.was, unit)}, is ${valueText(change!.is, unit)}`,
  );
  return section(sheet, "Inputs changed since the last review", ...lines);
};

const mostNamed = 12;

const closing = (sheet: Sheet): string => {
  const { counts, claims } = sheet.report;
  const own = claims.filter(({ evidence }) => evidence === "own").map(({ id }) => id);
  const checked =
    own.length === 0
      ? []
      : [`  Rest on figures of their own source alone, so only the arithmetic is checked: ${listed(own, mostNamed)}`];
  const otherwise = claims.filter(({ beside }) => beside.some(({ givesPrinted }) => givesPrinted)).map(({ id }) => id);
  const read =
    otherwise.length === 0
      ? []
      : [
          `  Not ours but another sum of rows, set beside the claim, gives the printed figure: ${listed(otherwise, mostNamed)}`,
        ];
  const [each = "S000-1"] = claims.map(({ id }) => id);
  const words = Object.entries(counts).map(([verdict, n]) => `${n} ${verdict}`);
  return section(
    sheet,
    "By verdict",
    `  ${words.join(", ")}`,
    ...checked,
    ...read,
    `  One claim with its rows and sources: linchpin claims ${each}`,
  );
};

export const renderClaims = (report: ClaimsReport, network: Network, terminal: Terminal): string => {
  const sheet: Sheet = { report, terminal };
  if (report.total === 0) return `${terminal.paint("bold", "No claims")}: claims.csv of ${network.title} has no rows`;
  const nothing = report.claims.length === 0 ? `\n  ${count(0, "claim")} of that verdict` : "";
  const parts = [computedTable(sheet), uncomputedTable(sheet), changes(sheet), nothing, closing(sheet)];
  return [headline(sheet, network), rulesInWords(report), ...parts.filter((part) => part !== "")].join("\n");
};

/** The expression language, for `linchpin claims --functions`. */
export const renderFunctions = (terminal: Terminal): string => {
  const shapes = [{ title: "function" }, { title: "gives", flexible: true }] as const;
  const rows = expressionFunctions.map(({ form, meaning }) => [form, meaning]);
  return [
    terminal.paint("bold", "Expressions in claims.csv"),
    'Numbers, "texts", true and false; + - * / and parentheses; < <= > >= == !=; && || !; a choice a ? b : c; and:',
    "",
    table(shapes, rows, terminal.width ?? 100),
    "",
    "Two numbers are equal within a billionth of the larger. Amounts of unlike units (USD bn and USD bn a year) have no sum.",
    "A claim in percent takes a share (0.5 is 50 percent), one in million takes pieces; all others take the unit as it is.",
    'Example: deal("openai-oracle-2025-09") / fact("oracle", "backlog")',
  ].join("\n");
};
