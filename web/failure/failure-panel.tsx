// The panel of a failure: the finding, the loss so far, who is hit, what is unknown, and the assumptions behind it.
import { useEffect } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { shortName } from "../../src/picture/short-name.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { failureTitle, roundSentence, settledWords } from "../../src/view/words/failure-words.ts";
import { AssumptionForm } from "./assumption-form.tsx";
import { hitsAfter } from "../../src/view/hits.ts";
import { HitTable } from "./hit-table.tsx";
import { Seeds } from "./seeds.tsx";
import { Method } from "./method.tsx";
import { LossCounter } from "./loss-counter.tsx";
import { Unknowns } from "./unknowns.tsx";
import type { Failure } from "./use-failure.ts";

export const FailurePanel = ({ failure }: { readonly failure: Failure }) => {
  const { index, say } = usePage();
  const { report, round } = failure;
  const name = (id: string): string => shortName(firmName(index, id));
  const hits = hitsAfter(report, round);
  const sentence = roundSentence(report, round, hits, name);
  useEffect(() => say(sentence), [say, sentence]);
  const isEnd = round >= report.settledRound;
  return (
    <>
      <PanelHeading>{failureTitle(report, name)}</PanelHeading>
      <p className="figure">
        <LossCounter failure={failure} />{" "}
        <span className="figure-note">of capital lost {isEnd ? "in all" : "so far"}, model estimate</span>
      </p>
      <p>
        {sentence} {isEnd ? settledWords(report) : ""}
      </p>
      {!isEnd || report.unknownBufferLossUsdBn === 0 ? null : (
        <p className="soft small">
          Beside it, {moneyText(report.unknownBufferLossUsdBn)} hits firms whose capital is unknown.
        </p>
      )}
      <p className="soft small">
        Deals and capital as of {dateWords(report.asOf)}. The capital that the failed firm itself loses is not in the
        figure.
      </p>
      <Seeds />
      <HitTable hits={hits} />
      <AssumptionForm key={report.seeds.map(({ id }) => id).join(" ")} failure={failure} />
      <Unknowns report={report} />
      <Method report={report} />
    </>
  );
};
