// The ledger of claims as a table: what was published, by whom, what our rows give, and what follows.
import { differenceText, oursText, printedText } from "../../src/picture/claim-figures.ts";
import type { ClaimEntry, ClaimsReport } from "../../src/report/claims-report.schema.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { verdictMeaning, verdictWords } from "../../src/view/words/claim-words.ts";
import type { Page } from "../page.ts";
import { OutsideLink } from "../parts/outside-link.tsx";
import type { Column } from "../tables/column.ts";
import { plainValue } from "../tables/search-rows.ts";
import { shownTable, type ShownTable } from "../tables/shown-table.tsx";
import { openClaim } from "./open-claim.ts";
import { VerdictMark } from "./verdict-mark.tsx";

export const VerdictWords = ({ verdict }: Pick<ClaimEntry, "verdict">) => (
  <span className="verdict" title={verdictMeaning[verdict]}>
    <VerdictMark verdict={verdict} /> {verdictWords[verdict]}
  </span>
);

const sourceTitle = (page: Page, { source }: ClaimEntry): string => page.index.sources.get(source)?.title ?? source;

const verdictColumn: Column<ClaimEntry> = {
  id: "verdict",
  label: "Verdict",
  csvName: "verdict",
  value: ({ verdict }) => verdict,
  cell: ({ verdict }) => <VerdictWords verdict={verdict} />,
};

const statementColumn = (page: Page): Column<ClaimEntry> => ({
  id: "statement",
  label: "Statement",
  csvName: "statement",
  heads: true,
  value: ({ statement }) => statement,
  cell: ({ id, statement }) => (
    <button type="button" className="link" onClick={() => page.go(openClaim(page.state, id))}>
      {statement}
    </button>
  ),
});

const originColumns = (page: Page): readonly Column<ClaimEntry>[] => [
  {
    id: "who",
    label: "Said in",
    csvName: "source",
    value: (claim) => sourceTitle(page, claim),
    filterBy: (claim) => [plainValue(sourceTitle(page, claim))],
    cell: (claim) => (
      <span className="said-in">
        <OutsideLink url={page.index.sources.get(claim.source)?.url ?? null}>{sourceTitle(page, claim)}</OutsideLink>
      </span>
    ),
  },
  {
    id: "stated",
    label: "When",
    csvName: "stated",
    isDate: true,
    value: ({ stated }) => stated,
    cell: ({ stated }) => dateWords(stated),
  },
  { id: "id", label: "Claim", csvName: "claim", unbroken: true, value: ({ id }) => id },
];

const figureColumns: readonly Column<ClaimEntry>[] = [
  {
    id: "published",
    label: "Published",
    csvName: "figure",
    numeric: true,
    value: ({ figure }) => figure,
    cell: (claim) => printedText(claim),
  },
  {
    id: "ours",
    label: "Recomputed",
    csvName: "recomputed",
    numeric: true,
    value: ({ ours, truth }) => ours ?? (truth === null ? null : String(truth)),
    cell: (claim) => oursText(claim),
  },
  {
    id: "unit",
    label: "Unit",
    fileOnly: true,
    csvName: "unit",
    value: ({ unit }) => unit,
  },
  {
    id: "difference",
    label: "Differs by",
    csvName: "relative_difference",
    numeric: true,
    value: ({ relativeDifference }) => relativeDifference,
    cell: (claim) => differenceText(claim),
  },
];

/** What follows stands beside what was said: on a phone the other columns are out of sight. */
export const claimsTable = (page: Page, report: ClaimsReport, claims: readonly ClaimEntry[]): ShownTable =>
  shownTable(
    {
      title: "Published claims",
      what: "claims",
      caption: (count) => `${countWords(count, "claim")}, recomputed from the data as of ${dateWords(report.asOf)}`,
      fileName: `linchpin-claims-${report.asOf}`,
      columns: [statementColumn(page), verdictColumn, ...figureColumns, ...originColumns(page)],
      rows: claims,
      rowKey: ({ id }) => id,
      isCurrent: ({ id }) => page.state.view.name === "claims" && page.state.view.claim === id,
    },
    page,
  );
