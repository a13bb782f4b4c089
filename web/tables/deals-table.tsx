// The deals as a table: every record known on the day, those of the picture with the amount that it draws.
import type { Deal } from "../../src/model/deal.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { dealHistory } from "../../src/view/evidence/deal-history.ts";
import { dealStandingOf, dealStandings, knownDeals, type DealStanding } from "../../src/view/evidence/deal-standing.ts";
import { firmName } from "../../src/view/network-index.ts";
import type { Page } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { select } from "../../src/view/go-to.ts";
import { dateWords, spanWords } from "../../src/view/words/date-words.ts";
import { dealAmount } from "../../src/view/words/deal-amount.ts";
import { dealKindLabel, instrumentLabel, statusLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";
import type { Column } from "./column.ts";
import { firmValue } from "./firm-value.ts";
import { plainValue } from "./search-rows.ts";
import { shownTable, type ShownTable } from "./shown-table.tsx";
import { unitCaption, unitHeading, unitSuffix } from "./unit-columns.ts";

type Row = {
  readonly deal: Deal;
  readonly standing: DealStanding;
  /** What the picture draws; null: undisclosed, or not drawn. */
  readonly drawnUsdBn: number | null;
};

/** Amount in the picture's unit; a record that is not drawn has none, which is not an undisclosed one. */
const drawnText = ({ standing, drawnUsdBn }: Row) =>
  standing === "drawn" ? moneyText(drawnUsdBn) : <span className="soft">not drawn</span>;

const History = ({ page, deal }: { readonly page: Page; readonly deal: Deal }) => {
  const records = dealHistory(page.index.network.deals, deal.id);
  if (records.length === 1) return <>{statusLabel[deal.status]}</>;
  return (
    <details>
      <summary>
        {statusLabel[deal.status]}, {countWords(records.length, "record")}
      </summary>
      <ol className="history small">
        {records.map((record) => (
          <li key={record.id} aria-current={record.id === deal.id ? "true" : undefined}>
            {dateWords(record.announced)}: {dealAmount(record)}, {statusLabel[record.status]}
          </li>
        ))}
      </ol>
    </details>
  );
};

const columns = (page: Page): readonly Column<Row>[] => [
  {
    id: "payer",
    label: "Pays",
    csvName: "source",
    heads: true,
    value: ({ deal }) => firmName(page.index, deal.source),
    filterBy: ({ deal }) => [firmValue(page.index, deal.source)],
    cell: ({ deal }) => <FirmLink id={deal.source} />,
  },
  {
    id: "payee",
    label: "Is paid",
    csvName: "target",
    value: ({ deal }) => firmName(page.index, deal.target),
    filterBy: ({ deal }) => [firmValue(page.index, deal.target)],
    cell: ({ deal }) => <FirmLink id={deal.target} />,
  },
  {
    id: "kind",
    label: "Kind",
    csvName: "kind",
    value: ({ deal }) => dealKindLabel[deal.kind],
    filterBy: ({ deal }) => [plainValue(dealKindLabel[deal.kind])],
  },
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
    cell: drawnText,
  },
  {
    id: "whole",
    label: "Whole deal",
    csvName: "whole_amount_usd_bn",
    numeric: true,
    value: ({ deal }) => deal.amountUsdBn,
    cell: ({ deal }) => dealAmount(deal),
  },
  {
    id: "status",
    label: "Status",
    csvName: "status",
    value: ({ deal }) => statusLabel[deal.status],
    filterBy: ({ deal }) => [plainValue(statusLabel[deal.status])],
    cell: ({ deal }) => <History page={page} deal={deal} />,
  },
  {
    id: "standing",
    label: "Drawn",
    csvName: "standing",
    hint: "Whether the record is in the picture and in the sums, and why not",
    value: ({ standing }) => dealStandings[standing],
    filterBy: ({ standing }) => [plainValue(dealStandings[standing])],
  },
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
    unbroken: true,
    value: ({ deal }) => spanWords(deal.start, deal.end),
  },
  {
    id: "confidence",
    label: "Certainty",
    csvName: "confidence",
    value: ({ deal }) => deal.confidence,
    filterBy: ({ deal }) => [plainValue(deal.confidence)],
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

const rowsOf = (page: Page): readonly Row[] => {
  const drawn = new Map(page.scene.edges.map(({ id, amountUsdBn }) => [id, amountUsdBn]));
  const standingOf = dealStandingOf(page);
  return knownDeals(page.index.network, page.index.asOf, page.state.filter).map((deal) => ({
    deal,
    standing: standingOf(deal),
    drawnUsdBn: drawn.get(deal.id) ?? null,
  }));
};

const dealsSpec = (page: Page, rows: readonly Row[], title: string): ShownTable =>
  shownTable(
    {
      title,
      what: "deals",
      caption: (count) =>
        `${countWords(count, "deal")} as of ${dateWords(page.index.asOf)}; amounts ${unitCaption(page)}`,
      fileName: `linchpin-deals-${page.index.asOf}`,
      columns: columns(page),
      rows,
      rowKey: ({ deal }) => deal.id,
      sorting: { column: "drawn", descending: true },
      isCurrent: ({ deal }) => page.state.selection?.id === deal.id,
    },
    page,
  );

/** Every record that the day knows, whatever became of it. */
export const dealsTable = (page: Page): ShownTable => {
  const rows = rowsOf(page);
  const drawn = rows.filter(({ standing }) => standing === "drawn").length;
  return dealsSpec(page, rows, `${countWords(rows.length, "deal")} on record, ${drawn} of them in the picture`);
};

/** The deals that the picture draws: its table twin. */
export const drawnDealsTable = (page: Page): ShownTable =>
  dealsSpec(
    page,
    rowsOf(page).filter(({ standing }) => standing === "drawn"),
    "Deals in the picture",
  );
