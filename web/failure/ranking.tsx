// All firms by what their failure would cost the others: bars, one click to each.
import { useState } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import type { SweepNode, SweepReport } from "../../src/report/sweep-report.schema.ts";
import { firmName } from "../../src/view/network-index.ts";
import { fail } from "../../src/view/go-to.ts";
import { countWords } from "../../src/view/words/list.ts";
import { rankedDetails, rankingGaps } from "../../src/view/words/ranking-words.ts";
import { usePage } from "../page.ts";
import { KindMark } from "../parts/kind-mark.tsx";

const firstShown = 12;
/** Losses below a thousand dollars are rounding. */
const leastLoss = 1e-6;

const Ranked = ({ node, largest }: { readonly node: SweepNode; readonly largest: number }) => {
  const { state, index, go } = usePage();
  const kind = index.kinds.get(index.firms.get(node.id)?.kind ?? "");
  const details = rankedDetails(node);
  return (
    <li>
      <button type="button" className="link wide ranked" onClick={() => go(fail(state, [node.id]))}>
        <span className="rank">{node.rank}</span>
        <span className="ranked-name">
          <KindMark kind={kind} /> {firmName(index, node.id)}
          {details.length === 0 ? null : <span className="soft small">{details.join("; ")}</span>}
        </span>
        <span className="number loss-text">{moneyText(node.lossUsdBn)}</span>
        <span className="ranked-bar" aria-hidden="true">
          <span style={{ width: `${(node.lossUsdBn / largest) * 100}%` }} />
        </span>
      </button>
    </li>
  );
};

export const Ranking = ({ report }: { readonly report: SweepReport }) => {
  const { state, index, go } = usePage();
  const [all, setAll] = useState(false);
  const costly = report.nodes.filter(({ lossUsdBn }) => lossUsdBn >= leastLoss);
  const harmless = report.nodes.filter(({ lossUsdBn }) => lossUsdBn < leastLoss);
  const largest = costly[0]?.lossUsdBn ?? 1;
  const shown = all ? costly : costly.slice(0, firstShown);
  return (
    <>
      {report.nearlyDegenerate ? (
        <p className="small">
          Under these assumptions losses feed themselves: nearly every failure ends the same, and the order says little.
        </p>
      ) : null}
      {costly.length === 0 ? <p>Under these assumptions no failure costs anybody else capital that is known.</p> : null}
      <ol className="plain picks ranking">
        {shown.map((node) => (
          <Ranked key={node.id} node={node} largest={largest} />
        ))}
      </ol>
      {shown.length < costly.length ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          All {countWords(costly.length, "firm")}
        </button>
      ) : null}
      {harmless.length === 0 ? null : (
        <details>
          <summary>{countWords(harmless.length, "firm")} whose failure costs nobody capital that is known</summary>
          <ul className="inline">
            {harmless.map(({ id }) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => go(fail(state, [id]))}>
                  {firmName(index, id)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="soft small">{rankingGaps(report)}</p>
    </>
  );
};
