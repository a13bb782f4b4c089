// A CSV file against its table schema: typed rows that remember their line, and a failure for every bad cell.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import type { Field, Resource } from "./descriptor.ts";
import { parseCell, type CellValue } from "./parse-cell.ts";
import { parseCsv, type CsvRow } from "./parse-csv.ts";

export type Row = {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, CellValue>>;
};

/** A failure at a column of a row, with the value as it was read. */
export const rowFailure = (row: Row, column: string, problem: string, remedy: string): Failure => ({
  file: row.file,
  line: row.line,
  column,
  value: String(row.cells[column] ?? ""),
  problem,
  remedy,
});

const headerFailures = (file: string, header: readonly string[], fields: readonly Field[]): Failure[] => {
  const at = (column: string, problem: string, remedy: string): Failure => ({
    file,
    line: 1,
    column,
    value: column,
    problem,
    remedy,
  });
  const names = fields.map(({ name }) => name);
  return [
    ...names
      .filter((name) => !header.includes(name))
      .map((name) => at(name, "is missing", "Add the column; its cells may be empty where the schema allows.")),
    ...header
      .filter((name) => !names.includes(name))
      .map((name) => at(name, "is not in the schema", "Declare it in datapackage.json, or take it out.")),
    ...header
      .filter((name, i) => header.indexOf(name) !== i)
      .map((name) => at(name, "stands twice in the header", "Keep one of them.")),
  ];
};

const readRow = (
  file: string,
  header: readonly string[],
  { schema }: Resource,
  { line, cells }: CsvRow,
): WithFailures<Row | null> => {
  if (cells.length !== header.length) {
    const problem = `has ${cells.length} cells where the header has ${header.length}`;
    const remedy = "Put text with commas in double quotes, and give every column a cell.";
    return { value: null, failures: [{ file, line, column: null, value: null, problem, remedy }] };
  }
  const parsed = schema.fields.flatMap((field) => {
    const index = header.indexOf(field.name);
    const raw = cells[index] ?? "";
    return index === -1 ? [] : [{ field, raw, cell: parseCell(field, raw, schema.missingValues ?? [""]) }];
  });
  const failures = parsed.flatMap(({ field, raw, cell }): Failure[] =>
    cell.ok ? [] : [{ file, line, column: field.name, value: raw, problem: cell.problem, remedy: cell.remedy }],
  );
  const values = parsed.map(({ field, cell }) => [field.name, cell.ok ? cell.value : null] as const);
  return { value: failures.length > 0 ? null : { file, line, cells: Object.fromEntries(values) }, failures };
};

const uniqueColumns = ({ schema }: Resource): readonly string[] => {
  const key = schema.primaryKey ?? [];
  const single = typeof key === "string" ? [key] : key.length === 1 ? key : [];
  const unique = schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => name);
  return [...new Set([...single, ...unique])];
};

/** The first row with a value keeps it; later ones are failures and left out. */
const withoutDuplicates = (rows: readonly Row[], columns: readonly string[]): WithFailures<Row[]> => {
  const seen = new Map<string, number>();
  const failures: Failure[] = [];
  const value = rows.filter((row) => {
    const duplicate = columns.find((column) => seen.has(`${column} ${String(row.cells[column])}`));
    if (duplicate !== undefined) {
      const first = seen.get(`${duplicate} ${String(row.cells[duplicate])}`)!;
      const problem = `"${String(row.cells[duplicate])}" stands already in line ${first}`;
      failures.push(rowFailure(row, duplicate, problem, "Give each row its own, or take one out."));
      return false;
    }
    for (const column of columns) seen.set(`${column} ${String(row.cells[column])}`, row.line);
    return true;
  });
  return { value, failures };
};

/**
 * Reads a table by its schema. A row with a bad cell, a wrong number of cells or a key that stands already is left out
 * and reported; the rest load. A column that the schema has and the file lacks leaves the table empty, since its rows
 * would be half read.
 */
export const readTable = (resource: Resource, text: string): WithFailures<readonly Row[]> => {
  const file = resource.path;
  const { header, rows, failures } = parseCsv(file, text);
  if (failures.length > 0) return { value: [], failures };
  const wrongHeader = headerFailures(file, header, resource.schema.fields);
  if (wrongHeader.some(({ problem }) => problem === "is missing")) return { value: [], failures: wrongHeader };
  const read = rows.map((row) => readRow(file, header, resource, row));
  const unique = withoutDuplicates(
    read.flatMap(({ value }) => (value === null ? [] : [value])),
    uniqueColumns(resource),
  );
  return {
    value: unique.value,
    failures: [...wrongHeader, ...read.flatMap((row) => row.failures), ...unique.failures],
  };
};
