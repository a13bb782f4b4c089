// A row of a table after its cells were read: what is in it, and where it stands.
import type { Failure } from "../../model/with-failures.ts";
import type { CellValue } from "./parse-cell.ts";

export type Row = {
  readonly file: string;
  /** First line of the row, 1-based, as an editor counts. */
  readonly line: number;
  /** Values by column. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** The same as written. */
  readonly raw: Readonly<Record<string, string>>;
};

/** A failure at a column of a row, with the value as written. */
export const rowFailure = ({ file, line, raw }: Row, column: string, problem: string, remedy: string): Failure => ({
  file,
  line,
  column,
  value: raw[column] ?? "",
  problem,
  remedy,
});
