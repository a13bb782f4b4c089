// A delimited text with a header as a foreign table.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import type { TextFile } from "../own-table.ts";
import type { CsvRow } from "../package/parse-csv.ts";
import { isNumeric, readDelimited, type Delimited } from "./delimited.ts";
import type { ForeignRow, ForeignTable } from "./foreign-network.ts";

// An apostrophe before a sign that a spreadsheet takes for a formula is the mark that it is none, and no part of the text.
const guarded = /^'(?=[=+\-@\t\r])/;

/** A row with a number among its cells is no header. */
const isHeader = ({ cells }: CsvRow): boolean => !cells.some(isNumeric);

/** Columns by header, or by place where there is none; those without a name or with a name taken are called by place. */
const columnsOf = (header: CsvRow | null, width: number): readonly string[] => {
  const names = Array.from({ length: width }, (_, j) => header?.cells[j]?.trim() ?? "");
  return names.map((name, j) => (name === "" || names.indexOf(name) !== j ? `column ${j + 1}` : name));
};

const raggedRow = (file: string, { line, cells }: CsvRow, width: number): Failure => ({
  file,
  line,
  column: null,
  value: null,
  problem: `has ${cells.length} cells where the first row has ${width}`,
  remedy: "Put text that holds the separator in double quotes, and give every column a cell.",
});

export type DelimitedTable = WithFailures<ForeignTable> & {
  readonly delimiter: string;
  readonly headed: boolean;
  /** Lines of the rows that lack their last cells. */
  readonly short: readonly number[];
};

const rowOf = (columns: readonly string[], { line, cells }: CsvRow): ForeignRow => ({
  line,
  path: "",
  cells: new Map(columns.map((column, j) => [column, (cells[j] ?? "").trim().replace(guarded, "")])),
});

/** Rows of cells as a table. Rows longer than the first are reported; shorter ones lack their last cells. */
export const tableOf = (file: string, { rows, delimiter, failures }: Delimited): DelimitedTable => {
  const [first, ...others] = rows;
  const headed = first !== undefined && isHeader(first);
  const width = first?.cells.length ?? 0;
  const columns = columnsOf(headed ? first : null, width);
  const body = headed ? others : rows;
  const fits = ({ cells }: CsvRow): boolean =>
    cells.length <= width || cells.slice(width).every((cell) => cell.trim() === "");
  return {
    value: { file, columns, rows: body.filter(fits).map((row) => rowOf(columns, row)) },
    failures: [...failures, ...body.filter((row) => !fits(row)).map((row) => raggedRow(file, row, width))],
    delimiter,
    headed,
    short: body.filter(({ cells }) => cells.length < width).map(({ line }) => line),
  };
};

export const readDelimitedTable = (file: TextFile, delimiter: string | undefined): DelimitedTable =>
  tableOf(file.name, readDelimited(file, delimiter));
