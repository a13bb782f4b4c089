// Deals that one side has and the other has not, and what changed of those that both have; each with its sources.
import { useMemo } from "react";
import type { Deal } from "../../src/model/deal.ts";
import type { DealDifference } from "../../src/view/compare-differences.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import {
  changeLabel,
  dealChangeWords,
  drawnChange,
  drawnText,
  signedMoney,
} from "../../src/view/words/difference-words.ts";
import { dealKindLabel, instrumentLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";
import { unitWords } from "../../src/view/words/unit.ts";
import { usePage } from "../page.ts";
import { DealLink } from "../parts/deal-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import type { Column } from "../tables/column.ts";
import { firmOf, FirmName } from "./firm-name.tsx";
import { TableBlock } from "./table-block.tsx";

const dealIn = ({ before, after }: DealDifference): Deal => (after ?? before)!;

const firmColumn = (
  shown: ShownCompare,
  id: "source" | "target",
  label: string,
  heads: boolean,
): Column<DealDifference> => ({
  id,
  label,
  csvName: id,
  heads,
  value: (row) => firmOf(shown, dealIn(row)[id]),
  cell: (row) => <FirmName shown={shown} id={dealIn(row)[id]} />,
});

const whatChanged: Column<DealDifference> = {
  id: "what",
  label: "What changed",
  csvName: "what_changed",
  value: dealChangeWords,
};

const columnsOf = (shown: ShownCompare): readonly Column<DealDifference>[] => {
  const unit = shown.unit === "total" ? "usd_bn" : "usd_bn_per_year";
  return [
    { id: "change", label: "Is", csvName: "difference", unbroken: true, value: ({ change }) => changeLabel[change] },
    { id: "id", label: "Deal", csvName: "deal", fileOnly: true, value: ({ id }) => id },
    firmColumn(shown, "source", "Pays", true),
    firmColumn(shown, "target", "Is paid", false),
    { id: "kind", label: "Kind", csvName: "kind", value: (row) => dealKindLabel[dealIn(row).kind] },
    {
      id: "instrument",
      label: "For what",
      csvName: "instrument",
      value: (row) => instrumentLabel(dealIn(row).instrument),
      cell: (row) => <DealLink id={row.id}>{instrumentLabel(dealIn(row).instrument)}</DealLink>,
    },
    {
      id: "a",
      label: "A",
      csvName: `a_${unit}`,
      numeric: true,
      value: ({ drawnBefore }) => drawnBefore?.usdBn ?? null,
      cell: ({ drawnBefore }) => drawnText(drawnBefore),
    },
    {
      id: "b",
      label: "B",
      csvName: `b_${unit}`,
      numeric: true,
      value: ({ drawnAfter }) => drawnAfter?.usdBn ?? null,
      cell: ({ drawnAfter }) => drawnText(drawnAfter),
    },
    {
      id: "difference",
      label: "Difference",
      csvName: `difference_${unit}`,
      numeric: true,
      value: ({ drawnBefore, drawnAfter }) => drawnChange(drawnBefore, drawnAfter),
      cell: ({ drawnBefore, drawnAfter }) => <strong>{signedMoney(drawnChange(drawnBefore, drawnAfter))}</strong>,
    },
    {
      id: "whole",
      label: "Whole deal",
      csvName: "whole_amount_usd_bn",
      numeric: true,
      value: (row) => dealIn(row).amountUsdBn,
      cell: (row) => dealAmount(dealIn(row)),
    },
    ...(shown.deals.some(({ change }) => change === "changed") ? [whatChanged] : []),
    {
      id: "announced",
      label: "Announced",
      csvName: "announced",
      isDate: true,
      value: (row) => dealIn(row).announced,
      cell: (row) => dateWords(dealIn(row).announced),
    },
    {
      id: "sources",
      label: "Sources",
      csvName: "sources",
      value: (row) => dealIn(row).sources.join("; "),
      cell: (row) => (
        <details>
          <summary>{countWords(dealIn(row).sources.length, "source")}</summary>
          <SourceLinks ids={dealIn(row).sources} />
        </details>
      ),
    },
  ];
};

/** "196 deals only in B, 4 only in A, 8 changed". */
const titleOf = (deals: readonly DealDifference[]): string => {
  const count = (change: DealDifference["change"]): number => deals.filter((deal) => deal.change === change).length;
  const said = (["added", "removed", "changed"] as const)
    .filter((change) => count(change) > 0)
    .map((change, i) => `${i === 0 ? countWords(count(change), "deal") : count(change)} ${changeLabel[change]}`);
  return said.join(", ");
};

export const DealDifferences = ({ shown }: { readonly shown: ShownCompare }) => {
  const { state } = usePage();
  const columns = useMemo(() => columnsOf(shown), [shown]);
  return (
    <TableBlock
      title={titleOf(shown.deals)}
      note={`Deals in force; amounts as drawn, USD ${unitWords(shown.unit, shown.window)}. “–” is not drawn: not in force, no money in these years, or in the sums under another record.`}
      fileName="linchpin-compare-deals"
      columns={columns}
      rows={shown.deals}
      isMain={shown.losses === null}
      rowKey={({ id }) => id}
      isCurrent={({ id }) => state.selection?.id === id}
    />
  );
};
