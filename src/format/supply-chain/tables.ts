// The three tables in which a supply chain comes: links, firms and, if wanted, how essential inputs are.
import type { Field, Resource } from "../package/descriptor.ts";
import { parseCsv } from "../package/parse-csv.ts";

/** A file as read: the name is for messages. */
export type TextFile = { readonly name: string; readonly text: string };

const textColumn = (name: string): Field => ({ name, type: "string", constraints: { required: true } });
const amountColumn = (name: string, required: boolean): Field => ({
  name,
  type: "number",
  constraints: { required, minimum: 0 },
});

type Columns = { readonly required: readonly Field[]; readonly optional: readonly Field[]; readonly key?: string[] };

export const linkColumns: Columns = {
  required: [textColumn("supplier"), textColumn("buyer"), amountColumn("amount", true)],
  optional: [],
};

export const firmColumns: Columns = {
  required: [textColumn("name"), textColumn("sector")],
  optional: [amountColumn("revenue", false), amountColumn("cost", false), { name: "market", type: "string" }],
  key: ["name"],
};

export const essentialColumns: Columns = {
  required: [textColumn("supplier_sector"), textColumn("buyer_sector"), textColumn("essentiality")],
  optional: [],
  key: ["supplier_sector", "buyer_sector"],
};

/** The schema of a file as it lies there: the columns that are wanted, and whatever else it has, which is passed over. */
export const resourceOf = ({ name, text }: TextFile, { required, optional, key }: Columns): Resource => {
  const header = parseCsv(name, text).header?.cells.map((cell) => cell.trim()) ?? [];
  const wanted = [...required, ...optional.filter((field) => header.includes(field.name))];
  const others = [...new Set(header)].filter((column) => !wanted.some((field) => field.name === column));
  const fields = [...wanted, ...others.map((column): Field => ({ name: column, type: "string" }))];
  return { name, path: name, schema: { fields, ...(key === undefined ? {} : { primaryKey: key }) } };
};
