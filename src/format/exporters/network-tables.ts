// The two tables that every export holds, from the network at a date.
import type { NetworkAsOf } from "../../model/as-of.ts";
import type { Deal } from "../../model/deal.ts";
import type { Node } from "../../model/node.ts";
import type { ExportCell, ExportColumn, ExportTable } from "./export-input.ts";
import { tableOf, type ColumnOf } from "./table-of.ts";

/** A measure to stand beside a table's own columns: its value by node or deal id, null where it is not known. */
export type Measure = ExportColumn & { readonly value: (id: string) => ExportCell };

const nodeColumns: readonly ColumnOf<Node>[] = [
  { id: "id", label: "Id", unit: null, value: ({ id }) => id },
  { id: "label", label: "Name", unit: null, value: ({ name }) => name },
  { id: "kind", label: "Kind", unit: null, value: ({ kind }) => kind },
  { id: "country", label: "Country, ISO 3166-1", unit: null, value: ({ country }) => country },
  { id: "listed", label: "Listed on an exchange", unit: null, value: ({ listed }) => listed },
  { id: "ticker", label: "Ticker", unit: null, value: ({ ticker }) => ticker },
  { id: "note", label: "Note", unit: null, value: ({ note }) => note },
];

const dealColumns = (counted: ReadonlySet<Deal>): readonly ColumnOf<Deal>[] => [
  { id: "id", label: "Id", unit: null, value: ({ id }) => id },
  { id: "source", label: "Payer", unit: null, value: ({ source }) => source },
  { id: "target", label: "Payee", unit: null, value: ({ target }) => target },
  { id: "kind", label: "Kind", unit: null, value: ({ kind }) => kind },
  { id: "instrument", label: "Instrument", unit: null, value: ({ instrument }) => instrument },
  { id: "amount_usd_bn", label: "Amount", unit: "USD bn", value: (deal) => deal.amountUsdBn },
  { id: "amount_low_usd_bn", label: "Amount, lowest reading", unit: "USD bn", value: (deal) => deal.amountLowUsdBn },
  { id: "amount_high_usd_bn", label: "Amount, highest reading", unit: "USD bn", value: (deal) => deal.amountHighUsdBn },
  { id: "amount_basis", label: "How the amount is known", unit: null, value: (deal) => deal.amountBasis },
  { id: "capacity_gw", label: "Capacity", unit: "GW", value: (deal) => deal.capacityGw },
  { id: "announced", label: "Announced", unit: null, value: ({ announced }) => announced },
  { id: "start", label: "Start", unit: null, value: ({ start }) => start },
  { id: "end", label: "End", unit: null, value: ({ end }) => end },
  { id: "status", label: "Status", unit: null, value: ({ status }) => status },
  { id: "confidence", label: "Confidence", unit: null, value: ({ confidence }) => confidence },
  { id: "counted", label: "Enters sums on the date", unit: null, value: (deal) => counted.has(deal) },
  { id: "supersedes", label: "Replaces", unit: null, value: ({ supersedes }) => supersedes.join(";") },
  { id: "overlaps", label: "Holds the same money as", unit: null, value: ({ overlaps }) => overlaps.join(";") },
  { id: "sources", label: "Sources", unit: null, value: ({ sources }) => sources.join(";") },
  { id: "note", label: "Note", unit: null, value: ({ note }) => note },
];

const measured = (measures: readonly Measure[]): readonly ColumnOf<{ readonly id: string }>[] =>
  measures.map((measure) => ({ ...measure, value: ({ id }) => measure.value(id) }));

/** All nodes in the package's order: what the package says of each, then one column for each measure. */
export const nodesTable = ({ network }: NetworkAsOf, measures: readonly Measure[] = []): ExportTable =>
  tableOf("nodes", "Nodes", [...nodeColumns, ...measured(measures)], network.nodes);

/** The deals in force on the date in the package's order, `counted` as of that date; then one column for each measure. */
export const dealsTable = ({ deals, counted }: NetworkAsOf, measures: readonly Measure[] = []): ExportTable =>
  tableOf("deals", "Deals", [...dealColumns(new Set(counted)), ...measured(measures)], deals);
