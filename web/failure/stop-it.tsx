// What would stop it: for a firm that fails, the smallest single changes under which it would not.
import { useState } from "react";
import type { RescueAnswer } from "../../src/report/rescue-report.schema.ts";
import { firmName } from "../../src/view/network-index.ts";
import { lossPath } from "../../src/view/loss-path.ts";
import { tabs } from "../../src/view/tabs.ts";
import { withoutDeal } from "../../src/view/without-deal.ts";
import { dealLine } from "../../src/view/words/deal-line.ts";
import { answerWords, futileWords, marginWords, sufficientValue } from "../../src/view/words/rescue-words.ts";
import { usePage } from "../page.ts";
import { useJob } from "../worker/use-job.ts";
import type { Failure } from "./use-failure.ts";
import { JobFailed } from "../parts/job-failed.tsx";

const firstShown = 5;

const TryIt = ({ answer }: { readonly answer: RescueAnswer }) => {
  const { state, go } = usePage();
  if (answer.kind === "deal" && tabs.some(({ view }) => view.name === "compare")) {
    return (
      <button type="button" className="link" onClick={() => go(withoutDeal(state, answer.id))}>
        Compare with and without this deal
      </button>
    );
  }
  if (answer.kind !== "assumption") return null;
  const overrides = { ...state.overrides, [answer.id]: sufficientValue(answer) };
  return (
    <button type="button" className="link" onClick={() => go({ ...state, overrides, round: null })}>
      Try it
    </button>
  );
};

const Answers = ({ answers }: { readonly answers: readonly RescueAnswer[] }) => {
  const { index } = usePage();
  const [all, setAll] = useState(false);
  const shown = all ? answers : answers.slice(0, firstShown);
  return (
    <>
      <ol className="answers">
        {shown.map((answer) => (
          <li key={`${answer.kind} ${answer.id}`}>
            {answerWords(index, answer)}
            {answer.plausible === false ? <span className="soft"> Not plausible by itself.</span> : null}{" "}
            <TryIt answer={answer} />
          </li>
        ))}
      </ol>
      {shown.length < answers.length ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          All {answers.length} ways
        </button>
      ) : null}
    </>
  );
};

type FirmProps = { readonly failure: Failure; readonly firm: string };

const Rescue = ({ failure: { request, recomputing }, firm }: FirmProps) => {
  const { index } = usePage();
  // It takes a second: the failure itself is not kept waiting for it.
  const job = useJob("rescue", index.network, recomputing ? null : { ...request, node: firm });
  if (job.status === "failed") return <JobFailed what="This could not be worked out" job={job} />;
  if (job.status !== "done" || job.output === null)
    return <p className="soft">Trying every assumption, deal and capital, one at a time …</p>;
  const { answers } = job.output;
  return (
    <>
      <p>{marginWords(index, job.output)}</p>
      {answers.length === 0 ? (
        <p>No single assumption, deal or capital would keep it from failing; it would take several together.</p>
      ) : (
        <>
          <p>Each of these alone would keep it from failing, the smallest change first:</p>
          <Answers answers={answers} />
        </>
      )}
      <p className="soft small">{futileWords(index, job.output)}</p>
    </>
  );
};

const LargestDeal = ({ failure, firm }: FirmProps) => {
  const { state, index, go } = usePage();
  const deal = lossPath(failure.report, firm)[0]?.id;
  if (deal === undefined || !index.deals.has(deal) || !tabs.some(({ view }) => view.name === "compare")) return null;
  return (
    <p>
      <button type="button" className="link" onClick={() => go(withoutDeal(state, deal))}>
        Compare with and without {dealLine(index, deal)}
      </button>
    </p>
  );
};

/** Firms that the failure has felled, with capital that is known: for the others no change can be said. */
const felledFirms = ({ report }: Failure): readonly string[] => {
  const failing = new Set(report.seeds.filter(({ shock }) => shock === 1).map(({ id }) => id));
  return report.nodes
    .filter(({ id, failedInRound, bufferUsdBn }) => failedInRound !== null && bufferUsdBn !== null && !failing.has(id))
    .map(({ id }) => id);
};

type Props = {
  readonly failure: Failure;
  /** Only this firm; without it, whichever the reader picks. */
  readonly firm?: string;
};

export const StopIt = ({ failure, firm }: Props) => {
  const { index } = usePage();
  const [asked, setAsked] = useState<string | null>(null);
  const felled = felledFirms(failure).filter((id) => firm === undefined || id === firm);
  if (felled.length === 0) return null;
  const shown = asked !== null && felled.includes(asked) ? asked : null;
  return (
    <section>
      <h2>{firm === undefined ? "What would stop it?" : "What would have saved it?"}</h2>
      <p className="actions">
        {felled.map((id) => (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={id === shown}
            onClick={() => setAsked(id === shown ? null : id)}
          >
            What saves {firmName(index, id)}
          </button>
        ))}
      </p>
      {shown === null ? null : (
        <>
          <Rescue key={shown} failure={failure} firm={shown} />
          <LargestDeal failure={failure} firm={shown} />
        </>
      )}
    </section>
  );
};
