// Firms that receive or pay more or less on one side, and what their failure costs the others on both.
import { useMemo } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import type { SweepReport } from "../../src/report/sweep-report.schema.ts";
import type { FirmDifference } from "../../src/view/compare-differences.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { changeLabel, signedMoney } from "../../src/view/words/difference-words.ts";
import { countWords } from "../../src/view/words/list.ts";
import { unitWords } from "../../src/view/words/unit.ts";
import { usePage } from "../page.ts";
import type { Column } from "../tables/column.ts";
import { firmOf, FirmName } from "./firm-name.tsx";
import { TableBlock } from "./table-block.tsx";

/** What each firm's failure costs the others on both sides, USD billions; null while it is computed. */
type Costs = readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>] | null;

type Row = FirmDifference & { readonly costBefore: number | null; readonly costAfter: number | null };

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
    money("costA", "Its failure costs others, A", "failure_costs_a_usd_bn", ({ costBefore }) => costBefore),
    money("costB", "B", "failure_costs_b_usd_bn", ({ costAfter }) => costAfter),
  ];
};

type Sweeps = readonly [SweepReport, SweepReport] | null;

type Props = { readonly shown: ShownCompare; readonly sweeps: Sweeps };

const costsOf = (sweeps: Sweeps): Costs => {
  if (sweeps === null) return null;
  const costs = ({ nodes }: SweepReport) => new Map(nodes.map(({ id, lossUsdBn }) => [id, lossUsdBn]));
  return [costs(sweeps[0]), costs(sweeps[1])];
};

export const FirmDifferences = ({ shown, sweeps }: Props) => {
  const { state } = usePage();
  const columns = useMemo(() => columnsOf(shown), [shown]);
  const rows = useMemo(() => {
    const costs = costsOf(sweeps);
    // A firm that is not on a side costs nobody anything there.
    const cost = (side: 0 | 1, id: string): number | null => (costs === null ? null : (costs[side].get(id) ?? 0));
    return shown.firms.map((firm): Row => ({ ...firm, costBefore: cost(0, firm.id), costAfter: cost(1, firm.id) }));
  }, [shown, sweeps]);
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
