// Who owes whom, from CSV of one's own: a matrix with names on two sides, or a list of claims.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import type { Field } from "../package/descriptor.ts";
import { parseCell } from "../package/parse-cell.ts";
import { parseCsv, type CsvRow } from "../package/parse-csv.ts";
import { readTable } from "../package/read-table.ts";
import { amountColumn, resourceOf, textColumn, type TextFile } from "../own-table.ts";

/** What row i, column j of a matrix means: i has a claim on j, or i owes j. */
export const orientations = ["assets", "liabilities"] as const;
export type Orientation = (typeof orientations)[number];

export type NamedClaim = { readonly creditor: string; readonly debtor: string; readonly amount: number };

export type ExposureTable = {
  readonly layout: "matrix" | "edges";
  /** As written, in order of appearance; claims on oneself and repeated pairs included, zeros left out. */
  readonly claims: readonly NamedClaim[];
  readonly names: readonly string[];
  /** Names that head a row but no column of a matrix, or the other way round. */
  readonly oneSided: readonly string[];
  /** Cells of a matrix that say nothing, apart from its diagonal: taken for no claim. */
  readonly emptyCells: number;
};

const amountField: Field = { name: "amount", type: "number", constraints: { minimum: 0 } };

const nameField = textColumn("name");

/** What keeps a cell from being a firm's name, other than being empty; null when it is one. */
const notAName = (cell: string): { readonly problem: string; readonly remedy: string } | null => {
  const parsed = parseCell(nameField, cell, []);
  return parsed.ok ? null : problemOf(parsed);
};

const edgeColumns = {
  required: [textColumn("creditor"), textColumn("debtor"), amountColumn("amount", true)],
  optional: [],
};

const readEdges = (file: TextFile): WithFailures<ExposureTable> => {
  const { value, failures } = readTable(resourceOf(file, edgeColumns), file.text);
  const claims = value.rows.map(({ cells }) => ({
    creditor: String(cells["creditor"]),
    debtor: String(cells["debtor"]),
    amount: Number(cells["amount"]),
  }));
  const names = [...new Set(claims.flatMap(({ creditor, debtor }) => [creditor, debtor]))];
  const kept = claims.filter(({ amount }) => amount > 0);
  return { value: { layout: "edges", claims: kept, names, oneSided: [], emptyCells: 0 }, failures };
};

type Grid = { readonly file: string; readonly columns: readonly string[] };

/** Empty where there is none that can be read. */
const columnNames = ({ cells }: CsvRow): readonly string[] =>
  cells.slice(1).map((cell) => (notAName(cell) === null ? cell.trim() : ""));

/** Columns whose name is missing, unreadable or taken are said and passed over. */
const headerFailures = (file: string, { cells, line }: CsvRow): Failure[] =>
  cells.slice(1).flatMap((cell, j): Failure[] => {
    const name = cell.trim();
    const at = { file, line, column: `${j + 2}`, value: cell };
    if (name === "") return [{ ...at, problem: "has no name", remedy: "Write the firm's name above its column." }];
    const unreadable = notAName(cell);
    if (unreadable !== null) return [{ ...at, ...unreadable }];
    const first = cells.slice(1).findIndex((other) => other.trim() === name);
    if (first === j) return [];
    return [
      { ...at, problem: `repeats the name "${name}"`, remedy: "Give every firm one column; sum them if need be." },
    ];
  });

type RowResult = WithFailures<readonly NamedClaim[]> & { readonly empty: number };

/** One row, read as claims of its firm on the columns' firms. */
const readRow = ({ file, columns }: Grid, { cells, line }: CsvRow): RowResult => {
  const [head = "", ...amounts] = cells;
  const creditor = head.trim();
  const claims: NamedClaim[] = [];
  const failures: Failure[] = [];
  let empty = 0;
  columns.forEach((debtor, j) => {
    if (debtor === "" || columns.indexOf(debtor) !== j) return;
    const raw = amounts[j] ?? "";
    const parsed = parseCell(amountField, raw, [""]);
    if (!parsed.ok) failures.push({ file, line, column: debtor, value: raw, ...problemOf(parsed) });
    else if (parsed.value === null) empty += debtor === creditor ? 0 : 1;
    else if (Number(parsed.value) > 0) claims.push({ creditor, debtor, amount: Number(parsed.value) });
  });
  return { value: claims, failures, empty };
};

