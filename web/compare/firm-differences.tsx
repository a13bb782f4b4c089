// Firms that receive or pay more or less on one side, and what their failure costs the others on both.
import { useMemo } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import type { DiffRanked } from "../../src/report/diff-report.schema.ts";
import type { FirmDifference } from "../../src/view/compare-differences.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { changeLabel, signedMoney } from "../../src/view/words/difference-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { unitWords } from "../../src/view/words/unit.ts";
import { usePage } from "../page.ts";
import type { Column } from "../tables/column.ts";
import { firmOf, FirmName } from "./firm-name.tsx";
import { TableBlock } from "./table-block.tsx";

type Row = FirmDifference & { readonly failure: DiffRanked | null };

const suffix = ({ unit }: ShownCompare): string => (unit === "total" ? "usd_bn" : "usd_bn_per_year");

const money = (id: string, label: string, csvName: string, value: (row: Row) => number | null): Column<Row> => ({
  id,
  label,
  csvName,
  numeric: true,
  value,
  cell: (row) => {
    const usdBn = value(row);
    return usdBn === null ? <span className="soft">…</span> : usdBn === 0 ? "–" : moneyText(usdBn);
  },
});

const change = (id: string, label: string, csvName: string, value: (row: Row) => number | null): Column<Row> => ({
  ...money(id, label, csvName, value),
  cell: (row) => {
    const usdBn = value(row);
    return usdBn === null ? <span className="soft">…</span> : <strong>{signedMoney(usdBn)}</strong>;
  },
});

const columnsOf = (shown: ShownCompare): readonly Column<Row>[] => {
  const unit = suffix(shown);
  const cost = (row: Row, side: "before" | "after"): number | null =>
    row.failure === null ? null : (row.failure[side]?.lossUsdBn ?? 0);
  return [
    {
      id: "firm",
      label: "Firm",
      csvName: "firm",
      heads: true,
      value: ({ id }) => firmOf(shown, id),
      cell: ({ id }) => <FirmName shown={shown} id={id} />,
    },
    {
      id: "change",
      label: "Drawn",
      csvName: "drawn",
      value: (row) => (row.change === "changed" ? "in both" : changeLabel[row.change]),
    },
    money("inA", "Receives, A", `received_a_${unit}`, ({ inBefore }) => inBefore),
    money("inB", "B", `received_b_${unit}`, ({ inAfter }) => inAfter),
    change("in", "Difference", `received_difference_${unit}`, (row) => row.inAfter - row.inBefore),
    money("outA", "Pays, A", `paid_a_${unit}`, ({ outBefore }) => outBefore),
    money("outB", "B", `paid_b_${unit}`, ({ outAfter }) => outAfter),
    change("out", "Difference", `paid_difference_${unit}`, (row) => row.outAfter - row.outBefore),
    money("costA", "Its failure costs others, A", "failure_costs_a_usd_bn", (row) => cost(row, "before")),
    money("costB", "B", "failure_costs_b_usd_bn", (row) => cost(row, "after")),
  ];
};

type Props = { readonly shown: ShownCompare; readonly ranking: readonly DiffRanked[] | null };

/** Without an entry among those whose loss differs, it is the same on both sides and not shown again. */
const failureOf = (ranking: Props["ranking"], id: string): DiffRanked | null =>
  ranking === null ? null : (ranking.find((entry) => entry.id === id) ?? null);

export const FirmDifferences = ({ shown, ranking }: Props) => {
  const { state } = usePage();
  const columns = useMemo(() => columnsOf(shown), [shown]);
  const rows = useMemo(
    () => shown.firms.map((firm): Row => ({ ...firm, failure: failureOf(ranking, firm.id) })),
    [shown, ranking],
  );
  return (
    <TableBlock
      title={countWords(rows.length, "firm that differs", "firms that differ")}
      note={`Money in and out is USD ${unitWords(shown.unit, shown.window)}. What a failure costs is a model estimate.`}
      fileName="linchpin-compare-firms"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isCurrent={({ id }) => state.selection?.id === id}
    />
  );
};
