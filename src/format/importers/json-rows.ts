// JSON objects as rows of texts. Members are read by name through maps, so that no name in a file reaches a prototype.
import type { Failure } from "../../model/with-failures.ts";
import { columnsOf, type ForeignRow, type ForeignTable } from "./foreign-network.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A member of an object that is its own. */
export const memberOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The list that a member holds; undefined where it holds none. */
export const listOf = (value: unknown, name: string): readonly unknown[] | undefined => {
  const member = memberOf(value, name);
  return Array.isArray(member) ? (member as readonly unknown[]) : undefined;
};

/** A value as the text of a cell; null has none. */
export const cellOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.map(String).join(";");
  return JSON.stringify(value);
};

/** Members whose own members are cells too, as graph libraries nest them. */
const nested = new Set(["attributes", "data", "properties"]);

const entriesOf = (item: JsonObject): readonly (readonly [string, unknown])[] =>
  Object.entries(item).flatMap(([name, value]) =>
    nested.has(name) && isObject(value) ? Object.entries(value) : [[name, value] as const],
  );

export const rowOf = (item: JsonObject, path: string): ForeignRow => {
  const cells = new Map<string, string>();
  for (const [name, value] of entriesOf(item)) {
    const cell = cellOf(value);
    // The outer member goes before one of the same name that is nested.
    if (cell !== null && !cells.has(name)) cells.set(name, cell);
  }
  return { line: null, path, cells };
};

const notAnObject = (file: string, path: string): Failure => ({
  file,
  line: null,
  column: path,
  value: null,
  problem: "is no object",
  remedy: "Write an object with named members, or take it out.",
});

export type JsonTable = { readonly table: ForeignTable; readonly failures: readonly Failure[] };

/** The objects of a list as a table; what is no object is reported. */
export const tableOfList = (file: string, list: readonly unknown[], path: string): JsonTable => {
  const failures: Failure[] = [];
  const rows = list.flatMap((item, i): ForeignRow[] => {
    if (isObject(item)) return [rowOf(item, `${path}[${i}]`)];
    failures.push(notAnObject(file, `${path}[${i}]`));
    return [];
  });
  return { table: { file, columns: columnsOf(rows), rows }, failures };
};
