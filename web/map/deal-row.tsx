// One deal in a firm's list: the other side, the amount, what it is, how firm it is, and its sources on demand.
import type { Deal } from "../../src/model/deal.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { select } from "../../src/view/go-to.ts";
import { spanWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { confidenceLabel, instrumentLabel, statusLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";

type Props = { readonly deal: Deal; readonly other: string };

export const DealRow = ({ deal, other }: Props) => {
  const { state, index, go } = usePage();
  const kind = index.kinds.get(index.firms.get(other)?.kind ?? "");
  const details = [
    instrumentLabel(deal.instrument),
    statusLabel[deal.status],
    spanWords(deal.start, deal.end),
    confidenceLabel[deal.confidence],
    index.counted.has(deal.id) ? null : "not added: another deal holds the same money",
  ];
  return (
    <li className="deal-row">
      <button type="button" className="link wide" onClick={() => go(select(state, { kind: "deal", id: deal.id }))}>
        <span>
          <KindMark kind={kind} /> {firmName(index, other)}
        </span>
        <span className="number">{dealAmount(deal)}</span>
      </button>
      <p className="soft small">{details.filter((detail) => detail !== null).join(" · ")}</p>
      <details className="small">
        <summary>{countWords(deal.sources.length, "source")}</summary>
        <SourceLinks ids={deal.sources} />
      </details>
    </li>
  );
};
