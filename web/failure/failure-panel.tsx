// The panel of a failure: the finding, the loss so far, who is hit, what would stop it, and what all that rests on.
import { moneyText } from "../../src/picture/money-text.ts";
import { shortName } from "../../src/picture/short-name.ts";
import { firmName } from "../../src/view/network-index.ts";
import { hitsAfter, noticeable } from "../../src/view/hits.ts";
import { roundProblem } from "../../src/view/shown-failure.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import {
  failureTitle,
  nearestWords,
  noExposureWords,
  roundSentence,
  settledWords,
} from "../../src/view/words/failure-words.ts";
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { AssumptionForm } from "./assumption-form.tsx";
import { HitTable } from "./hit-table.tsx";
import { Ledger } from "./ledger.tsx";
import { LossCounter } from "./loss-counter.tsx";
import { Method } from "./method.tsx";
import { Seeds } from "./seeds.tsx";
import { StopIt } from "./stop-it.tsx";
import { TakeIt } from "./take-it.tsx";
import { Unknowns } from "./unknowns.tsx";
import type { Failure } from "./use-failure.ts";
import { useSpokenRounds } from "./use-spoken-rounds.ts";

const Finding = ({ failure }: { readonly failure: Failure }) => {
  const { state, index } = usePage();
  const { report, round } = failure;
  const name = (id: string): string => shortName(firmName(index, id));
  const missing = roundProblem(state, report);
  const hits = hitsAfter(report, round);
  const sentence = roundSentence(report, round, hits, name);
  useSpokenRounds(failure, sentence);
  const isEnd = round >= report.settledRound;
  const stopsAtOnce = isEnd && noticeable(hits).length === 0;
  return (
    <>
      <p className="figure">
        <LossCounter failure={failure} />{" "}
        <span className="figure-note">of capital lost {isEnd ? "in all" : "so far"}, model estimate</span>
      </p>
      <p>
        {sentence} {stopsAtOnce ? nearestWords(hits, name) : ""} {isEnd && !stopsAtOnce ? settledWords(report) : ""}
      </p>
      {missing === null ? null : <p className="soft small">{missing}</p>}
      {report.deals.length === 0 ? <p>{noExposureWords(report, name)}</p> : null}
      {!isEnd || report.unknownBufferLossUsdBn === 0 ? null : (
        <p className="soft small">
          Beside it, {moneyText(report.unknownBufferLossUsdBn)} hits firms whose capital is unknown.
        </p>
      )}
    </>
  );
};

export const FailurePanel = ({ failure }: { readonly failure: Failure }) => {
  const { index } = usePage();
  const { report, round } = failure;
  const name = (id: string): string => shortName(firmName(index, id));
  return (
    <div className="failure-panel" aria-busy={failure.recomputing}>
      <PanelHeading>{failureTitle(report, name)}</PanelHeading>
      <Finding failure={failure} />
      <p className="soft small">
        Deals and capital as of {dateWords(report.asOf)}. The capital that the failed firm itself loses is not in the
        figure.
      </p>
      <Seeds />
      <HitTable hits={hitsAfter(report, round)} />
      {round === failure.rounds.at(-1) ? <StopIt failure={failure} /> : null}
      <AssumptionForm key={report.seeds.map(({ id }) => id).join(" ")} failure={failure} />
      <Ledger failure={failure} />
      <Unknowns report={report} />
      <Method report={report} />
      <TakeIt failure={failure} />
    </div>
  );
};
