// A CSV file against its table schema: typed rows that remember their line, and a failure for every bad cell.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import type { Field, Resource } from "./descriptor.ts";
import { keyFailures } from "./key-failures.ts";
import { parseCell } from "./parse-cell.ts";
import { parseCsv, type CsvRow } from "./parse-csv.ts";
import type { Row } from "./row.ts";

export type Table = {
  readonly rows: readonly Row[];
  /** Ids of the rows that were left out: they exist, so naming one is another mistake than naming a stranger. */
  readonly leftOut: readonly string[];
  /** False when the table could not be read at all, so that nothing can be said about what it lacks. */
  readonly readable: boolean;
};

export const unreadableTable: Table = { rows: [], leftOut: [], readable: false };

type Header = { readonly names: readonly string[]; readonly line: number };

const headerFailures = (file: string, { names, line }: Header, fields: readonly Field[]): Failure[] => {
  const at = (column: string, problem: string, remedy: string): Failure => ({
    file,
    line,
    column,
    value: column,
    problem,
    remedy,
  });
  const declared = fields.map(({ name }) => name);
  return [
    ...names
      .filter((name) => !declared.includes(name))
      .map((name) => at(name, "is not in the schema", "Declare it in datapackage.json, or take it out.")),
    ...names
      .filter((name, i) => names.indexOf(name) !== i)
      .map((name) => at(name, "stands twice in the header", "Keep one of them.")),
  ];
};

const missingColumns = (file: string, { names, line }: Header, fields: readonly Field[]): Failure[] =>
  fields
    .filter(({ name }) => !names.includes(name))
    .map(({ name }) => ({
      file,
      line,
      column: name,
      value: null,
      problem: "is missing, so no row can be read",
      remedy: "Add the column; its cells may be empty where the schema allows.",
    }));

const raggedRow = (file: string, { line, cells }: CsvRow, width: number): Failure => ({
  file,
  line,
  column: null,
  value: null,
  problem: `has ${cells.length} ${cells.length === 1 ? "cell" : "cells"} where the header has ${width}`,
  remedy: "Put text with commas in double quotes, and give every column a cell.",
});

const readRow = (
  file: string,
  { names }: Header,
  { fields, missingValues }: Resource["schema"],
  csvRow: CsvRow,
): WithFailures<Row | null> => {
  const { line, cells } = csvRow;
  if (cells.length !== names.length) return { value: null, failures: [raggedRow(file, csvRow, names.length)] };
  const parsed = fields.map((field) => {
    const raw = cells[names.indexOf(field.name)]!;
    return { name: field.name, raw, cell: parseCell(field, raw, missingValues ?? [""]) };
  });
  const failures = parsed.flatMap(({ name, raw, cell }): Failure[] =>
    cell.ok ? [] : [{ file, line, column: name, value: raw, problem: cell.problem, remedy: cell.remedy }],
  );
  if (failures.length > 0) return { value: null, failures };
  const values = Object.fromEntries(parsed.map(({ name, cell }) => [name, cell.ok ? cell.value : null]));
  const raw = Object.fromEntries(parsed.map((cell) => [cell.name, cell.raw]));
  return { value: { file, line, cells: values, raw }, failures };
};

const idOf = ({ names }: Header, { cells }: CsvRow): readonly string[] => {
  const id = cells[names.indexOf("id")]?.trim();
  return id ? [id] : [];
};

/**
 * Reads a table by its schema. A row with any bad cell, optional ones too, with a wrong number of cells, or with a key
 * that stands already is left out and reported; the rest load. A column that the schema has and the file lacks leaves
 * the table unread, since its rows would be half read.
 */
export const readTable = (resource: Resource, text: string): WithFailures<Table> => {
  const { path: file, schema } = resource;
  const csv = parseCsv(file, text);
  if (csv.header === null) return { value: unreadableTable, failures: csv.failures };
  const header = { names: csv.header.cells.map((name) => name.trim()), line: csv.header.line };
  const wrongHeader = headerFailures(file, header, schema.fields);
  const missing = missingColumns(file, header, schema.fields);
  if (missing.length > 0) return { value: unreadableTable, failures: [...csv.failures, ...missing, ...wrongHeader] };

  const read = csv.rows.map((csvRow) => ({ csvRow, ...readRow(file, header, schema, csvRow) }));
  const rows = read.flatMap(({ value }) => (value === null ? [] : [value]));
  const duplicates = keyFailures(schema, rows);
  return {
    value: {
      rows: rows.filter((row) => !duplicates.has(row)),
      leftOut: read.flatMap(({ value, csvRow }) => (value === null ? idOf(header, csvRow) : [])),
      readable: true,
    },
    failures: [...csv.failures, ...wrongHeader, ...read.flatMap(({ failures }) => failures), ...duplicates.values()],
  };
};
