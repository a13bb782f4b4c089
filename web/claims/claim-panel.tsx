// One claim in full: the statement, the verdict, the arithmetic with its values, its rows and sources, and how to
// compute it again.
import { differenceText, oursText, printedText, valueText } from "../../src/picture/claim-figures.ts";
import type { ClaimEntry, ClaimsReport } from "../../src/report/claims-report.schema.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { evidenceWords, verdictMeaning } from "../../src/view/words/claim-words.ts";
import { usePage } from "../page.ts";
import { Definition, Definitions } from "../parts/definition.tsx";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { ClaimBesides } from "./claim-beside.tsx";
import { ClaimRows } from "./claim-rows.tsx";
import { VerdictWords } from "./claims-table.tsx";
import { openClaim } from "./open-claim.ts";

type Part = { readonly claim: ClaimEntry };

const toleranceWords = ({ tolerance, unit }: ClaimEntry): string | null =>
  tolerance === null || unit === "year" ? null : `it may differ by ${valueText(100 * tolerance, "percent")}`;

const Figures = ({ claim }: Part) => {
  const difference = [differenceText(claim), toleranceWords(claim)].filter((part) => part !== null && part !== "");
  const { atStatement, changed, unit } = claim;
  const then = atStatement === null ? "" : oursText({ ...atStatement, unit });
  return (
    <Definitions>
      <Definition term="Verdict">
        <VerdictWords verdict={claim.verdict} />
        <span className="soft"> {verdictMeaning[claim.verdict]}</span>
      </Definition>
      {claim.figure === null ? null : <Definition term="Published">{printedText(claim)}</Definition>}
      {oursText(claim) === "" ? null : <Definition term="Recomputed">{oursText(claim)}</Definition>}
      {difference.length === 0 ? null : <Definition term="Differs by">{difference.join("; ")}</Definition>}
      {atStatement === null ? null : (
        <Definition term="When it was said">
          {then === "" ? "" : `${then}, `}
          {atStatement.verdict} <span className="soft">with what was known on {dateWords(atStatement.date)}</span>
        </Definition>
      )}
      {changed === null ? null : (
        <Definition term="Since the review">
          inputs changed: was {valueText(changed.was, unit)}, is {valueText(changed.is, unit)}
        </Definition>
      )}
    </Definitions>
  );
};

const Arithmetic = ({ claim }: Part) => {
  const { expression, worked, reading, evidence, reason, rows } = claim;
  if (expression === null) return <p>Not computable: {reason}</p>;
  return (
    <>
      <h2>How it was recomputed</h2>
      {reading === null ? null : <p>{reading}</p>}
      {worked === null ? <p>Not computable: {reason}</p> : <p className="worked">{worked}</p>}
      <details className="small">
        <summary>The expression in the ledger</summary>
        <pre className="code">{expression}</pre>
      </details>
      {rows.length === 0 ? null : (
        <>
          <h2>Its rows</h2>
          {evidence === null ? null : <p className="soft small">{evidenceWords[evidence]}</p>}
          <ClaimRows rows={rows} />
        </>
      )}
    </>
  );
};

const UsedBy = ({ ids }: { readonly ids: readonly string[] }) => {
  const { state, go } = usePage();
  return (
    <p>
      Claims that rest on it:{" "}
      {ids.map((id) => (
        <button key={id} type="button" className="link" onClick={() => go(openClaim(state, id))}>
          {id}
        </button>
      ))}
    </p>
  );
};

const Remarks = ({ claim: { remark, arithmetic, usedBy } }: Part) => {
  if (remark === null && arithmetic === null && usedBy.length === 0) return null;
  return (
    <>
      <h2>Remarks of the ledger's editor</h2>
      {remark === null ? null : <p>{remark}</p>}
      {arithmetic === null ? null : <p className="soft">{arithmetic}</p>}
      {usedBy.length === 0 ? null : <UsedBy ids={usedBy} />}
    </>
  );
};

type Props = { readonly report: ClaimsReport; readonly id: string };

export const ClaimPanel = ({ report, id }: Props) => {
  const { state, go } = usePage();
  const claim = report.claims.find((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
  const close = (
    <button type="button" className="back" onClick={() => go(openClaim(state, null))}>
      ← All claims
    </button>
  );
  if (claim === undefined) {
    return (
      <>
        {close}
        <p>There is no claim “{id}” in the data.</p>
      </>
    );
  }
  return (
    <>
      {close}
      <PanelHeading>{claim.statement}</PanelHeading>
      <p className="soft">Said {claim.stated === null ? "at an unknown date" : dateWords(claim.stated)} in</p>
      <SourceLinks ids={[claim.source]} />
      <Figures claim={claim} />
      <Arithmetic claim={claim} />
      {claim.beside.length === 0 ? null : (
        <>
          <h2>Set beside it</h2>
          <ClaimBesides besides={claim.beside} />
        </>
      )}
      <Remarks claim={claim} />
      <h2>Compute it yourself</h2>
      <pre className="code">
        linchpin claims {claim.id} --as-of {report.asOf}
      </pre>
      <p className="soft small">Claim id: {claim.id}</p>
    </>
  );
};
