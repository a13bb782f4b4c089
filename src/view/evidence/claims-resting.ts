// Which published claims use rows of the data, in their arithmetic or in what stands beside it.
import type { ClaimEntry, ClaimsReport } from "../../report/claims-report.schema.ts";

export type Rows = { readonly deals: readonly string[]; readonly facts: readonly string[] };

/** Claims whose own arithmetic reads one of the rows come first, then those that only have it beside them. */
export const claimsResting = ({ claims }: ClaimsReport, { deals, facts }: Rows): readonly ClaimEntry[] => {
  const wanted = { deals: new Set(deals), facts: new Set(facts), claims: new Set<string>() };
  const reads = (rows: ClaimEntry["rows"]): boolean => rows.some(({ table, id }) => wanted[table].has(id));
  const own = claims.filter(({ rows }) => reads(rows));
  const beside = claims.filter((claim) => !own.includes(claim) && claim.beside.some(({ rows }) => reads(rows)));
  return [...own, ...beside];
};
