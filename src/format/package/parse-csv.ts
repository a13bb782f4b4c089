// CSV text to rows that know their line, as an editor counts.
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import type { Failure } from "../../model/with-failures.ts";

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

export type CsvTable = {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly failures: readonly Failure[];
};

type InfoRecord = { readonly info: { readonly lines: number }; readonly record: string[] };

const linesOf = (cell: string): number => cell.split(/\r\n|\n|\r/).length - 1;

/** First line of a record: the parser reports the last, and quoted cells may span several. */
const rowOf = ({ info, record }: InfoRecord): CsvRow => ({
  line: info.lines - record.reduce((sum, cell) => sum + linesOf(cell), 0),
  cells: record,
});

const isBlank = ({ cells }: CsvRow): boolean => cells.length === 1 && cells[0]!.trim() === "";

const unreadable = (file: string, error: CsvError): CsvTable => {
  const line = "lines" in error && typeof error["lines"] === "number" ? error["lines"] : null;
  const problem = `cannot be read as CSV: ${error.message}`;
  const remedy = "Put text with commas, quotes or line breaks in double quotes, and double the quotes inside.";
  return { header: [], rows: [], failures: [{ file, line, column: null, value: null, problem, remedy }] };
};

/** Splits CSV (RFC 4180; LF, CRLF or CR; an optional byte-order mark) into a header and rows. Blank lines are passed over. */
export const parseCsv = (file: string, text: string): CsvTable => {
  try {
    const records: unknown = parse(text, { bom: true, info: true, relax_column_count: true });
    const rows = (records as InfoRecord[]).map(rowOf).filter((row) => !isBlank(row));
    const [header, ...body] = rows;
    if (header !== undefined) return { header: header.cells.map((name) => name.trim()), rows: body, failures: [] };
    const remedy = "Write a first line with the names of the columns.";
    return {
      header: [],
      rows: [],
      failures: [{ file, line: 1, column: null, value: null, problem: "is empty", remedy }],
    };
  } catch (error) {
    if (error instanceof CsvError) return unreadable(file, error);
    throw error;
  }
};
