// Everything that an export holds, as plain tables: the network with its measures, and the parts that are asked for.
import type { ExportInput } from "../format/exporters/export-input.ts";
import { dealsTable, nodesTable, type Measure } from "../format/exporters/network-tables.ts";
import { defaultWindow, formatWindow } from "../model/annual-flow.ts";
import { networkAsOf, newestStatement } from "../model/as-of.ts";
import { byId } from "../model/by-id.ts";
import { yearOf } from "../model/date.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { provenanceOf, type Provenance } from "../model/provenance.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";
import { exportParts, type ExportPart } from "./export-parts.ts";
import type { MoneyRequest } from "./money-flows.ts";
import { nodeMetrics, type NodeMetrics } from "./node-metrics.ts";

/** Units as they stand at the end of a column's name. */
const unitSuffix: Readonly<Record<string, string>> = { "USD bn": "_usd_bn", "USD bn a year": "_usd_bn_per_year" };

const measureColumns = ({ measures, nodes, window }: NodeMetrics): readonly Measure[] =>
  measures.map(({ id, label, unit }, k) => {
    const values = new Map(nodes.map((node) => [node.id, node.values[k]!]));
    return {
      id: `${id.replaceAll("-", "_")}${unitSuffix[unit] ?? ""}`,
      label: window === null ? label : `${label}, ${window}`,
      unit: unit === "count" || unit === "number" ? null : unit,
      value: (nodeId) => values.get(nodeId) ?? null,
    };
  });

/** Where each node stands in the build of the network. */
const placeColumns = ({ nodes, window }: NodeMetrics): readonly Measure[] => {
  const places = byId(nodes);
  const when = window === null ? "" : `, ${window}`;
  return [
    {
      id: "community",
      label: `Community, by its first node${when}`,
      unit: null,
      value: (id) => places.get(id)?.community ?? null,
    },
    {
      id: "articulation_point",
      label: `Without it the network falls apart${when}`,
      unit: null,
      value: (id) => places.get(id)?.isArticulationPoint ?? null,
    },
  ];
};

/** What a cascade does to each node; nodes that it does not touch lose 0, and their distress is not stated. */
const lossColumns = ({ nodes }: CascadeReport): readonly Measure[] => {
  const hit = byId(nodes);
  return [
    { id: "loss_usd_bn", label: "Loss in the cascade", unit: "USD bn", value: (id) => hit.get(id)?.lossUsdBn ?? 0 },
    { id: "distress", label: "Share of the buffer lost", unit: "share", value: (id) => hit.get(id)?.distress ?? null },
    { id: "failed_in_round", label: "Round of failure", unit: null, value: (id) => hit.get(id)?.failedInRound ?? null },
    {
      id: "buffer_usd_bn",
      label: "Buffer of those hit",
      unit: "USD bn",
      value: (id) => hit.get(id)?.bufferUsdBn ?? null,
    },
  ];
};

/** What a cascade carries over each deal, all channels and both directions together. */
const carriedColumn = ({ deals }: CascadeReport): readonly Measure[] => {
  const carried = new Map<string, number>();
  for (const { id, lossUsdBn } of deals) carried.set(id, (carried.get(id) ?? 0) + lossUsdBn);
  return [
    { id: "loss_usd_bn", label: "Loss carried in the cascade", unit: "USD bn", value: (id) => carried.get(id) ?? 0 },
  ];
};

/** Where the export comes from, beside the data: for the provenance in its files. */
export type ExportOrigin = Pick<Provenance, "program" | "commandLine"> & { readonly digest: string | null };

const inMemory: ExportOrigin = { program: "Linchpin", digest: null, commandLine: null };

export type ExportRequest = Pick<MoneyRequest, "asOf" | "window" | "overrides"> & {
  /** Should be of the same day and assumptions. */
  readonly cascade?: CascadeReport | null;
  /** Ids of `exportParts`; default all. */
  readonly parts?: readonly string[];
  readonly origin?: ExportOrigin;
};

const chosenParts = (ids: readonly string[] | undefined): readonly ExportPart[] => {
  if (ids === undefined) return exportParts;
  const known = exportParts.map(({ id }) => id);
  const strange = ids.find((id) => !known.includes(id));
  if (strange !== undefined) throw unknownName("export", "table", strange, known);
  return exportParts.filter(({ id }) => ids.includes(id));
};

/**
 * The tables of an export. Measures and loops are of the annual flows in the window.
 *
 * @throws NotFoundError for a part or an assumption that there is none of, InvalidInputError for a date that is none.
 */
export const exportInput = (network: Network, request: ExportRequest = {}): ExportInput => {
  const { cascade = null, parts: ids, origin = inMemory, ...given } = request;
  const parts = chosenParts(ids);
  const view = networkAsOf(network, given.asOf ?? newestStatement(network));
  const window = given.window ?? defaultWindow(yearOf(view.asOf));
  const money = { ...given, asOf: view.asOf, window };
  const overrides = given.overrides ?? {};
  const provenance = provenanceOf({ ...origin, network, asOf: view.asOf, window: formatWindow(window), overrides });
  const metrics = nodeMetrics(network, money);
  const nodes = nodesTable(view, [
    ...measureColumns(metrics),
    ...placeColumns(metrics),
    ...(cascade === null ? [] : lossColumns(cascade)),
  ]);
  const deals = dealsTable(view, cascade === null ? [] : carriedColumn(cascade));
  const context = { network, view, money, cascade, provenance, nodes, deals };
  return {
    name: network.name,
    title: network.title,
    provenance,
    nodes,
    deals,
    tables: parts.flatMap(({ tables }) => tables(context)),
  };
};
