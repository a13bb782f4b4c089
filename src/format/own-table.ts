// Tables of the user's own as CSV: the columns that are wanted, in any order, beside whatever else the file has.
import type { Field, Resource } from "./package/descriptor.ts";
import { parseCsv } from "./package/parse-csv.ts";

/** A file as read: the name is for messages. */
export type TextFile = { readonly name: string; readonly text: string };

export const textColumn = (name: string): Field => ({ name, type: "string", constraints: { required: true } });
export const amountColumn = (name: string, required: boolean): Field => ({
  name,
  type: "number",
  constraints: { required, minimum: 0 },
});

export type Columns = {
  readonly required: readonly Field[];
  readonly optional: readonly Field[];
  readonly key?: string[];
};

/** The schema of a file as it lies there: the columns that are wanted, and whatever else it has, which is passed over. */
export const resourceOf = ({ name, text }: TextFile, { required, optional, key }: Columns): Resource => {
  const header = parseCsv(name, text).header?.cells.map((cell) => cell.trim()) ?? [];
  const wanted = [...required, ...optional.filter((field) => header.includes(field.name))];
  const others = [...new Set(header)].filter((column) => !wanted.some((field) => field.name === column));
  const fields = [...wanted, ...others.map((column): Field => ({ name: column, type: "string" }))];
  return { name, path: name, schema: { fields, ...(key === undefined ? {} : { primaryKey: key }) } };
};
