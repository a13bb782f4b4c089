// What an export can hold, part by part: the list behind `linchpin export --table`.
import type { ExportTable } from "../format/exporters/export-input.ts";
import { assumptionsTable, factTables, sourcesTable } from "../format/exporters/fact-tables.ts";
import type { NetworkAsOf } from "../model/as-of.ts";
import type { Network } from "../model/network.ts";
import type { Provenance } from "../model/provenance.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";
import { cascadeTables } from "./cascade-tables.ts";
import { circularityReport } from "./circularity-report.ts";
import { circularityTables } from "./circularity-tables.ts";
import { claimsReport } from "./claims-report.ts";
import { claimsTables } from "./claims-tables.ts";
import { ledgerReport } from "./ledger-report.ts";
import { ledgerTables } from "./ledger-tables.ts";
import { loopsReport } from "./loops-report.ts";
import { loopsTables } from "./loops-tables.ts";
import { metricsReport } from "./metrics-report.ts";
import { metricsTables } from "./metrics-tables.ts";
import type { MoneyRequest } from "./money-flows.ts";
import { layers } from "./money-layer.ts";
import { survivalReport } from "./survival-report.ts";
import { survivalTables } from "./survival-tables.ts";

export type ExportContext = {
  readonly network: Network;
  readonly view: NetworkAsOf;
  /** Of which day, window and assumptions every figure is. */
  readonly money: MoneyRequest;
  readonly cascade: CascadeReport | null;
  readonly provenance: Provenance;
  readonly nodes: ExportTable;
  readonly deals: ExportTable;
};

export type ExportPart = {
  /** The name that `--table` takes. */
  readonly id: string;
  readonly summary: string;
  readonly tables: (context: ExportContext) => readonly ExportTable[];
};

/** In the order in which people read them. */
export const exportParts: readonly ExportPart[] = [
  { id: "nodes", summary: "firms with their measures", tables: ({ nodes }) => [nodes] },
  { id: "deals", summary: "who pays whom, how much, when, by which source", tables: ({ deals }) => [deals] },
  {
    id: "cascade",
    summary: "what fails with --fail: losses by firm, by deal, by round",
    tables: ({ cascade }) => (cascade === null ? [] : cascadeTables(cascade)),
  },
  {
    id: "loops",
    summary: "the largest loops, their legs, what can return to each funder",
    tables: ({ network, money }) => loopsTables(loopsReport(network, money)),
  },
  {
    id: "circularity",
    summary: "how circular the money is, each headline with its ranges; round trips",
    tables: ({ network, money }) => circularityTables(circularityReport(network, money)),
  },
  {
    id: "metrics",
    summary: "every measure of every firm on commitments, funding and both; communities",
    tables: ({ network, money }) =>
      metricsTables(layers.map((layer) => metricsReport(network, { ...money, layer, measures: ["all"] }))),
  },
  {
    id: "ledger",
    summary: "order books, obligations and coverage by firm, counterparty and year",
    tables: ({ network, view, money: { overrides = {} } }) =>
      ledgerTables(ledgerReport(network, { asOf: view.asOf, overrides })),
  },
  {
    id: "survival",
    summary: "clouds and labs by fragility, each component, beside what an article says",
    tables: ({ network, view, money: { overrides = {} } }) =>
      survivalTables(survivalReport(network, { asOf: view.asOf, overrides })),
  },
  {
    id: "claims",
    summary: "published statements recomputed, and the rows that each rests on",
    tables: ({ network, view }) => claimsTables(claimsReport(network, { asOf: view.asOf })),
  },
  { id: "facts", summary: "dated figures of firms, and what they measure", tables: ({ view }) => factTables(view) },
  {
    id: "assumptions",
    summary: "every assumption in force, with range and reason",
    tables: ({ network, provenance }) => [assumptionsTable(network, provenance.assumptions)],
  },
  { id: "sources", summary: "who said it, with addresses", tables: ({ network }) => [sourcesTable(network)] },
];
