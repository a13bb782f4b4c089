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

/** The first lines, with quoted texts, which may hold separators and line ends, put together to one sign. */
const firstLines = (text: string): readonly string[] =>
  text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, "q")
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, sample);

/** The separator that cuts most lines into as many cells as the first, and of several such the one that cuts more. */
const guessDelimiter = (text: string): string => {
  const lines = firstLines(text);
  const scores = separators.map((separator) => {
    const parts = lines.map((line) => line.split(separator).length);
    const width = parts[0] ?? 1;
    return { separator, width, alike: width < 2 ? 0 : parts.filter((n) => n === width).length };
  });
  const better = (a: (typeof scores)[number], b: (typeof scores)[number]): boolean =>
    a.alike > b.alike || (a.alike === b.alike && a.width > b.width);
  return scores.reduce((best, next) => (better(next, best) ? next : best)).separator;
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

/** A longer cell is no figure. */
const longestFigure = 60;

export const isNumeric = (cell: string): boolean =>
  cell.length <= longestFigure && /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i.test(cell.trim());
