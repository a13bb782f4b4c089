// The measures of position as tables for export: one row for each layer, measure and node, so that no measure that is
// added later changes a column.
import type { ExportTable } from "../format/exporters/export-input.ts";
import { column, tableOf, type ColumnOf } from "../format/exporters/table-of.ts";
import type { MetricsMeasure, MetricsNode, MetricsReport } from "./metrics-report.schema.ts";

type Layer = MetricsReport["layer"];
type Place = MetricsNode["values"][string];
type Row = Place & { readonly layer: Layer; readonly measure: MetricsMeasure; readonly node: MetricsNode };

const placeColumns: readonly ColumnOf<Row>[] = [
  column("layer", "Which deals count", ({ layer }) => layer),
  column("measure", "Measure", ({ measure }) => measure.id),
  column("node", "Node", ({ node }) => node.id),
  column("kind", "Kind of node", ({ node }) => node.kind),
  column("value", "Value, nothing where undefined", ({ value }) => value),
  column("unit", "Unit of the value", ({ measure }) => measure.unit),
  column("rank", "Rank, 1 for the largest; equal values share the best", ({ rank }) => rank),
  column("ties", "Others with the same value", ({ ties }) => ties),
];

const rowsOf = ({ layer, measures, nodes }: MetricsReport): readonly Row[] =>
  measures.flatMap((measure) =>
    nodes.flatMap((node): Row[] => {
      const place = node.values[measure.id];
      return place === undefined ? [] : [{ ...place, layer, measure, node }];
    }),
  );

type Described = MetricsReport["structureMeasures"][number] & { readonly unit?: string };

const meaningColumns: readonly ColumnOf<Described>[] = [
  column("id", "Measure", ({ id }) => id),
  column("label", "Name", ({ label }) => label),
  column("unit", "Unit", ({ unit }) => unit ?? null),
  column("meaning", "Meaning", ({ meaning }) => meaning),
  column("formula", "Formula", ({ formula }) => formula),
  column("reference", "Reference", ({ reference }) => reference),
  column("undefined_when", "When it has no answer", ({ undefinedWhen }) => undefinedWhen),
  column("remark", "What to know before quoting it", ({ remark }) => remark),
];

type Part = { readonly layer: Layer; readonly structure: string; readonly group: number; readonly node: string };

const partColumns: readonly ColumnOf<Part>[] = [
  column("layer", "Which deals count", ({ layer }) => layer),
  column("structure", "Structure", ({ structure }) => structure),
  column("group", "Group, bridge or point, from 1", ({ group }) => group),
  column("node", "Node in it", ({ node }) => node),
];

const partsOf = ({ layer, structures }: MetricsReport): readonly Part[] => {
  const listed: readonly (readonly [structure: string, groups: readonly (readonly string[])[]])[] = [
    ["community", structures.communities?.groups ?? []],
    ["bridge", structures.bridges ?? []],
    ["articulation-point", (structures.articulationPoints ?? []).map((node) => [node])],
  ];
  return listed.flatMap(([structure, groups]) =>
    groups.flatMap((nodes, i) => nodes.map((node) => ({ layer, structure, group: i + 1, node }))),
  );
};

/**
 * Three tables: `metrics`, a row for each layer, measure and node; `metric-meanings`, what the measures are; and
 * `metric-structures`, communities, bridges and articulation points.
 *
 * @param reports One for each layer, with the same measures.
 */
export const metricsTables = (reports: readonly MetricsReport[]): readonly ExportTable[] => [
  tableOf("metrics", "Measures of position", placeColumns, reports.flatMap(rowsOf)),
  tableOf(
    "metric-meanings",
    "What the measures are",
    meaningColumns,
    reports.slice(0, 1).flatMap(({ measures, structureMeasures }): Described[] => [...measures, ...structureMeasures]),
  ),
  tableOf("metric-structures", "What is not one number a node", partColumns, reports.flatMap(partsOf)),
];
