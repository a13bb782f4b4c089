// Parquet, read back by DuckDB.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExportCell, ExportInput, ExportTable } from "../../../src/format/exporters/export-input.ts";
import { parquet } from "../../../src/format/exporters/parquet.ts";
import { openDuckDb, type Reader } from "../../support/duckdb.ts";
import {
  anyExport,
  bytesOfFile,
  exportOf,
  smallExport,
  valuesOf,
  villageProvenance,
} from "../../support/export-inputs.ts";

let duckDb: Reader;
beforeAll(async () => {
  duckDb = await openDuckDb();
});
afterAll(() => duckDb.close());

const fileOf = (input: ExportInput, name: string): string => {
  const file = parquet.files(input).find((candidate) => candidate.name === `${name}.parquet`);
  return duckDb.file(`${name}.parquet`, bytesOfFile(file));
};
const typesOf = async (file: string) =>
  (await duckDb.rows(`DESCRIBE SELECT * FROM read_parquet(${file})`)).map(([id, type]) => [id, type]);

const inUtf8 = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** What DuckDB finds: in a column of several types, texts. */
const found = ({ rows }: ExportTable, column: number): readonly ExportCell[] => {
  const cells = rows.map((row) => row[column] ?? null);
  const types = new Set(cells.filter((cell) => cell !== null).map((cell) => typeof cell));
  return cells.map((cell) =>
    cell === null ? null : typeof cell === "string" || types.size > 1 ? inUtf8(String(cell)) : cell,
  );
};

describe("Parquet", () => {
  it("has one file for each table", () => {
    expect(parquet.files(smallExport).map(({ name }) => name)).toEqual([
      "nodes.parquet",
      "deals.parquet",
      "cascade-nodes.parquet",
    ]);
  });

  it("declares texts, numbers and truths, and leaves unknown values null", async () => {
    const nodes = fileOf(smallExport, "nodes");
    expect(await typesOf(nodes)).toEqual([
      ["id", "VARCHAR"],
      ["label", "VARCHAR"],
      ["kind", "VARCHAR"],
      ["listed", "BOOLEAN"],
      ["strength_out_usd_bn", "DOUBLE"],
    ]);
    expect(await duckDb.rows(`SELECT * FROM read_parquet(${nodes})`)).toEqual(smallExport.nodes.rows);
  });

  it("keeps the type of a column of which nothing is known, and of a table without rows", async () => {
    const types = [
      ["amount_usd_bn", "DOUBLE"],
      ["unknown_gw", "DOUBLE"],
    ];
    for (const rows of [[], [[null, null, null, null, null]]]) {
      const file = fileOf(exportOf({ others: [valuesOf(rows)] }), "values");
      expect((await typesOf(file)).slice(0, 2)).toEqual(types);
      expect(await duckDb.rows(`SELECT count(*) FROM read_parquet(${file})`)).toEqual([[BigInt(rows.length)]]);
    }
  });

  it("says in every file what it was made from and what the columns mean", async () => {
    const file = fileOf(smallExport, "cascade-nodes");
    const entries = await duckDb.rows(
      `SELECT decode(key), decode(value) FROM parquet_kv_metadata(${file}) WHERE decode(key) <> 'ARROW:schema'`,
    );
    const metadata = new Map(entries.map(([key, value]) => [String(key), String(value)]));
    expect(JSON.parse(metadata.get("provenance")!)).toEqual(villageProvenance);
    expect(JSON.parse(metadata.get("columns")!)).toEqual(smallExport.tables[2]!.columns);
    expect(metadata.get("title")).toBe("Losses by node");
  });

  it("can be queried: the sum of the commitments, and a text with quotes", async () => {
    const deals = fileOf(smallExport, "deals");
    const nodes = fileOf(smallExport, "nodes");
    expect(
      await duckDb.rows(`SELECT sum(amount_usd_bn) FROM read_parquet(${deals}) WHERE kind = 'commitment'`),
    ).toEqual([[100.25]]);
    expect(await duckDb.rows(`SELECT id FROM read_parquet(${nodes}) WHERE label = 'Barn "Cloud"'`)).toEqual([
      ["cloud"],
    ]);
  });

  it("gives back every cell, whatever the texts and numbers", async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, async (input) => {
        for (const table of input.tables) {
          const rows = await duckDb.rows(`SELECT * FROM read_parquet(${fileOf(input, table.name)})`);
          table.columns.forEach((_, i) => expect(rows.map((row) => row[i])).toEqual(found(table, i)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
