// How circular the money is by five measures, on whom it hangs, and beside chance for who asks.
import { useState } from "react";
import { percentText } from "../../src/picture/money-text.ts";
import type { CircularityReport } from "../../src/report/circularity-report.schema.ts";
import { moneyRequest } from "../../src/view/shown-measures.ts";
import { chanceNote, firmsOnLoops, rangeSentence } from "../../src/view/words/circularity-words.ts";
import { amountInUnit } from "../../src/view/words/unit.ts";
import { JobProgress } from "../failure/job-progress.tsx";
import { usePage } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import { useJob } from "../worker/use-job.ts";
import { JobFailed } from "../parts/job-failed.tsx";

/** As many as the command line draws by default. */
const samples = 200;
const firmsShown = 8;

type Part = { readonly report: CircularityReport };

const Headlines = ({ report }: Part) => (
  <ul className="plain spaced">
    {report.headlines.map((headline) => (
      <li key={headline.id}>
        {headline.sentence}
        <span className="soft small"> {rangeSentence(headline)}</span>
        {headline.random === null ? null : (
          <span className="small"> Beside random networks: {headline.random.sentence}</span>
        )}
      </li>
    ))}
  </ul>
);

const Keystones = ({ report }: Part) => {
  const { unit } = usePage();
  const firms = firmsOnLoops(report);
  if (firms.length === 0) return null;
  return (
    <table className="data-table">
      <caption>
        On whom it hangs{firms.length > firmsShown ? `: the first ${firmsShown} of ${firms.length} firms` : ""}
      </caption>
      <thead>
        <tr>
          <th scope="col">Firm</th>
          <th scope="col" className="number">
            Goes round through it
          </th>
          <th scope="col" className="number">
            Lost without it
          </th>
        </tr>
      </thead>
      <tbody>
        {firms.slice(0, firmsShown).map(({ id, loopFlow, circulationLost }) => (
          <tr key={id}>
            <th scope="row">
              <FirmLink id={id} />
            </th>
            <td className="number">{amountInUnit(loopFlow, unit)}</td>
            <td className="number">{circulationLost === null ? "unknown" : percentText(circulationLost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const CircularityFigures = () => {
  const { shown, index, unit, window } = usePage();
  const [asked, setAsked] = useState(false);
  const request = moneyRequest({ asOf: index.asOf, unit, window });
  const plain = useJob("circularity", shown, { ...request, samples: 0 });
  const drawn = useJob("circularity", shown, asked ? { ...request, samples } : null);
  const failed = [plain, drawn].find((job) => job.status === "failed");
  if (failed !== undefined) return <JobFailed what="These figures could not be computed" job={failed} />;
  const report = drawn.status === "done" ? drawn.output : plain.status === "done" ? plain.output : null;
  if (report === null) return <p aria-busy="true">Measuring …</p>;
  return (
    <>
      <p className="soft small">
        Model estimates of the deals that are shown: nobody records which dollar is spent on what. Boundary,{" "}
        {report.boundary.statement}.
      </p>
      <Headlines report={report} />
      {report.randomNetworks.done > 0 ? (
        <p className="soft small">{chanceNote(report)}</p>
      ) : drawn.status === "running" ? (
        <JobProgress
          label="Drawing amounts and random networks"
          progress={drawn.progress}
          unit="draw"
          onStop={() => setAsked(false)}
        />
      ) : (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          Would chance give as much?
        </button>
      )}
      <Keystones report={report} />
      <p className="soft small">
        Lost without it: the part of what can go round at most that goes with the firm; others may stand in for it. Not
        in these figures: {report.notIncluded.join("; ")}.
      </p>
    </>
  );
};
