// The deals of the picture, as a table.
import type { Deal } from "../../src/model/deal.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { firmName } from "../../src/view/network-index.ts";
import type { Page } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { select } from "../../src/view/go-to.ts";
import { dateWords, spanWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { confidenceLabel, dealKindLabel, instrumentLabel, statusLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";
import type { Column } from "./column.ts";
import { shownTable, type ShownTable } from "./shown-table.tsx";
import { unitHeading, unitSuffix } from "./unit-columns.ts";

type Row = { readonly deal: Deal; readonly drawnUsdBn: number | null };

const columns = (page: Page): readonly Column<Row>[] => [
  {
    id: "payer",
    label: "Pays",
    csvName: "source",
    heads: true,
    value: ({ deal }) => firmName(page.index, deal.source),
    cell: ({ deal }) => <FirmLink id={deal.source} />,
  },
  {
    id: "payee",
    label: "Is paid",
    csvName: "target",
    value: ({ deal }) => firmName(page.index, deal.target),
    cell: ({ deal }) => <FirmLink id={deal.target} />,
  },
  { id: "kind", label: "Kind", csvName: "kind", value: ({ deal }) => dealKindLabel[deal.kind] },
  {
    id: "instrument",
    label: "For what",
    csvName: "instrument",
    value: ({ deal }) => instrumentLabel(deal.instrument),
    cell: ({ deal }) => (
      <button type="button" className="link" onClick={() => page.go(select(page.state, { kind: "deal", id: deal.id }))}>
        {instrumentLabel(deal.instrument)}
      </button>
    ),
  },
  {
    id: "drawn",
    label: `Amount ${unitHeading(page)}`,
    csvName: `amount_${unitSuffix(page)}`,
    numeric: true,
    value: ({ drawnUsdBn }) => drawnUsdBn,
    cell: ({ drawnUsdBn }) => moneyText(drawnUsdBn),
  },
  {
    id: "whole",
    label: "Whole deal",
    csvName: "whole_amount_usd_bn",
    numeric: true,
    value: ({ deal }) => deal.amountUsdBn,
    cell: ({ deal }) => dealAmount(deal),
  },
  { id: "status", label: "Status", csvName: "status", value: ({ deal }) => statusLabel[deal.status] },
  {
    id: "announced",
    label: "Announced",
    csvName: "announced",
    isDate: true,
    value: ({ deal }) => deal.announced,
    cell: ({ deal }) => dateWords(deal.announced),
  },
  {
    id: "runs",
    label: "Runs",
    csvName: "runs",
    value: ({ deal }) => spanWords(deal.start, deal.end),
  },
  {
    id: "confidence",
    label: "Certainty",
    csvName: "confidence",
    value: ({ deal }) => confidenceLabel[deal.confidence],
  },
  {
    id: "sources",
    label: "Sources",
    csvName: "sources",
    value: ({ deal }) => deal.sources.map((id) => page.index.sources.get(id)?.url ?? id).join("; "),
    cell: ({ deal }) => (
      <details>
        <summary>{countWords(deal.sources.length, "source")}</summary>
        <SourceLinks ids={deal.sources} />
      </details>
    ),
  },
];

export const dealsTable = (page: Page): ShownTable => {
  const rows = page.scene.edges.flatMap(({ id, amountUsdBn }): Row[] => {
    const deal = page.index.deals.get(id);
    return deal === undefined ? [] : [{ deal, drawnUsdBn: amountUsdBn }];
  });
  return shownTable({
    title: "Deals in the picture",
    caption: `${countWords(rows.length, "deal")} as of ${dateWords(page.index.asOf)}; amounts ${unitHeading(page)}`,
    fileName: `linchpin-deals-${page.index.asOf}`,
    columns: columns(page),
    rows,
    rowKey: ({ deal }) => deal.id,
    sorting: { column: "drawn", descending: true },
  });
};
