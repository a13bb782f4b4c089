// The published claims whose arithmetic rests on a deal or a fact, each with its verdict. Computed in the worker.
import { goTo } from "../../src/view/go-to.ts";
import { claimsResting } from "../../src/view/evidence/claims-resting.ts";
import { verdictWords } from "../../src/view/words/claim-words.ts";
import { usePage } from "../page.ts";
import { useClaims } from "../claims/use-claims.ts";
import { VerdictMark } from "../claims/verdict-mark.tsx";

type Props = { readonly table: "deals" | "facts"; readonly ids: readonly string[] };

const mostShown = 5;

export const ClaimsAbout = ({ table, ids }: Props) => {
  const { state, go } = usePage();
  const job = useClaims();
  if (job.status !== "done") return null;
  const claims = claimsResting(job.output, table, ids);
  if (claims.length === 0) return null;
  return (
    <>
      <h2>Published claims that rest on {ids.length === 1 ? "it" : "them"}</h2>
      <ul className="plain spaced">
        {claims.slice(0, mostShown).map(({ id, statement, verdict }) => (
          <li key={id}>
            <VerdictMark verdict={verdict} />{" "}
            <button type="button" className="link" onClick={() => go(goTo(state, { name: "claims", claim: id }))}>
              {statement}
            </button>{" "}
            <span className="soft">{verdictWords[verdict]}</span>
          </li>
        ))}
      </ul>
      {claims.length <= mostShown ? null : <p className="soft small">And {claims.length - mostShown} more.</p>}
    </>
  );
};
