// What a failure's figures do not know: capital, amounts, terms. Said, not filled in.
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { FirmLink } from "../parts/firm-link.tsx";
import { countWords } from "../../src/view/words/list.ts";

const DealNames = ({ ids, title }: { readonly ids: readonly string[]; readonly title: string }) => {
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>
        {countWords(ids.length, "deal")} {title}
      </summary>
      <ul className="small">
        {ids.map((id) => (
          <li key={id}>
            <DealLink id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
};

export const Unknowns = ({ report }: { readonly report: CascadeReport }) => (
  <section>
    <h2>What is not known</h2>
    {report.unknownBuffers.length === 0 ? (
      <p>The capital of every firm that is hit is known.</p>
    ) : (
      <>
        <p>
          Capital unknown, so these firms take losses and pass on nothing but a failure that the scenario gives them:
        </p>
        <ul className="inline">
          {report.unknownBuffers.map((id) => (
            <li key={id}>
              <FirmLink id={id} />
            </li>
          ))}
        </ul>
      </>
    )}
    <DealNames ids={report.undisclosedDeals} title="without a disclosed amount, counted as no exposure" />
    <DealNames ids={report.termAssumed} title="whose open amount depends on an assumed term" />
    <DealNames ids={report.idleGuarantees} title="that guarantee nothing on that day, or nothing that is counted" />
  </section>
);
