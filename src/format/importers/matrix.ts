// Matrices of exposures, liabilities or flows: names on two sides, or numbers alone with the names beside in a table.
import { InvalidInputError } from "../../model/errors.ts";
import type { Failure } from "../../model/with-failures.ts";
import type { CsvRow } from "../package/parse-csv.ts";
import { isUnknown } from "./cell-values.ts";
import { isNumeric, readDelimited, type Delimited } from "./delimited.ts";
import { readDelimitedTable } from "./delimited-table.ts";
import type { ForeignRow, ForeignTable, Importer } from "./foreign-network.ts";
import { guessNodeColumns } from "./guess-columns.ts";
import { guess } from "./guess.ts";

/** More would be a billion cells. */
const mostNames = 5_000;

const isAmountCell = (cell: string): boolean => cell.trim() === "" || isUnknown(cell) || isNumeric(cell);

/** As many rows as columns, and numbers alone. */
const isBare = (rows: readonly CsvRow[]): boolean =>
  rows.length > 1 && rows.every(({ cells }) => cells.length === rows.length && cells.every(isAmountCell));

/** Names above that also stand at the left, and numbers elsewhere; where the names are numbers, the same in order. */
const isNamed = (all: readonly CsvRow[]): boolean => {
  const [header, ...rows] = all;
  if (header === undefined || rows.length === 0 || header.cells.length < 2) return false;
  const above = header.cells.map((cell) => cell.trim());
  const heads = rows.map(({ cells }) => (cells[0] ?? "").trim());
  if (isBare(all)) return heads.every((head, i) => head !== "" && head === above[i + 1]);
  const shared = heads.filter((head) => above.includes(head)).length;
  const isSquare = Math.abs(header.cells.length - 1 - rows.length) <= 1;
  const inside = rows.flatMap(({ cells }) => cells.slice(1));
  const amounts = inside.filter(isAmountCell).length;
  // The same names on both sides make it a matrix though some cells are spoilt: those are refused one by one.
  const isNumbers = amounts === inside.length || (shared === rows.length && amounts * 2 > inside.length);
  return isSquare && shared * 2 > rows.length && isNumbers;
};

type Grid = {
  readonly names: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly first: number;
};

const namedGrid = ([header, ...rows]: readonly CsvRow[]): Grid => {
  // R leaves the corner out: then the header is one cell shorter than the rows.
  const width = header!.cells.length;
  const shorter = header!.cells[0]!.trim() !== "" && rows.every(({ cells }) => cells.length === width + 1);
  const names = (shorter ? header!.cells : header!.cells.slice(1)).map((cell) => cell.trim());
  return { names, heads: rows.map(({ cells }) => (cells[0] ?? "").trim()), rows, first: 1 };
};

const bareGrid = (rows: readonly CsvRow[], listed: readonly string[] | null, file: string): Grid => {
  if (listed !== null && listed.length !== rows.length) {
    throw new InvalidInputError(
      `${file}: ${rows.length} rows without names, and ${listed.length} nodes in the table. Give one node per row, in the same order.`,
    );
  }
  const names = listed ?? rows.map((_row, i) => String(i + 1));
  return { names, heads: names, rows, first: 0 };
};

const headFailures = (file: string, { heads, rows, names, first }: Grid): readonly (Failure | null)[] =>
  heads.map((head, i) => {
    const at = { file, line: rows[i]!.line, column: null, value: head };
    const { cells } = rows[i]!;
    if (cells.slice(names.length + first).some((cell) => cell.trim() !== "")) {
      const problem = `has ${cells.length - first} amounts under ${names.length} names`;
      return { ...at, problem, remedy: "Check for a decimal comma or a thousands separator." };
    }
    if (head === "") return { ...at, problem: "has no name", remedy: "Write the name in the first column." };
    if (heads.indexOf(head) === i) return null;
    return { ...at, problem: `repeats the row of "${head}"`, remedy: "Give every name one row." };
  });

const columnFailures = (file: string, { names }: Grid, line: number): readonly Failure[] =>
  names.flatMap((name, j): Failure[] => {
    if (name !== "" && names.indexOf(name) === j) return [];
    const problem = name === "" ? `column ${j + 2} has no name` : `repeats the column of "${name}"`;
    return [{ file, line, column: name, value: name, problem, remedy: "Give every name one column." }];
  });

