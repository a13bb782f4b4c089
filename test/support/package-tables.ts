// The tables of a shipped package as plain text cells, read without the loader: a second opinion on what it returns.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import type { NodeKind } from "../../src/model/node.ts";

export type Row = Readonly<Record<string, string>>;

export type Field = {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly unit?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly pattern?: string;
  };
};

export type Resource = {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[] };
};

export type Descriptor = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly nodeKinds: readonly NodeKind[];
  readonly resources: readonly Resource[];
};

const folderOf = (name: string): string => resolve(import.meta.dirname, "../../graph-data", name);

/** The text of one file of a package. */
export const packageText = (name: string, file: string): string => readFileSync(join(folderOf(name), file), "utf8");

export const descriptorOf = (name: string): Descriptor =>
  JSON.parse(packageText(name, "datapackage.json")) as Descriptor;

/** Rows of a table in file order. */
export const rowsOf = (name: string, table: string): readonly Row[] =>
  parse(packageText(name, `${table}.csv`), { columns: true }) as Row[];

/** Column names as the file has them. */
export const headerOf = (name: string, table: string): readonly string[] =>
  packageText(name, `${table}.csv`).split("\n")[0]!.split(",");

/** Parts of a list cell. */
export const listOf = (cell: string | undefined): readonly string[] => (cell ? cell.split(";") : []);

/** Sum of a numeric column; empty cells count as nothing. */
export const sumOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] || 0), 0);
