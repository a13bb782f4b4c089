// Clouds and labs by how fragile they are, each component in sight and open to its rows.
import { useMemo } from "react";
import type { SurvivalFirm, SurvivalReport } from "../../src/report/survival-report.schema.ts";
import type { SurvivalRequest } from "../../src/report/survival-report.ts";
import { goTo } from "../../src/view/go-to.ts";
import {
  componentLabel,
  componentText,
  fragilityNote,
  rankNote,
  scoreText,
} from "../../src/view/words/fragility-words.ts";
import { metricLabel } from "../../src/view/words/fact-words.ts";
import { usePage } from "../page.ts";
import { Definition, Definitions } from "../parts/definition.tsx";
import { FactLink } from "../parts/fact-link.tsx";
import { FirmLink } from "../parts/firm-link.tsx";
import { useJob } from "../worker/use-job.ts";
import { JobProgress } from "./job-progress.tsx";
import { JobFailed } from "../parts/job-failed.tsx";

type FirmProps = { readonly firm: SurvivalFirm; readonly components: SurvivalReport["components"] };

/** A fact by what it states, as a way to who says so. */
const Behind = ({ id }: { readonly id: string }) => {
  const { index } = usePage();
  const fact = index.network.facts.find((candidate) => candidate.id === id);
  return <FactLink id={id}>{fact === undefined ? id : metricLabel(index, fact.metric)}</FactLink>;
};

const Components = ({ firm, components }: FirmProps) => (
  <Definitions>
    {components.map(({ id }) => (
      <Definition key={id} term={componentLabel[id]}>
        {componentText(firm, id)}
        {firm.components[id].facts.map((fact, place) => (
          <span key={fact} className="small">
            {place === 0 ? " from " : ", "}
            <Behind id={fact} />
          </span>
        ))}
      </Definition>
    ))}
  </Definitions>
);

const Firm = ({ firm, components }: FirmProps) => (
  <li>
    <p className="fact-row">
      <span>
        {firm.rank ?? "–"}. <FirmLink id={firm.id} />
      </span>
      <span className="number">{scoreText(firm)}</span>
    </p>
    <details className="small">
      <summary>What it is made of</summary>
      <Components firm={firm} components={components} />
      <p className="soft">{rankNote(firm)}</p>
    </details>
  </li>
);

const verdictOf: Readonly<Record<SurvivalReport["claims"][number]["verdict"], string>> = {
  agree: "the numbers agree",
  disagree: "the numbers disagree",
  undecided: "the numbers do not decide it",
};

const Articles = ({ claims }: Pick<SurvivalReport, "claims">) => {
  const { state, go } = usePage();
  if (claims.length === 0) return null;
  return (
    <>
      <h3>What articles say of it</h3>
      <ul className="plain spaced">
        {claims.map(({ id, statement, verdict, test }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => go(goTo(state, { name: "claims", claim: id }))}>
              {statement}
            </button>
            : <strong>{verdictOf[verdict]}</strong>. <span className="soft small">Test: {test}.</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const useFragility = () => {
  const { state, index } = usePage();
  const { model, overrides, parameters } = state;
  const request = useMemo(
    (): SurvivalRequest => ({ asOf: index.asOf, overrides, parameters, ...(model === null ? {} : { model }) }),
    [index.asOf, model, overrides, parameters],
  );
  return useJob("survival", index.network, request);
};

export const Fragility = () => {
  const job = useFragility();
  if (job.status === "failed") return <JobFailed what="This order could not be worked out" job={job} />;
  if (job.status !== "done") {
    return (
      <JobProgress
        label="Letting every firm fail once"
        progress={job.status === "running" ? job.progress : null}
        unit="firm"
      />
    );
  }
  const { firms, components, claims, notRanked } = job.output;
  if (firms.length === 0) return <p>There are no clouds or labs in these data to rank.</p>;
  return (
    <>
      <p className="soft small">{fragilityNote(job.output)}</p>
      <ol className="plain spaced">
        {firms.map((firm) => (
          <Firm key={firm.id} firm={firm} components={components} />
        ))}
      </ol>
      {notRanked.length === 0 ? null : (
        <details className="small">
          <summary>Not ranked: without orders, purchases and promised funding, or with nothing known of them</summary>
          <ul className="inline">
            {notRanked.map((id) => (
              <li key={id}>
                <FirmLink id={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Articles claims={claims} />
    </>
  );
};
