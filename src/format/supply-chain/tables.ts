// The three tables in which a supply chain comes: links, firms and, if wanted, how essential inputs are.
import { amountColumn, textColumn, type Columns } from "../own-table.ts";

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
