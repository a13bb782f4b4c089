// A failure as a ledger: which deal carried which loss in which round. The text twin of the animation.
import type { CascadeReport, DealLoss } from "../../src/report/cascade-report.schema.ts";
import { lossText } from "../../src/picture/money-text.ts";
import { firmName } from "../../src/view/network-index.ts";
import type { Failure } from "../failure/use-failure.ts";
import type { Page } from "../page.ts";
import { FirmLink } from "../parts/firm-link.tsx";
import { select } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { dealLine } from "../../src/view/words/deal-line.ts";
import { channelLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";
import type { Column } from "./column.ts";
import { plainValue } from "./search-rows.ts";
import { shownTable, type ShownTable } from "./shown-table.tsx";

type Row = DealLoss & { readonly round: number };

/** Smallest loss that has a line, USD billions: a thousand dollars. */
const smallest = 1e-6;

const rowsOf = ({ rounds, settledRound }: CascadeReport): readonly Row[] =>
  rounds
    .slice(0, settledRound + 1)
    .flatMap(({ round, deals }) =>
      deals.filter(({ lossUsdBn }) => lossUsdBn >= smallest).map((loss) => ({ ...loss, round })),
    );

const columns = (page: Page): readonly Column<Row>[] => [
  {
    id: "round",
    label: "Round",
    csvName: "round",
    numeric: true,
    value: ({ round }) => round,
    filterBy: ({ round }) => [plainValue(`round ${round}`)],
  },
  {
    id: "from",
    label: "Trouble at",
    csvName: "from",
    heads: true,
    value: ({ from }) => firmName(page.index, from),
    cell: ({ from }) => <FirmLink id={from} />,
  },
  {
    id: "to",
    label: "Costs",
    csvName: "to",
    value: ({ to }) => firmName(page.index, to),
    cell: ({ to }) => <FirmLink id={to} />,
  },
  {
    id: "loss",
    label: "Loss",
    csvName: "loss_usd_bn",
    numeric: true,
    value: ({ lossUsdBn }) => lossUsdBn,
    cell: ({ lossUsdBn }) => lossText(lossUsdBn),
  },
  {
    id: "channel",
    label: "Why",
    csvName: "channel",
    value: ({ channel }) => channelLabel[channel],
    filterBy: ({ channel }) => [plainValue(channelLabel[channel])],
  },
  {
    id: "deal",
    label: "Through",
    csvName: "deal",
    value: ({ id }) => id,
    cell: ({ id }) => (
      <button type="button" className="link" onClick={() => page.go(select(page.state, { kind: "deal", id }))}>
        {dealLine(page.index, id)}
      </button>
    ),
  },
];

export const lossesTable = (page: Page, { report }: Failure): ShownTable => {
  const rows = rowsOf(report);
  const seeds = report.seeds.map(({ id }) => firmName(page.index, id)).join(", ");
  return shownTable(
    {
      what: "losses",
      title: `Losses when ${seeds} ${report.seeds.length === 1 ? "fails" : "fail"}`,
      caption: (count) =>
        `${countWords(count, "loss", "losses")} in ${countWords(report.settledRound, "round")}, model estimate, as of ${dateWords(report.asOf)}`,
      fileName: `linchpin-losses-${report.seeds.map(({ id }) => id).join("-")}-${report.asOf}`,
      columns: columns(page),
      rows,
      rowKey: ({ round, id, channel, from, to, guarantee }) => [round, id, channel, from, to, guarantee].join(" "),
    },
    page,
  );
};
