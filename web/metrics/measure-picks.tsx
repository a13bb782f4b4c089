// Which measures the table shows.
import { nodeMeasureIds } from "../../src/metrics/node-measure-ids.ts";
import type { MetricsReport } from "../../src/report/metrics-report.schema.ts";
import { spelledOut } from "../../src/view/words/labels.ts";
import { usePage } from "../page.ts";

type Props = { readonly report: MetricsReport; readonly shown: readonly string[] };

export const MeasurePicks = ({ report, shown }: Props) => {
  const { state, go } = usePage();
  const show = (measures: readonly string[] | null): void => go({ ...state, measures }, "replace");
  const toggle = (id: string): void => {
    const next = nodeMeasureIds.filter((known) => (known === id) !== shown.includes(known));
    show(next.length === 0 ? null : next);
  };
  const labelOf = (id: string): string => report.measures.find((measure) => measure.id === id)?.label ?? spelledOut(id);
  return (
    <details className="measure-choice">
      <summary>
        Choose measures ({shown.length} of {nodeMeasureIds.length} are shown)
      </summary>
      <div className="measure-picks">
        {nodeMeasureIds.map((id) => (
          <label key={id}>
            <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
            {labelOf(id)}
          </label>
        ))}
        <button type="button" className="button" onClick={() => show([...nodeMeasureIds])}>
          All
        </button>
        <button type="button" className="button" onClick={() => show(null)}>
          The usual ones
        </button>
      </div>
    </details>
  );
};
