// facts.csv
import { confidences } from "../../../model/deal.ts";
import { factStatuses, type Fact } from "../../../model/fact.ts";
import type { Row } from "../row.ts";
import { date, filledList, number, oneOf, optionalNumber, optionalText, text } from "./cells.ts";

export const toFact = (row: Row): Fact => ({
  id: text(row, "id"),
  entity: text(row, "entity"),
  metric: text(row, "metric"),
  value: number(row, "value"),
  low: optionalNumber(row, "low"),
  high: optionalNumber(row, "high"),
  unit: text(row, "unit"),
  period: optionalText(row, "period"),
  asOf: date(row, "as_of"),
  status: oneOf(row, "status", factStatuses),
  confidence: oneOf(row, "confidence", confidences),
  sources: filledList(row, "sources"),
  note: optionalText(row, "note"),
});
