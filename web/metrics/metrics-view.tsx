// The Metrics view: who is central, by whichever measure, on whichever layer of the money.
import { useMemo } from "react";
import type { MetricsReport } from "../../src/report/metrics-report.schema.ts";
import { metricsRequest, shownMeasureIds, sortedMeasureId } from "../../src/view/metrics-request.ts";
import { layers, metricsHeadline } from "../../src/view/words/metric-words.ts";
import { FilterButton } from "../filter/filter-button.tsx";
import { UnitSwitch } from "../map/unit-switch.tsx";
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { useTitle } from "../parts/use-title.ts";
import { ViewFailed } from "../parts/view-failed.tsx";
import { ViewWaiting } from "../parts/view-waiting.tsx";
import "../styles/metrics.css";
import { useOpenTable } from "../tables/open-table.ts";
import { SaveTable } from "../tables/save-table.tsx";
import { TablePage } from "../tables/table-page.tsx";
import { useJob } from "../worker/use-job.ts";
import { MeasurePanel } from "./measure-panel.tsx";
import { MeasurePicks } from "./measure-picks.tsx";
import { measuresTable } from "./measures-table.tsx";

/** The layers are the filter of deal kinds, so that the map that is coloured by a measure draws the same deals. */
const LayerSwitch = () => {
  const { state, go } = usePage();
  const { filter } = state;
  const [only, another] = filter.dealKinds ?? [];
  const chosen = another === undefined ? (only ?? null) : null;
  return (
    <span className="switch" role="group" aria-label="Which money is measured">
      {layers.map(({ kind, label }) => (
        <button
          key={label}
          type="button"
          aria-pressed={chosen === kind}
          onClick={() => go({ ...state, filter: { ...filter, dealKinds: kind === null ? null : [kind] } })}
        >
          {label}
        </button>
      ))}
    </span>
  );
};

const Measures = ({ report }: { readonly report: MetricsReport }) => {
  const page = usePage();
  const { state, index } = page;
  const shown = shownMeasureIds(state);
  const sorted = sortedMeasureId(state);
  const table = useMemo(() => {
    const measures = shown.flatMap((id) => report.measures.filter((measure) => measure.id === id));
    return measuresTable(page, report, measures, sorted);
  }, [page, report, shown, sorted]);
  useOpenTable(table);
  const measure = report.measures.find(({ id }) => id === sorted) ?? report.measures[0]!;
  const finding = metricsHeadline(report, measure, index);
  useTitle(finding);
  return (
    <TablePage
      heading={<PanelHeading>{finding}</PanelHeading>}
      controls={
        <>
          <div className="data-controls">
            <LayerSwitch />
            <span className="data-actions">
              <FilterButton when="always" />
              <UnitSwitch />
              <SaveTable table={table} />
            </span>
          </div>
          <MeasurePicks report={report} shown={shown} />
          {table.controls}
        </>
      }
      label="Measures of position"
      details={<MeasurePanel report={report} measure={measure} />}
      detailsStand
    >
      {table.element}
    </TablePage>
  );
};

export const MetricsView = () => {
  const { state, shown, index, unit, window } = usePage();
  const request = metricsRequest(state, { asOf: index.asOf, unit, window, firms: shown.nodes.length });
  const job = useJob("metrics", shown, request);
  const report = job.status === "done" ? job.output : job.status === "running" ? job.previous : null;
  if (report !== null) return <Measures report={report} />;
  return job.status === "failed" ? (
    <ViewFailed heading="The measures could not be computed" message={job.message} retry={job.retry} />
  ) : (
    <ViewWaiting>Measuring …</ViewWaiting>
  );
};
