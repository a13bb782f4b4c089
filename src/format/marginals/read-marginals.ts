// Totals of claims and debts from CSV: one row per node, nothing about who owes whom.
import type { WithFailures } from "../../model/with-failures.ts";
import { readTable } from "../package/read-table.ts";
import { amountColumn, resourceOf, textColumn, type TextFile } from "../own-table.ts";

export type MarginalRow = {
  readonly name: string;
  /** What the node is owed in all, >= 0, in the unit of the file. */
  readonly assets: number;
  /** What the node owes in all, >= 0, in the unit of the file. */
  readonly liabilities: number;
};

const columns = {
  required: [textColumn("name"), amountColumn("assets", true), amountColumn("liabilities", true)],
  optional: [],
  key: ["name"],
};

/**
 * Reads CSV with the columns `name,assets,liabilities` in any order; other columns are passed over. An empty cell is a
 * mistake, not a zero: a total that nobody knows leaves nothing to reconstruct from.
 */
export const readMarginals = (file: TextFile): WithFailures<readonly MarginalRow[]> => {
  const { value, failures } = readTable(resourceOf(file, columns), file.text);
  const rows = value.rows.map(({ cells }) => ({
    name: String(cells["name"]),
    assets: Number(cells["assets"]),
    liabilities: Number(cells["liabilities"]),
  }));
  return { value: rows, failures };
};