type Cells = { readonly rows: readonly ForeignRow[]; readonly empty: number };

const isZero = (cell: string): boolean => /^[+-]?[0.,]*0[0.,]*(?:e[+-]?\d+)?$/i.test(cell);

/** A cell is a claim unless it is empty or zero; what cannot be read is left to the reading of amounts. */
const cellsOf = (grid: Grid, usable: readonly boolean[]): Cells => {
  const first = new Map([...grid.names.keys()].reverse().map((j) => [grid.names[j]!, j]));
  const columns = [...grid.names.entries()].filter(([j, name]) => name !== "" && first.get(name) === j);
  const rows: ForeignRow[] = [];
  let empty = 0;
  grid.rows.forEach(({ cells, line }, i) => {
    if (usable[i] !== true) return;
    const row = grid.heads[i]!;
    for (const [j, column] of columns) {
      const amount = (cells[j + grid.first] ?? "").trim();
      if (amount === "" && column !== row) empty += 1;
      if (amount === "" || isZero(amount)) continue;
      rows.push({ line, path: column, cells: new Map(Object.entries({ row, column, amount })) });
    }
  });
  return { rows, empty };
};

const gridOf = (
  read: Delimited,
  nodes: ForeignTable | null,
  file: string,
): { readonly grid: Grid; readonly bare: boolean } => {
  if (!isBare(read.rows) || isNamed(read.rows)) return { grid: namedGrid(read.rows), bare: false };
  const column = nodes === null ? undefined : guessNodeColumns(nodes, ["id"]).id?.column;
  const listed = column === undefined ? null : nodes!.rows.map(({ cells }) => cells.get(column) ?? "");
  return { grid: bareGrid(read.rows, listed, file), bare: true };
};

/** Nodes of a matrix that nothing describes: one for each name, also for those without a claim. */
const namesAsNodes = (file: string, { names, heads }: Grid): ForeignTable => ({
  file,
  columns: ["name"],
  rows: [...new Set([...names, ...heads])]
    .filter((name) => name !== "")
    .map((name) => ({ line: null, path: "", cells: new Map([["name", name]]) })),
});

const preset = {
  edges: { source: "row", target: "column", amount: "amount", id: null },
} as const;

export const matrix: Importer = {
  id: "matrix",
  label: "matrix of exposures, liabilities or flows, with names on two sides or none",
  recognises: ({ file }) => {
    try {
      const { rows } = readDelimited(file, undefined);
      return isNamed(rows) || isBare(rows);
    } catch {
      return false;
    }
  },
  read: ({ file }, { nodes, given }) => {
    const read = readDelimited(file, given.delimiter);
    const table = nodes === null ? null : readDelimitedTable(nodes, given.delimiter);
    const { grid, bare } = gridOf(read, table?.value ?? null, file.name);
    if (grid.names.length > mostNames) {
      throw new InvalidInputError(
        `${file.name}: a matrix of ${grid.names.length} names; ${mostNames} are the most. Give a list of edges.`,
      );
    }
    const heads = headFailures(file.name, grid);
    const { rows, empty } = cellsOf(
      grid,
      heads.map((failure) => failure === null),
    );
    const says =
      given.direction === undefined ? [guess("direction", "lends", "row i is taken to hold a claim on column j")] : [];
    return {
      value: {
        title: null,
        delimiter: read.delimiter,
        edges: { file: file.name, columns: ["row", "column", "amount"], rows },
        nodes: table?.value ?? namesAsNodes(file.name, grid),
        preset: { ...preset, direction: given.direction ?? "lends" },
        remarks: [
          ...says,
          ...(bare && table === null ? [guess("nodes", "1, 2, 3 ...", "the matrix has no names")] : []),
          ...(empty === 0 ? [] : [guess("edges", "none", `${empty} empty cells are taken for no claim`)]),
        ],
      },
      failures: [
        ...read.failures,
        ...columnFailures(file.name, grid, read.rows[0]!.line),
        ...heads.filter((failure) => failure !== null),
        ...(table?.failures ?? []),
      ],
    };
  },
};
