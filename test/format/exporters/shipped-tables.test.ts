// The shipped network in every format for tables, each cell compared by a reader that is not ours.
import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typedColumns, type TypedColumn } from "../../../src/format/exporters/column-type.ts";
import { csv } from "../../../src/format/exporters/csv.ts";
import type { ExportCell, ExportInput, ExportTable } from "../../../src/format/exporters/export-input.ts";
import { parquet } from "../../../src/format/exporters/parquet.ts";
import { xlsx } from "../../../src/format/exporters/xlsx.ts";
import { exportInput } from "../../../src/report/export-input.ts";
import { openDuckDb, type Reader } from "../../support/duckdb.ts";
import { bytesOfFile, textOfFile } from "../../support/export-inputs.ts";
import { loadShipped } from "../../support/shipped.ts";

let input: ExportInput;
let duckDb: Reader;
beforeAll(async () => {
  const parts = ["nodes", "deals", "loops", "metrics", "ledger", "claims", "facts", "assumptions", "sources"];
  input = exportInput(await loadShipped("ai-capital"), { parts });
  duckDb = await openDuckDb();
});
afterAll(() => duckDb.close());

type Rows = readonly (readonly unknown[])[];

/** What a format gives back of a cell: the empty text is nothing in CSV and XLSX. */
type Expected = (cell: ExportCell, column: TypedColumn) => unknown;
const orNothing: Expected = (cell) => (cell === "" ? null : cell);
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const compare = (table: ExportTable, rows: Rows, expected: Expected): void => {
  expect(rows.length, table.name).toBe(table.rows.length);
  typedColumns(table).forEach((column, i) => {
    const found = rows.map((row) => row[i] ?? null);
    expect(found, `${table.name}.${column.id}`).toEqual(column.cells.map((cell) => expected(cell, column) ?? null));
  });
};

/** The table's columns as DuckDB is told to read them. */
const duckTypes = (table: ExportTable): string => {
  const sqlType = { number: "DOUBLE", boolean: "BOOLEAN", text: "VARCHAR" } as const;
  return typedColumns(table)
    .map(({ id, type }) => `'${id}': '${sqlType[type]}'`)
    .join(", ");
};

describe("the shipped network", () => {
  it("has tables of some size, with unknown values, truths and long notes", () => {
    const cells = input.tables.flatMap(({ rows }) => rows.flat());
    expect(cells.length).toBeGreaterThan(20_000);
    expect(cells.filter((cell) => cell === null).length).toBeGreaterThan(1000);
    expect(Math.max(...cells.map((cell) => (typeof cell === "string" ? cell.length : 0)))).toBeGreaterThan(300);
  });

  it("is in CSV what csv-parse reads", () => {
    const files = new Map(csv.files(input).map((file) => [file.name, textOfFile(file)]));
    for (const table of input.tables) {
      const [, ...rows] = parse(files.get(`${table.name}.csv`)!, { record_delimiter: "\r\n" }) as string[][];
      compare(table, rows, (cell) => (typeof cell === "string" ? guarded(cell) : cell === null ? "" : String(cell)));
    }
  });

  it("is in CSV what DuckDB reads, with the types of columns.csv", async () => {
    const files = new Map(csv.files(input).map((file) => [file.name, textOfFile(file)]));
    for (const table of input.tables) {
      const file = duckDb.file(`${table.name}.csv`, files.get(`${table.name}.csv`)!);
      const options = `header = true, quote = '"', escape = '"', strict_mode = true, columns = {${duckTypes(table)}}`;
      const rows = await duckDb.rows(`SELECT * FROM read_csv(${file}, ${options})`);
      compare(table, rows, (cell, column) => {
        const held = orNothing(cell, column);
        return typeof held === "string" ? guarded(held) : held;
      });
    }
  });

  it("is in Parquet what DuckDB reads", async () => {
    for (const exported of parquet.files(input)) {
      const table = input.tables.find(({ name }) => `${name}.parquet` === exported.name)!;
      const rows = await duckDb.rows(
        `SELECT * FROM read_parquet(${duckDb.file(exported.name, bytesOfFile(exported))})`,
      );
      compare(table, rows, (cell) => cell);
    }
  });

  it("is in XLSX what SheetJS reads", () => {
    const book = read(bytesOfFile(xlsx.files(input)[0]), { type: "array" });
    for (const table of input.tables) {
      const sheet = book.Sheets[table.name]!;
      const [, ...rows] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, raw: true });
      compare(table, rows, orNothing);
    }
  });
});
