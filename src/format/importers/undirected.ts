// Edges that say who, but not who pays whom: they are left out, because a guess would make up half of them.
import type { Failure } from "../../model/with-failures.ts";
import { foreignFailure, type ForeignRow, type ForeignTable } from "./foreign-network.ts";

/** A table without its undirected edges, with a failure for each of them. */
export const withoutUndirected = (
  table: ForeignTable,
  isUndirected: (row: ForeignRow) => boolean,
): { readonly table: ForeignTable; readonly failures: readonly Failure[] } => {
  const problem = "is undirected, so it does not say who pays whom";
  const remedy = "Write it as a directed edge, from the payer to the payee.";
  return {
    table: { ...table, rows: table.rows.filter((row) => !isUndirected(row)) },
    failures: table.rows.filter(isUndirected).map((row) => foreignFailure(table, row, null, { problem, remedy })),
  };
};
