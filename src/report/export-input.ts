// Everything that an export holds, as plain tables: the network with its measures, its loops, and a cascade if one is given.
import type { ExportInput } from "../format/exporters/export-input.ts";
import { dealsTable, nodesTable, type Measure } from "../format/exporters/network-tables.ts";
import { networkAsOf } from "../model/as-of.ts";
import type { IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import type { CascadeReport } from "./cascade-report.schema.ts";
import { cascadeTables } from "./cascade-tables.ts";
import { loopsReport } from "./loops-report.ts";
import { loopsTables } from "./loops-tables.ts";
import { nodeMetrics, type NodeMetrics } from "./node-metrics.ts";

/** Units as they stand at the end of a column's name. */
const unitSuffix: Readonly<Record<string, string>> = { "USD bn": "_usd_bn", "USD bn a year": "_usd_bn_per_year" };

const measureColumns = ({ measures, nodes, window }: NodeMetrics): readonly Measure[] =>
  measures.map(({ id, label, unit }, k) => {
    const values = new Map(nodes.map((node) => [node.id, node.values[k]!]));
    return {
      id: `${id.replaceAll("-", "_")}${unitSuffix[unit] ?? ""}`,
      label: window === null ? label : `${label}, ${window}`,
      unit: unit === "count" ? null : unit,
      value: (nodeId) => values.get(nodeId) ?? null,
    };
  });

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

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

/**
 * The tables of an export. Measures and loops are of the annual flows in the default window.
 *
 * @param asOf The day that is looked at; a cascade should be of the same.
 */
export const exportInput = (network: Network, asOf: IsoDate, cascade: CascadeReport | null): ExportInput => {
  const view = networkAsOf(network, asOf);
  return {
    name: network.name,
    title: network.title,
    asOf: view.asOf,
    nodes: nodesTable(view, [
      ...measureColumns(nodeMetrics(network, { asOf })),
      ...(cascade === null ? [] : lossColumns(cascade)),
    ]),
    deals: dealsTable(view, cascade === null ? [] : carriedColumn(cascade)),
    cascade: cascade === null ? null : cascadeTables(cascade),
    loops: loopsTables(loopsReport(network, { asOf })),
  };
};
