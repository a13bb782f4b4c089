// nodes.csv
import type { Node } from "../../../model/node.ts";
import type { Row } from "../row.ts";
import { flag, optionalText, text } from "./cells.ts";

export const toNode = (row: Row): Node => ({
  id: text(row, "id"),
  name: text(row, "name"),
  kind: text(row, "kind"),
  country: optionalText(row, "country"),
  listed: flag(row, "listed"),
  ticker: optionalText(row, "ticker"),
  note: optionalText(row, "note"),
});
