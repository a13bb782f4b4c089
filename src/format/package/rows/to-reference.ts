// metrics.csv, sources.csv and claims.csv: what facts and deals refer to.
import type { Claim, Metric, Source } from "../../../model/fact.ts";
import type { Row } from "../row.ts";
import { optionalDate, optionalNumber, optionalText, text } from "./cells.ts";

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

export const toClaim = (row: Row): Claim => ({
  id: text(row, "id"),
  statement: text(row, "statement"),
  figure: optionalNumber(row, "figure"),
  unit: optionalText(row, "unit"),
  source: text(row, "source"),
  expression: text(row, "expression"),
  verdict: text(row, "verdict"),
});
