// Keys of a table: the primary key, which may span columns, and columns whose values are unique.
import type { Failure } from "../../model/with-failures.ts";
import type { Resource } from "./descriptor.ts";
import { rowFailure, type Row } from "./row.ts";

const keysOf = ({ primaryKey = [], fields }: Resource["schema"]): readonly (readonly string[])[] => {
  const primary = typeof primaryKey === "string" ? [primaryKey] : primaryKey;
  const unique = fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => name);
  const others = unique.filter((name) => primary.length !== 1 || name !== primary[0]).map((name) => [name]);
  return primary.length === 0 ? others : [primary, ...others];
};

/** The key's values as one text; null when one of them is empty, and so equal to nothing. */
const valueOf = ({ cells }: Row, key: readonly string[]): string | null => {
  const values = key.map((column) => cells[column] ?? null);
  return values.includes(null) ? null : JSON.stringify(values);
};

const duplicate = (row: Row, key: readonly string[], first: Row): Failure => {
  const values = key.map((column) => `"${row.raw[column] ?? ""}"`).join(", ");
  return rowFailure(
    row,
    key.join(", "),
    `${values} stands already in line ${first.line}`,
    "Rename one, or take it out.",
  );
};

/** The rows whose key stands in an earlier row, with what to say about each. The earlier row keeps the key. */
export const keyFailures = (schema: Resource["schema"], rows: readonly Row[]): ReadonlyMap<Row, Failure> => {
  const failures = new Map<Row, Failure>();
  for (const key of keysOf(schema)) {
    const firstWith = new Map<string, Row>();
    for (const row of rows) {
      const value = valueOf(row, key);
      if (value === null || failures.has(row)) continue;
      const first = firstWith.get(value);
      if (first === undefined) firstWith.set(value, row);
      else failures.set(row, duplicate(row, key, first));
    }
  }
  return failures;
};
