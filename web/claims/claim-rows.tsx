// The rows that a claim's arithmetic reads, each a way to the deal, fact or claim that it is.
import { valueText } from "../../src/picture/claim-figures.ts";
import type { ClaimRow } from "../../src/report/claims-report.schema.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { factSubject } from "../../src/view/words/fact-words.ts";
import { instrumentLabel } from "../../src/view/words/labels.ts";
import { firmName, type NetworkIndex } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { FactLink } from "../parts/fact-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { openClaim } from "./open-claim.ts";

/** "OpenAI → Oracle, cloud contract"; null for a deal that the data do not have. */
const partiesOf = (index: NetworkIndex, id: string): string | null => {
  const deal = index.deals.get(id);
  if (deal === undefined) return null;
  const kind = instrumentLabel(deal.instrument).toLowerCase();
  return `${firmName(index, deal.source)} → ${firmName(index, deal.target)}, ${kind}`;
};

const RowLink = ({ row: { table, id, what } }: { readonly row: ClaimRow }) => {
  const { state, index, go } = usePage();
  switch (table) {
    case "deals":
      return <DealLink id={id}>{partiesOf(index, id) ?? what}</DealLink>;
    case "facts": {
      const fact = index.network.facts.find((candidate) => candidate.id === id);
      return <FactLink id={id}>{fact === undefined ? what : factSubject(index, fact)}</FactLink>;
    }
    case "claims":
      return (
        <button type="button" className="link" onClick={() => go(openClaim(state, id))}>
          Claim {id}: {what}
        </button>
      );
  }
};

export const ClaimRows = ({ rows }: { readonly rows: readonly ClaimRow[] }) => (
  <ul className="plain claim-rows">
    {rows.map((row) => (
      <li key={`${row.table} ${row.id}`} className="deal-row">
        <p className="claim-row">
          <RowLink row={row} />
          <strong className="number">{valueText(row.value, row.unit)}</strong>
        </p>
        <p className="soft small">
          {row.date === null ? "undated" : `said ${dateWords(row.date)}`}
          {row.table === "claims" && row.sources.length === 0 ? ", recomputed" : ""}
        </p>
        {row.sources.length === 0 ? null : <SourceLinks ids={row.sources} />}
      </li>
    ))}
  </ul>
);
