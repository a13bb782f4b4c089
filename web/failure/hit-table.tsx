// Who is hit, and how hard: losses in dollars and as a share of capital, for the round that is shown.
import { useState } from "react";
import { lossText, percentText } from "../../src/picture/money-text.ts";
import { firmName } from "../../src/view/network-index.ts";
import { usePage } from "../page.ts";
import { usePrinting } from "../shell/use-printing.ts";
import { select } from "../../src/view/go-to.ts";
import type { Column } from "../tables/column.ts";
import { DataTable } from "../tables/data-table.tsx";
import type { Hit } from "../../src/view/hits.ts";
import { hitWords } from "../../src/view/words/failure-words.ts";
import { countWords } from "../../src/view/words/list.ts";

const barWidth = 48;

const Bar = ({ share }: { readonly share: number }) => {
  const ramp = usePage().colours.lossRamp;
  const colour = ramp[Math.min(ramp.length - 1, 1 + Math.floor(share * (ramp.length - 1)))]!;
  return (
    <svg className="hit-bar" width={barWidth} height="8" aria-hidden="true">
      <rect width={Math.max(2, share * barWidth)} height="8" rx="3" fill={colour} />
    </svg>
  );
};

const useColumns = (): readonly Column<Hit>[] => {
  const { state, index, go } = usePage();
  return [
    {
      id: "firm",
      label: "Firm",
      csvName: "firm",
      heads: true,
      value: ({ id }) => firmName(index, id),
      cell: (hit) => (
        <>
          <button type="button" className="link" onClick={() => go(select(state, { kind: "firm", id: hit.id }))}>
            {firmName(index, hit.id)}
          </button>{" "}
          {hitWords(hit) === null ? null : <span className="tag">{hitWords(hit)}</span>}
        </>
      ),
    },
    {
      id: "loss",
      label: "Lost",
      csvName: "loss_usd_bn",
      numeric: true,
      value: ({ lossUsdBn }) => lossUsdBn,
      cell: ({ lossUsdBn }) => (lossUsdBn === 0 ? "–" : lossText(lossUsdBn)),
    },
    {
      id: "share",
      label: "Of capital",
      csvName: "share_of_capital",
      numeric: true,
      value: ({ distress }) => distress,
      cell: ({ distress }) =>
        distress === null ? (
          <span className="soft">unknown</span>
        ) : (
          <>
            <Bar share={distress} /> {percentText(distress)}
          </>
        ),
    },
  ];
};

const firstShown = 12;

export const HitTable = ({ hits }: { readonly hits: readonly Hit[] }) => {
  const { state } = usePage();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const columns = useColumns();
  const shown = all || printing || hits.length <= firstShown + 2 ? hits : hits.slice(0, firstShown);
  return (
    <>
      <DataTable
        caption="Who is hit (pick a firm to see why)"
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        isCurrent={({ id }) => state.selection?.id === id}
      />
      {shown.length < hits.length ? (
        <button type="button" className="button more" onClick={() => setAll(true)}>
          All {countWords(hits.length, "firm")}
        </button>
      ) : null}
    </>
  );
};
