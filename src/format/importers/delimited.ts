// Text in rows and cells with any separator: which one it is, and the rows as they stand.
import { InvalidInputError } from "../../model/errors.ts";
import type { Failure } from "../../model/with-failures.ts";
import type { TextFile } from "../own-table.ts";
import { parseCsv, type CsvRow } from "../package/parse-csv.ts";

export type Delimited = {
  readonly delimiter: string;
  readonly rows: readonly CsvRow[];
  readonly failures: readonly Failure[];
};

const separators = [",", ";", "\t", "|", " "] as const;

/** Lines that are looked at to tell the separator. */
const sample = 20;

const partsOf = (line: string, separator: string): number =>
  line
    .replace(/"(?:[^"]|"")*"/g, "")
    .trim()
    .split(separator).length;

/** The separator that cuts most lines into as many cells as the first, and into more than one. */
export const guessDelimiter = (text: string): string => {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, sample);
  const scores = separators.map((separator) => {
    const parts = lines.map((line) => partsOf(line, separator));
    const width = parts[0] ?? 1;
    return { separator, alike: width < 2 ? 0 : parts.filter((n) => n === width).length, width };
  });
  return scores.reduce((best, next) => (next.alike > best.alike ? next : best)).separator;
};

/**
 * The rows of a text, the first among them whether it is a header or not.
 *
 * @throws InvalidInputError for a text without rows.
 */
export const readDelimited = ({ name, text }: TextFile, given: string | undefined): Delimited => {
  const delimiter = given ?? guessDelimiter(text);
  const { header, rows, failures } = parseCsv(name, text, delimiter);
  if (header === null) {
    const why = failures[0] === undefined ? "is empty" : failures[0].problem;
    throw new InvalidInputError(`${name}: ${why}. Name a file with one deal per row.`);
  }
  return { delimiter, rows: [header, ...rows], failures };
};

export const isNumeric = (cell: string): boolean => /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i.test(cell.trim());
