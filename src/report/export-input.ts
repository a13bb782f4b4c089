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
    nodes: nodesTable(view, measureColumns(nodeMetrics(network, { asOf }))),
    deals: dealsTable(view),
    cascade: cascade === null ? null : cascadeTables(cascade),
    loops: loopsTables(loopsReport(network, { asOf })),
  };
};
