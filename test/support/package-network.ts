// A network from a shipped package by the plainest reading of its tables, with nothing checked: what tests of the data
// start from, and what the loader's answer is compared with.
import type { Assumption } from "../../src/model/assumption.ts";
import type { Deal } from "../../src/model/deal.ts";
import type { Claim, Fact, Metric, Source } from "../../src/model/fact.ts";
import type { Network } from "../../src/model/network.ts";
import type { Node } from "../../src/model/node.ts";
import { descriptorOf, listOf, rowsOf, type Row } from "./package-tables.ts";

const text = (row: Row, column: string): string | null => row[column] || null;
const number = (row: Row, column: string): number | null => (row[column] ? Number(row[column]) : null);

const nodeOf = (row: Row) => ({
  id: row["id"],
  name: row["name"],
  kind: row["kind"],
  country: text(row, "country"),
  listed: row["listed"] === "true",
  ticker: text(row, "ticker"),
  note: text(row, "note"),
});

const dealOf = (row: Row) => ({
  id: row["id"],
  source: row["source"],
  target: row["target"],
  kind: row["kind"],
  instrument: row["instrument"],
  amountUsdBn: number(row, "amount_usd_bn"),
  amountLowUsdBn: number(row, "amount_low_usd_bn"),
  amountHighUsdBn: number(row, "amount_high_usd_bn"),
  amountBasis: row["amount_basis"],
  capacityGw: number(row, "capacity_gw"),
  announced: row["announced"],
  start: text(row, "start"),
  end: text(row, "end"),
  status: row["status"],
  supersedes: listOf(row["supersedes"]),
  overlaps: listOf(row["overlaps"]),
  confidence: row["confidence"],
  sources: listOf(row["sources"]),
  note: text(row, "note"),
  counted: row["counted"] === "true",
});

const factOf = (row: Row) => ({
  id: row["id"],
  entity: row["entity"],
  metric: row["metric"],
  value: Number(row["value"]),
  low: number(row, "low"),
  high: number(row, "high"),
  unit: row["unit"],
  period: text(row, "period"),
  asOf: row["as_of"],
  status: row["status"],
  confidence: row["confidence"],
  sources: listOf(row["sources"]),
  note: text(row, "note"),
});

const metricOf = (row: Row) => ({
  id: row["id"],
  unit: row["unit"],
  meaning: row["meaning"],
  signConvention: row["sign_convention"],
});

const sourceOf = (row: Row) => ({
  id: row["id"],
  title: row["title"],
  publisher: text(row, "publisher"),
  url: text(row, "url"),
  file: text(row, "file"),
  published: text(row, "published"),
  accessed: text(row, "accessed"),
  kind: row["kind"],
});

const reviewed = (row: Row): number | boolean | null =>
  row["reviewed"] === "true" || row["reviewed"] === "false" ? row["reviewed"] === "true" : number(row, "reviewed");

const claimOf = (row: Row) => ({
  id: row["id"],
  statement: row["statement"],
  figure: number(row, "figure"),
  bound: text(row, "bound"),
  unit: text(row, "unit"),
  source: row["source"],
  stated: text(row, "stated"),
  kind: row["kind"],
  expression: text(row, "expression"),
  tolerance: number(row, "tolerance"),
  reason: text(row, "reason"),
  reading: text(row, "reading"),
  beside: listOf(row["beside"]),
  reviewed: reviewed(row),
  arithmetic: text(row, "arithmetic"),
  remark: text(row, "remark"),
});

const assumptionOf = (row: Row) => {
  const base = { id: row["id"], type: row["type"], distribution: row["distribution"], reason: row["reason"] };
  if (row["type"] === "choice") return { ...base, default: row["default"], options: listOf(row["options"]) };
  const range = { low: Number(row["low"]), high: Number(row["high"]), unit: row["unit"] };
  return { ...base, default: Number(row["default"]), ...range };
};

/** The whole package as the core takes it. */
export const networkOf = (name: string): Network => {
  const { title, version, nodeKinds } = descriptorOf(name);
  return {
    name,
    title,
    version,
    nodeKinds,
    nodes: rowsOf(name, "nodes").map(nodeOf) as Node[],
    deals: rowsOf(name, "deals").map(dealOf) as Deal[],
    facts: rowsOf(name, "facts").map(factOf) as Fact[],
    metrics: rowsOf(name, "metrics").map(metricOf) as Metric[],
    sources: rowsOf(name, "sources").map(sourceOf) as Source[],
    claims: rowsOf(name, "claims").map(claimOf) as Claim[],
    assumptions: rowsOf(name, "assumptions").map(assumptionOf) as Assumption[],
  };
};
