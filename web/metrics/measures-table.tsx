// The firms with the chosen measures, as a table: each value with its rank among all firms.
import { measureText } from "../../src/picture/measure-scale.ts";
import type { MetricsMeasure, MetricsNode, MetricsReport } from "../../src/report/metrics-report.schema.ts";
import { firmName } from "../../src/view/network-index.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { ordinal } from "../../src/view/words/metric-words.ts";
import { unitWords } from "../../src/view/words/unit.ts";
import type { Page } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import type { Column } from "../tables/column.ts";
import { plainValue } from "../tables/search-rows.ts";
import { shownTable, type ShownTable } from "../tables/shown-table.tsx";

/** Amounts stand without "a year", which the caption says once for the table. */
const Value = ({ measure, node }: { readonly measure: MetricsMeasure; readonly node: MetricsNode }) => {
  const place = node.values[measure.id];
  if (place === undefined || place.value === null) return <span className="soft">not defined</span>;
  return (
    <>
      {measureText(place.value, measure.unit === "USD bn a year" ? "USD bn" : measure.unit)}{" "}
      <span className="rank">{place.rank && ordinal(place.rank)}</span>
    </>
  );
};

const measureColumn = (measure: MetricsMeasure): Column<MetricsNode> => ({
  id: measure.id,
  label: measure.label,
  csvName: measure.id.replaceAll("-", "_"),
  hint: measure.meaning,
  numeric: true,
  value: ({ values }) => values[measure.id]?.value ?? null,
  cell: (node) => <Value measure={measure} node={node} />,
});

const firmColumns = ({ index }: Page): readonly Column<MetricsNode>[] => [
  {
    id: "firm",
    label: "Firm",
    csvName: "firm",
    heads: true,
    value: ({ id }) => firmName(index, id),
    cell: ({ id }) => <FirmLink id={id} />,
  },
  {
    id: "kind",
    label: "Kind",
    csvName: "kind",
    value: ({ kind }) => index.kinds.get(kind)?.label ?? kind,
    filterBy: ({ kind }) => [plainValue(index.kinds.get(kind)?.label ?? kind)],
  },
];

/** @param sorted The measure that comes first where the address names no column. */
export const measuresTable = (
  page: Page,
  report: MetricsReport,
  measures: readonly MetricsMeasure[],
  sorted: string,
): ShownTable =>
  shownTable(
    {
      title: "Measures of position",
      what: "firms",
      caption: (count) =>
        `${countWords(count, "firm")} as of ${dateWords(report.asOf)}; money ${unitWords(page.unit, page.window)}; ranks are among all firms`,
      fileName: `linchpin-measures-${report.asOf}`,
      columns: [...firmColumns(page), ...measures.map(measureColumn)],
      rows: report.nodes,
      rowKey: ({ id }) => id,
      sorting: { column: sorted, descending: true },
      isCurrent: ({ id }) => page.state.selection?.id === id,
    },
    page,
  );