const problemOf = ({ problem, remedy }: { readonly problem: string; readonly remedy: string }) => ({ problem, remedy });

/** What makes a row unusable as a whole. */
const rowFailure = ({ file, columns }: Grid, row: CsvRow, seen: ReadonlySet<string>): Failure | null => {
  const name = (row.cells[0] ?? "").trim();
  const at = { file, line: row.line, column: null, value: name };
  if (name === "") return { ...at, problem: "has no name", remedy: "Write the firm's name in the first column." };
  const unreadable = notAName(name);
  if (unreadable !== null) return { ...at, ...unreadable };
  if (seen.has(name)) {
    return { ...at, problem: `repeats the row of "${name}"`, remedy: "Give every firm one row; sum them if need be." };
  }
  const surplus = row.cells.slice(columns.length + 1).some((cell) => cell.trim() !== "");
  if (!surplus) return null;
  return {
    ...at,
    problem: `has ${row.cells.length} cells under a header of ${columns.length + 1}`,
    remedy: "Check for a decimal comma or a thousands separator.",
  };
};

const turned = (claims: readonly NamedClaim[], orientation: Orientation): readonly NamedClaim[] =>
  orientation === "assets"
    ? claims
    : claims.map(({ creditor, debtor, amount }) => ({ creditor: debtor, debtor: creditor, amount }));

const readMatrix = (file: string, header: CsvRow, rows: readonly CsvRow[], orientation: Orientation) => {
  const columns = columnNames(header);
  const grid: Grid = { file, columns };
  const failures = headerFailures(file, header);
  const claims: NamedClaim[] = [];
  const rowNames = new Set<string>();
  let emptyCells = 0;
  for (const row of rows) {
    const failure = rowFailure(grid, row, rowNames);
    if (failure !== null) {
      failures.push(failure);
      continue;
    }
    rowNames.add(row.cells[0]!.trim());
    const read = readRow(grid, row);
    claims.push(...read.value);
    failures.push(...read.failures);
    emptyCells += read.empty;
  }
  const named = columns.filter((name) => name !== "");
  const names = [...new Set([...named, ...rowNames])];
  const oneSided = names.filter((name) => !rowNames.has(name) || !named.includes(name));
  const value: ExposureTable = { layout: "matrix", claims: turned(claims, orientation), names, oneSided, emptyCells };
  return { value, failures };
};

const isNumber = (cell: string): boolean => cell.trim() === "" || Number.isFinite(Number(cell));

/** A list under other headings, from,to,amount say: read as a matrix, it would be claims on a firm named "amount". */
const listWithOtherHeadings = (file: string, header: CsvRow, rows: readonly CsvRow[]): Failure | null => {
  const columns = columnNames(header);
  if (rows.length === 0 || rows.some(({ cells: [head = ""] }) => columns.includes(head.trim()))) return null;
  const named = columns.find((_name, j) => rows.every(({ cells }) => !isNumber(cells[j + 1] ?? "")));
  if (named === undefined) return null;
  return {
    file,
    line: header.line,
    column: named,
    value: null,
    problem: "holds text instead of amounts in every row, and the header is not that of a list",
    remedy: "Name the columns of a list creditor, debtor and amount; in a matrix, write amounts.",
  };
};

const nothing: ExposureTable = { layout: "matrix", claims: [], names: [], oneSided: [], emptyCells: 0 };

const isEdgeList = ({ cells }: CsvRow): boolean => {
  const names = cells.map((cell) => cell.trim());
  return ["creditor", "debtor", "amount"].every((name) => names.includes(name));
};

/**
 * Reads `creditor,debtor,amount`, in any order and beside other columns, or a matrix with a header row and a first
 * column of names; which one it is, the header decides. Bad cells become failures with their place, the rest loads; an
 * empty cell of a matrix is no claim.
 *
 * @param orientation Meaning of a matrix; a list names both sides itself.
 */
export const readExposures = (file: TextFile, orientation: Orientation): WithFailures<ExposureTable> => {
  const { header, rows, failures } = parseCsv(file.name, file.text);
  if (header === null) return { value: nothing, failures };
  if (isEdgeList(header)) return readEdges(file);
  const otherList = listWithOtherHeadings(file.name, header, rows);
  if (otherList !== null) return { value: nothing, failures: [...failures, otherList] };
  const read = readMatrix(file.name, header, rows, orientation);
  return { value: read.value, failures: [...failures, ...read.failures] };
};
