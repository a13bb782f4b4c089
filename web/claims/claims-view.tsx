// The Claims view: what has been published about these firms, recomputed from the rows of the data.
import { useMemo } from "react";
import type { ClaimEntry, ClaimsReport } from "../../src/report/claims-report.schema.ts";
import {
  claimsHeadline,
  verdictOf,
  verdictOrder,
  verdictSlug,
  verdictWords,
} from "../../src/view/words/claim-words.ts";
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { useTitle } from "../parts/use-title.ts";
import { ViewFailed } from "../parts/view-failed.tsx";
import { ViewWaiting } from "../parts/view-waiting.tsx";
import { useOpenTable } from "../tables/open-table.ts";
import { SaveTable } from "../tables/save-table.tsx";
import { TablePage } from "../tables/table-page.tsx";
import { ClaimPanel } from "./claim-panel.tsx";
import { claimsTable } from "./claims-table.tsx";
import { useClaims } from "./use-claims.ts";
import { VerdictMark } from "./verdict-mark.tsx";

const VerdictSwitch = ({ counts, total }: Pick<ClaimsReport, "counts" | "total">) => {
  const { state, go } = usePage();
  const chosen = verdictOf(state.verdict);
  const choose = (verdict: ClaimEntry["verdict"] | null) => () =>
    go({ ...state, verdict: verdict === null ? null : verdictSlug(verdict) });
  return (
    <span className="switch verdicts" role="group" aria-label="Verdict">
      <button type="button" aria-pressed={chosen === null} onClick={choose(null)}>
        All {total}
      </button>
      {verdictOrder.map((verdict) => (
        <button key={verdict} type="button" aria-pressed={chosen === verdict} onClick={choose(verdict)}>
          <VerdictMark verdict={verdict} /> {verdictWords[verdict]} {counts[verdict]}
        </button>
      ))}
    </span>
  );
};

const Ledger = ({ report }: { readonly report: ClaimsReport }) => {
  const page = usePage();
  const { view, verdict } = page.state;
  const chosen = verdictOf(verdict);
  const table = useMemo(() => {
    const claims = report.claims.filter((claim) => chosen === null || claim.verdict === chosen);
    return claimsTable(page, report, claims);
  }, [page, report, chosen]);
  useOpenTable(table);
  const claim = view.name === "claims" ? view.claim : null;
  useTitle(claim === null ? claimsHeadline(report) : null);
  return (
    <TablePage
      heading={<PanelHeading>{claimsHeadline(report)}</PanelHeading>}
      controls={
        <>
          <p className="soft">
            A figure holds within its tolerance and is contradicted far beyond it; a comparison is true or false. Each
            is judged as the ledger reads it, which may be narrower than its words.
          </p>
          <div className="data-controls">
            <VerdictSwitch counts={report.counts} total={report.total} />
            <SaveTable table={table} />
          </div>
          {table.controls}
        </>
      }
      label="Published claims"
      details={claim === null ? undefined : <ClaimPanel report={report} id={claim} />}
    >
      {report.total === 0 ? <p className="nothing-found">These data hold no claims.</p> : table.element}
    </TablePage>
  );
};

export const ClaimsView = () => {
  const job = useClaims();
  switch (job.status) {
    case "done":
      return <Ledger report={job.output} />;
    case "failed":
      return <ViewFailed heading="The claims could not be recomputed" message={job.message} retry={job.retry} />;
    case "idle":
    case "running":
      return <ViewWaiting>Recomputing the claims …</ViewWaiting>;
  }
};
