// metrics.csv, sources.csv and claims.csv: what facts and deals refer to.
import { claimBounds, claimKinds, type Claim, type Metric, type Source } from "../../../model/fact.ts";
import type { Row } from "../row.ts";
import {
  numberInText,
  oneOf,
  optionalDate,
  optionalList,
  optionalNumber,
  optionalOneOf,
  optionalText,
  text,
} from "./cells.ts";

export const toMetric = (row: Row): Metric => ({
  id: text(row, "id"),
  unit: text(row, "unit"),
  meaning: text(row, "meaning"),
  signConvention: text(row, "sign_convention"),
});

export const toSource = (row: Row): Source => ({
  id: text(row, "id"),
  title: text(row, "title"),
  publisher: optionalText(row, "publisher"),
  url: optionalText(row, "url"),
  file: optionalText(row, "file"),
  published: optionalDate(row, "published"),
  accessed: optionalDate(row, "accessed"),
  kind: text(row, "kind"),
});

/** What a review found: true, false or a number, in a column of texts. */
const reviewed = (row: Row): number | boolean | null => {
  const written = optionalText(row, "reviewed");
  if (written === "true" || written === "false") return written === "true";
  return written === null ? null : numberInText(row, "reviewed");
};

export const toClaim = (row: Row): Claim => ({
  id: text(row, "id"),
  statement: text(row, "statement"),
  figure: optionalNumber(row, "figure"),
  bound: optionalOneOf(row, "bound", claimBounds),
  unit: optionalText(row, "unit"),
  source: text(row, "source"),
  stated: optionalDate(row, "stated"),
  kind: oneOf(row, "kind", claimKinds),
  expression: optionalText(row, "expression"),
  tolerance: optionalNumber(row, "tolerance"),
  reason: optionalText(row, "reason"),
  reading: optionalText(row, "reading"),
  beside: optionalList(row, "beside"),
  reviewed: reviewed(row),
  arithmetic: optionalText(row, "arithmetic"),
  remark: optionalText(row, "remark"),
});
