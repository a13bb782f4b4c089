// Which published claims use a row of the data, in their arithmetic or in what stands beside it.
import type { ClaimEntry, ClaimsReport } from "../../report/claims-report.schema.ts";

/** Claims whose own arithmetic reads one of the rows come first, then those that only have it beside them. */
export const claimsResting = (
  { claims }: ClaimsReport,
  table: "deals" | "facts",
  ids: readonly string[],
): readonly ClaimEntry[] => {
  const wanted = new Set(ids);
  const reads = (rows: ClaimEntry["rows"]): boolean => rows.some((row) => row.table === table && wanted.has(row.id));
  const own = claims.filter(({ rows }) => reads(rows));
  const beside = claims.filter((claim) => !own.includes(claim) && claim.beside.some(({ rows }) => reads(rows)));
  return [...own, ...beside];
};
