// deals.csv
import { amountBases, confidences, dealKinds, dealStatuses, type Deal } from "../../../model/deal.ts";
import type { Row } from "../row.ts";
import { date, filledList, flag, list, oneOf, optionalDate, optionalNumber, optionalText, text } from "./cells.ts";

export const toDeal = (row: Row): Deal => ({
  id: text(row, "id"),
  source: text(row, "source"),
  target: text(row, "target"),
  kind: oneOf(row, "kind", dealKinds),
  instrument: text(row, "instrument"),
  amountUsdBn: optionalNumber(row, "amount_usd_bn"),
  amountLowUsdBn: optionalNumber(row, "amount_low_usd_bn"),
  amountHighUsdBn: optionalNumber(row, "amount_high_usd_bn"),
  amountBasis: oneOf(row, "amount_basis", amountBases),
  capacityGw: optionalNumber(row, "capacity_gw"),
  announced: date(row, "announced"),
  start: optionalDate(row, "start"),
  end: optionalDate(row, "end"),
  status: oneOf(row, "status", dealStatuses),
  supersedes: list(row, "supersedes"),
  overlaps: list(row, "overlaps"),
  confidence: oneOf(row, "confidence", confidences),
  sources: filledList(row, "sources"),
  note: optionalText(row, "note"),
  counted: flag(row, "counted"),
});
