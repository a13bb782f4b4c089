// The published claims whose arithmetic rests on deals or facts, each with its verdict. Computed in the worker.
import type { ClaimEntry } from "../../src/report/claims-report.schema.ts";
import { goTo } from "../../src/view/go-to.ts";
import { claimsResting, type Rows } from "../../src/view/evidence/claims-resting.ts";
import { verdictWords } from "../../src/view/words/claim-words.ts";
import { VerdictMark } from "../claims/verdict-mark.tsx";
import { useClaims } from "../claims/use-claims.ts";
import { usePage } from "../page.ts";

const mostShown = 5;

const Claims = ({ claims }: { readonly claims: readonly ClaimEntry[] }) => {
  const { state, go } = usePage();
  return (
    <ul className="plain spaced">
      {claims.map(({ id, statement, verdict }) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => go(goTo(state, { name: "claims", claim: id }))}>
            {statement}
          </button>{" "}
          <span className="soft verdict">
            <VerdictMark verdict={verdict} /> {verdictWords[verdict]}
          </span>
        </li>
      ))}
    </ul>
  );
};

export const ClaimsAbout = ({ title, rows }: { readonly title: string; readonly rows: Rows }) => {
  const job = useClaims();
  if (job.status !== "done") return null;
  const claims = claimsResting(job.output, rows);
  if (claims.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <Claims claims={claims.slice(0, mostShown)} />
      {claims.length <= mostShown ? null : (
        <details>
          <summary>{claims.length - mostShown} more</summary>
          <Claims claims={claims.slice(mostShown)} />
        </details>
      )}
    </>
  );
};
