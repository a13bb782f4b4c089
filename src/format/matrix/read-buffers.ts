// What each firm can lose, and what else of its balance sheet is known, from CSV of one's own.
import type { Failure, WithFailures } from "../../model/with-failures.ts";
import type { Field } from "../package/descriptor.ts";
import { readTable } from "../package/read-table.ts";
import { resourceOf, textColumn, type TextFile } from "../own-table.ts";

export type BufferRow = {
  readonly name: string;
  /** Positive; null where unknown. */
  readonly buffer: number | null;
  readonly externalAssets: number | null;
  readonly externalLiabilities: number | null;
};

const number = (name: string, minimum?: number): Field => ({
  name,
  type: "number",
  ...(minimum === undefined ? {} : { constraints: { minimum } }),
});

const columns = {
  required: [textColumn("name"), number("buffer")],
  optional: [number("external_assets", 0), number("external_liabilities", 0)],
  key: ["name"],
};

const notPositive = (file: string, line: number, name: string, buffer: number): Failure => ({
  file,
  line,
  column: "buffer",
  value: String(buffer),
  problem: `the buffer of "${name}" must be above 0, got ${buffer}; it is taken as unknown`,
  remedy: "A firm without capital has failed already: give the capital it had and name it among those that fail.",
});

/**
 * Reads CSV with the columns `name,buffer` and, if there, `external_assets,external_liabilities`; other columns are
 * passed over. An empty buffer is unknown.
 */
export const readBuffers = (file: TextFile): WithFailures<readonly BufferRow[]> => {
  const { value, failures } = readTable(resourceOf(file, columns), file.text);
  const wrong: Failure[] = [];
  const optional = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);
  const rows = value.rows.map(({ cells, line }): BufferRow => {
    const name = String(cells["name"]);
    const stated = optional(cells["buffer"]);
    const positive = stated === null || stated > 0;
    if (!positive) wrong.push(notPositive(file.name, line, name, stated));
    return {
      name,
      buffer: positive ? stated : null,
      externalAssets: optional(cells["external_assets"]),
      externalLiabilities: optional(cells["external_liabilities"]),
    };
  });
  return { value: rows, failures: [...failures, ...wrong] };
};
