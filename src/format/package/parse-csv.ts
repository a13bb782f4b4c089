// CSV text to rows that know their line, as an editor counts, with every row judged by itself: one stray quote costs
// the rows that it touches and no others.
import { CsvError, parse, type Options } from "csv-parse/browser/esm/sync";
import type { Failure } from "../../model/with-failures.ts";

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

export type CsvTable = {
  /** Null when there is no first line that can be read. */
  readonly header: CsvRow | null;
  readonly rows: readonly CsvRow[];
  readonly failures: readonly Failure[];
};

type Piece = { readonly raw: string; readonly record: string[] };

const rules: Options = { raw: true, relax_column_count: true, record_delimiter: "\n" };

const parsePieces = (text: string, options: Options): readonly Piece[] => {
  const pieces: unknown = parse(text, { ...rules, ...options });
  return pieces as Piece[];
};

const isSound = ({ raw }: Piece, delimiter: string): boolean => {
  try {
    return parsePieces(raw, { delimiter }).length <= 1;
  } catch (error) {
    if (error instanceof CsvError) return false;
    throw error;
  }
};

/** Cuts a text in which some quote does not match: lenient about quotes, so that the cut comes after each row. */
const cutLeniently = (text: string, delimiter: string): readonly Piece[] => {
  const unclosed: Piece[] = [];
  const keepUnclosed = (_error: unknown, raw: string | undefined): undefined => {
    unclosed.push({ raw: raw ?? "", record: [] });
  };
  const pieces = parsePieces(text, {
    delimiter,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: keepUnclosed,
  });
  return [...pieces, ...unclosed];
};

const cut = (text: string, delimiter: string): { readonly pieces: readonly Piece[]; readonly sound: boolean } => {
  try {
    return { pieces: parsePieces(text, { delimiter }), sound: true };
  } catch (error) {
    if (error instanceof CsvError) return { pieces: cutLeniently(text, delimiter), sound: false };
    throw error;
  }
};

const linesIn = (raw: string): number => raw.split("\n").length - 1;

const unmatchedQuote = (file: string, line: number, raw: string): Failure => {
  const last = line + linesIn(raw.trimEnd());
  const where = last === line ? "in this line" : `in lines ${line} to ${last}`;
  return {
    file,
    line,
    column: null,
    value: raw.trimEnd(),
    problem: `has a quote ${where} that does not match`,
    remedy: "Put text with commas, quotes or line breaks in double quotes, and double the quotes inside.",
  };
};

const isBlank = ({ record }: Piece): boolean => record.length === 1 && record[0]!.trim() === "";

const emptyFile = (file: string): Failure => ({
  file,
  line: 1,
  column: null,
  value: null,
  problem: "is empty",
  remedy: "Write a first line with the names of the columns.",
});

const otherSeparators = [
  [";", "semicolons"],
  ["\t", "tabs"],
] as const;

/** A header of one cell that holds another separator: read on, it would be a table of one strange column. */
const wrongSeparator = (file: string, { line, cells }: CsvRow): Failure | null => {
  const [only = ""] = cells;
  const found = cells.length === 1 ? otherSeparators.find(([separator]) => only.includes(separator)) : undefined;
  if (found === undefined) return null;
  const remedy = "Save it with commas between the cells and points in the numbers.";
  return { file, line, column: null, value: only, problem: `has cells separated by ${found[1]}`, remedy };
};

/**
 * Splits CSV (RFC 4180; LF, CRLF or CR, also mixed; an optional byte-order mark) into a header and rows. Blank lines are
 * passed over; line breaks inside cells become LF. A file with semicolons or tabs for commas has no header and no rows,
 * only a failure. Cost O(text).
 *
 * @param delimiter Between cells; one that is given is taken at its word.
 */
export const parseCsv = (file: string, text: string, delimiter = ","): CsvTable => {
  const { pieces, sound } = cut(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), delimiter);
  const rows: CsvRow[] = [];
  const failures: Failure[] = [];
  let header: CsvRow | null | undefined;
  let line = 1;
  for (const piece of pieces) {
    const row = { line, cells: piece.record };
    const isUsable = sound || isSound(piece, delimiter);
    if (!isUsable) failures.push(unmatchedQuote(file, line, piece.raw));
    if (!isBlank(piece)) {
      if (header === undefined) header = isUsable ? row : null;
      else if (isUsable) rows.push(row);
    }
    line += linesIn(piece.raw);
  }
  if (header === undefined) failures.push(emptyFile(file));
  const separated = header && delimiter === "," ? wrongSeparator(file, header) : null;
  if (separated !== null) return { header: null, rows: [], failures: [separated] };
  return { header: header ?? null, rows, failures };
};
