// The claims ledger as tables for export: the claims with their verdicts, and the rows that each rests on.
import type { ExportTable } from "../format/exporters/export-input.ts";
import { column, tableOf } from "../format/exporters/table-of.ts";
import type { ClaimEntry, ClaimRow, ClaimsReport } from "./claims-report.schema.ts";

type RowOf = { readonly claim: string; readonly row: ClaimRow };

const claimColumns = [
  column<ClaimEntry>("id", "Claim", ({ id }) => id),
  column<ClaimEntry>("statement", "Statement", ({ statement }) => statement),
  column<ClaimEntry>("source", "Source", ({ source }) => source),
  column<ClaimEntry>("stated", "Said on", ({ stated }) => stated),
  column<ClaimEntry>("kind", "Kind", ({ kind }) => kind),
  column<ClaimEntry>("bound", "Printed as a bound", ({ bound }) => bound),
  column<ClaimEntry>("figure", "Printed", ({ figure }) => figure),
  column<ClaimEntry>("ours", "Ours", ({ ours: figure }) => figure),
  column<ClaimEntry>("is_true", "True", ({ truth }) => truth),
  column<ClaimEntry>("unit", "Unit of printed and ours", ({ unit }) => unit),
  column<ClaimEntry>("difference", "Ours less printed", ({ difference }) => difference),
  {
    ...column<ClaimEntry>(
      "relative_difference",
      "Ours less printed, over printed",
      (claim) => claim.relativeDifference,
    ),
    unit: "share",
  },
  { ...column<ClaimEntry>("tolerance", "Tolerance", ({ tolerance }) => tolerance), unit: "share" },
  column<ClaimEntry>("verdict", "Verdict", ({ verdict }) => verdict),
  column<ClaimEntry>("reason", "Why not computable", ({ reason }) => reason),
  column<ClaimEntry>("then", "Verdict when it was said", ({ atStatement }) => atStatement?.verdict ?? null),
  column<ClaimEntry>("evidence", "Whose figures it rests on", ({ evidence }) => evidence),
  column<ClaimEntry>("worked", "Arithmetic with values", ({ worked }) => worked),
  column<ClaimEntry>("expression", "Expression", ({ expression }) => expression),
  column<ClaimEntry>("reading", "Read as", ({ reading }) => reading),
  column<ClaimEntry>("changed_from", "At the last review, where it has changed", ({ changed }) => changed?.was ?? null),
  column<ClaimEntry>("remark", "Remark", ({ remark }) => remark),
];

const rowColumns = [
  column<RowOf>("claim", "Claim", ({ claim }) => claim),
  column<RowOf>("table", "Table of the row", ({ row }) => row.table),
  column<RowOf>("row", "Row", ({ row }) => row.id),
  column<RowOf>("what", "What it is about", ({ row }) => row.what),
  column<RowOf>("value", "Value", ({ row }) => (typeof row.value === "number" ? row.value : null)),
  column<RowOf>("is_true", "True", ({ row }) => (typeof row.value === "boolean" ? row.value : null)),
  column<RowOf>("unit", "Unit of the value", ({ row }) => row.unit),
  column<RowOf>("date", "Said or announced on", ({ row }) => row.date),
  column<RowOf>("sources", "Sources", ({ row }) => (row.sources.length === 0 ? null : row.sources.join(";"))),
];

/** Two tables: `claims`, a row per claim, and `claim-rows`, a row per row that a claim's arithmetic read. */
export const claimsTables = ({ claims }: ClaimsReport): readonly ExportTable[] => [
  tableOf("claims", "Published claims recomputed", claimColumns, claims),
  tableOf(
    "claim-rows",
    "Rows that the claims rest on",
    rowColumns,
    claims.flatMap(({ id, rows }) => rows.map((row) => ({ claim: id, row }))),
  ),
];
