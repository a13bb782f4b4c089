// DuckDB as an independent reader of files: one database in memory for a test file.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export type Reader = {
  /** Writes a file and answers with its path as an SQL text; the name only ends the file's own. */
  readonly file: (name: string, contents: string | Uint8Array) => string;
  /** Rows of a query, each an array of cells. */
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>;
  readonly close: () => void;
};

export const openDuckDb = async (): Promise<Reader> => {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-duckdb-"));
  let count = 0;
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  return {
    file: (name, contents) => {
      // DuckDB keeps what it has read of a path, and does not see that the file was written anew.
      const path = join(folder, `${(count += 1)}-${name}`);
      writeFileSync(path, contents);
      return `'${path.replaceAll("'", "''")}'`;
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
