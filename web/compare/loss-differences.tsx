// Who loses how much on each side, and who fails.
import { useMemo } from "react";
import { lossText } from "../../src/picture/money-text.ts";
import type { LossDifference } from "../../src/view/compare-differences.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { capitalShare, signedMoney } from "../../src/view/words/difference-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";
import type { Column } from "../tables/column.ts";
import { firmOf, FirmName } from "./firm-name.tsx";
import { TableBlock } from "./table-block.tsx";

const fateWords = ({ failsBefore, failsAfter, isSeed }: LossDifference): string => {
  const fails =
    failsBefore && failsAfter ? "fails on both" : failsBefore ? "fails only in A" : failsAfter ? "fails only in B" : "";
  return isSeed ? ["shocked at the start", fails].filter((text) => text !== "").join(", ") : fails;
};

const loss = (usdBn: number): string => (usdBn === 0 ? "–" : lossText(usdBn));

const columnsOf = (shown: ShownCompare): readonly Column<LossDifference>[] => [
  {
    id: "firm",
    label: "Firm",
    csvName: "firm",
    heads: true,
    value: ({ id }) => firmOf(shown, id),
    cell: (row) => (
      <>
        <FirmName shown={shown} id={row.id} />{" "}
        {row.isSeed || row.failsBefore || row.failsAfter ? <span className="tag">{fateWords(row)}</span> : null}
      </>
    ),
  },
  { id: "fate", label: "Fails", csvName: "fails", fileOnly: true, value: fateWords },
  {
    id: "a",
    label: "Loses, A",
    csvName: "loss_a_usd_bn",
    numeric: true,
    value: ({ beforeUsdBn }) => beforeUsdBn,
    cell: ({ beforeUsdBn }) => loss(beforeUsdBn),
  },
  {
    id: "b",
    label: "Loses, B",
    csvName: "loss_b_usd_bn",
    numeric: true,
    value: ({ afterUsdBn }) => afterUsdBn,
    cell: ({ afterUsdBn }) => loss(afterUsdBn),
  },
  {
    id: "difference",
    label: "Loses more in B",
    csvName: "loss_difference_usd_bn",
    numeric: true,
    value: (row) => row.afterUsdBn - row.beforeUsdBn,
    cell: (row) => <strong>{signedMoney(row.afterUsdBn - row.beforeUsdBn)}</strong>,
  },
  {
    id: "shareA",
    label: "Of capital, A",
    csvName: "share_of_capital_a",
    numeric: true,
    value: ({ shareBefore }) => shareBefore,
    cell: ({ shareBefore }) => capitalShare(shareBefore),
  },
  {
    id: "shareB",
    label: "Of capital, B",
    csvName: "share_of_capital_b",
    numeric: true,
    value: ({ shareAfter }) => shareAfter,
    cell: ({ shareAfter }) => capitalShare(shareAfter),
  },
];

type Props = { readonly shown: ShownCompare; readonly rows: readonly LossDifference[] };

export const LossDifferences = ({ shown, rows }: Props) => {
  const { state } = usePage();
  const columns = useMemo(() => columnsOf(shown), [shown]);
  return (
    <TableBlock
      title={`Losses of ${countWords(rows.length, "firm")}`}
      note="Model estimate. Capital lost to the failure, without what the shocked firms lose at the start."
      fileName="linchpin-compare-losses"
      columns={columns}
      rows={rows}
      isMain
      rowKey={({ id }) => id}
      isCurrent={({ id }) => state.selection?.id === id}
    />
  );
};
