// What the data package states beside nodes and deals: facts, their metrics, sources and assumptions. With these in an
// export, each figure can be walked back to who said it.
import type { NetworkAsOf } from "../../model/as-of.ts";
import type { Assumption } from "../../model/assumption.ts";
import { firstDay } from "../../model/date.ts";
import type { Fact, Metric, Source } from "../../model/fact.ts";
import type { Network } from "../../model/network.ts";
import { isChanged, type ProvenanceAssumption } from "../../model/provenance.ts";
import type { ExportTable } from "./export-input.ts";
import { column, tableOf, type ColumnOf } from "./table-of.ts";

const factColumns: readonly ColumnOf<Fact>[] = [
  column("id", "Id", ({ id }) => id),
  column("entity", "Node or sector", ({ entity }) => entity),
  column("metric", "Metric, which fixes the sign", ({ metric }) => metric),
  column("value", "Value", ({ value }) => value),
  column("low", "Lowest reading", ({ low }) => low),
  column("high", "Highest reading", ({ high }) => high),
  column("unit", "Unit of value, low and high", ({ unit }) => unit),
  column("period", "What it covers", ({ period }) => period),
  column("as_of", "When it was said", ({ asOf }) => asOf),
  column("status", "Status", ({ status }) => status),
  column("confidence", "Confidence", ({ confidence }) => confidence),
  column("sources", "Sources", ({ sources }) => sources.join(";")),
  column("note", "Note", ({ note }) => note),
];

const metricColumns: readonly ColumnOf<Metric>[] = [
  column("id", "Id", ({ id }) => id),
  column("unit", "Unit", ({ unit }) => unit),
  column("meaning", "Meaning", ({ meaning }) => meaning),
  column("sign_convention", "What a sign means", ({ signConvention }) => signConvention),
];

const sourceColumns: readonly ColumnOf<Source>[] = [
  column("id", "Id", ({ id }) => id),
  column("title", "Title", ({ title }) => title),
  column("publisher", "Publisher", ({ publisher }) => publisher),
  column("url", "Address", ({ url }) => url),
  column("file", "File, where there is no public address", ({ file }) => file),
  column("published", "Published", ({ published }) => published),
  column("accessed", "Read", ({ accessed }) => accessed),
  column("kind", "Kind", ({ kind }) => kind),
];

/** Two tables: the facts that had been stated by the date, in the package's order, and what their metrics mean. */
export const factTables = ({ network, day }: NetworkAsOf): readonly ExportTable[] => [
  tableOf(
    "facts",
    "Facts",
    factColumns,
    network.facts.filter(({ asOf }) => firstDay(asOf) <= day),
  ),
  tableOf("fact-metrics", "What the facts measure", metricColumns, network.metrics),
];

export const sourcesTable = ({ sources }: Network): ExportTable =>
  tableOf("sources", "Sources", sourceColumns, sources);

type InForce = ProvenanceAssumption & { readonly assumption: Assumption };

const inForceColumns: readonly ColumnOf<InForce>[] = [
  column("id", "Assumption", ({ id }) => id),
  column("value", "Value in force", ({ value }) => value),
  column("default", "Value in the data package", (entry) => entry.default),
  column("changed", "Changed by the caller", (entry) => isChanged(entry)),
  column("low", "Plausible from", ({ assumption }) => (assumption.type === "number" ? assumption.low : null)),
  column("high", "Plausible to", ({ assumption }) => (assumption.type === "number" ? assumption.high : null)),
  column("unit", "Unit", ({ assumption }) => (assumption.type === "number" ? assumption.unit : null)),
  column("reason", "Reason", ({ assumption }) => assumption.reason),
];

/** Every assumption in force with its range and its reason; one for a single deal or instrument bears its scope. */
export const assumptionsTable = (network: Network, inForce: readonly ProvenanceAssumption[]): ExportTable => {
  const known = new Map(network.assumptions.map((assumption) => [assumption.id, assumption]));
  const rows = inForce.flatMap((entry): InForce[] => {
    const assumption = known.get(entry.id.split("@")[0]!);
    return assumption === undefined ? [] : [{ ...entry, assumption }];
  });
  return tableOf("assumptions", "What is assumed", inForceColumns, rows);
};
