// Failure before anyone fails: every firm by what its failure would cost the others, and a field to find one.
import { lazy, useMemo, useState } from "react";
import { propagationModel } from "../../src/contagion/propagation/index.ts";
import type { SweepRequest } from "../../src/report/sweep-report.ts";
import { fail } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";
import { Opened } from "../parts/opened.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { useJob } from "../worker/use-job.ts";
import { FirmPicker } from "./firm-picker.tsx";
import { FirmsBySize } from "./firms-by-size.tsx";
import { JobProgress } from "./job-progress.tsx";
import { Ranking } from "./ranking.tsx";
import { JobFailed } from "../parts/job-failed.tsx";

const Fragility = lazy(async () => ({ default: (await import("./fragility.tsx")).Fragility }));

/** The ranking under the model and the assumptions of the address. */
const useRanking = (isWanted: boolean) => {
  const { state, index } = usePage();
  const { model, overrides, parameters } = state;
  const request = useMemo(
    (): SweepRequest => ({ asOf: index.asOf, overrides, parameters, ...(model === null ? {} : { model }) }),
    [index.asOf, model, overrides, parameters],
  );
  return useJob("sweep", index.network, isWanted ? request : null);
};

const settingWords = (model: string, changed: number): string =>
  `${propagationModel(model).label}, ${changed === 0 ? "default assumptions" : countWords(changed, "changed assumption")}`;

export const PickPanel = () => {
  const { state, index, go } = usePage();
  const [isWanted, setIsWanted] = useState(true);
  const job = useRanking(isWanted);
  const changed = Object.keys(state.overrides).length + Object.keys(state.parameters).length;
  const report = job.status === "done" ? job.output : null;
  return (
    <>
      <PanelHeading>What if one fails?</PanelHeading>
      <p>
        Pick a firm, here, on the map or by name. Its failure runs through the deals: lost orders, written-down stakes,
        money that does not come, suppliers that are gone.
      </p>
      <FirmPicker label="Find a firm" isOffered={() => true} onPick={(id) => go(fail(state, [id]))} />
      <h2>Who would cost the others most</h2>
      {report === null ? null : (
        <>
          <p className="soft small">
            Capital that all others would lose; model estimate, {settingWords(report.model, changed)}, as of{" "}
            {dateWords(report.asOf)}.
          </p>
          {changed === 0 && state.model === null ? null : (
            <button
              type="button"
              className="button"
              onClick={() => go({ ...state, model: null, overrides: {}, parameters: {} })}
            >
              Back to the default model and assumptions
            </button>
          )}
          <Ranking report={report} />
        </>
      )}
      {job.status === "running" ? (
        <JobProgress
          label="Letting every firm fail once"
          progress={job.progress}
          unit="firm"
          onStop={() => setIsWanted(false)}
        />
      ) : null}
      {job.status === "failed" ? <JobFailed what="The ranking could not be worked out" job={job} /> : null}
      {report === null && job.status !== "running" ? (
        <>
          {job.status === "idle" ? (
            <button type="button" className="button" onClick={() => setIsWanted(true)}>
              Work the ranking out
            </button>
          ) : null}
          <FirmsBySize />
        </>
      ) : null}
      <h2>Who stands weakest</h2>
      <Opened summary="Clouds and labs, the most fragile first" waiting="Working the order out …">
        <Fragility />
      </Opened>
      <p className="soft small">Deals and capital of {index.network.title}.</p>
    </>
  );
};
