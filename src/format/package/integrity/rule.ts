// The contract of an integrity rule: what must hold between cells or rows, which no table schema can say.
import type { Failure } from "../../../model/with-failures.ts";
import { rowFailure, type Row } from "../row.ts";
import type { Tables } from "../tables.ts";

export type Finding = {
  readonly failure: Failure;
  /** The row that cannot be used, and is left out; null where the row can stay. */
  readonly leavesOut: Row | null;
};

export type Rule = (tables: Tables) => readonly Finding[];

/** A finding that costs the row. */
export const unusable = (row: Row, column: string, problem: string, remedy: string): Finding => ({
  failure: rowFailure(row, column, problem, remedy),
  leavesOut: row,
});

/** A finding that the row survives. */
export const usable = (row: Row, column: string, problem: string, remedy: string): Finding => ({
  failure: rowFailure(row, column, problem, remedy),
  leavesOut: null,
});
