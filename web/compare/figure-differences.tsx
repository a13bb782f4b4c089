// The headline figures of both sides beside each other: the same as `linchpin diff` prints.
import type { DiffHeadlines } from "../../src/report/diff-headlines.ts";
import type { ShownCompare } from "../../src/view/shown-compare.ts";
import { figureRows, type FigureRow } from "../../src/view/words/figure-rows.ts";
import { windowWords } from "../../src/view/words/unit.ts";
import type { Column } from "../tables/column.ts";
import { TableBlock } from "./table-block.tsx";

const columns: readonly Column<FigureRow>[] = [
  { id: "figure", label: "Figure", csvName: "figure", heads: true, value: ({ label }) => label },
  {
    id: "a",
    label: "A",
    csvName: "a",
    numeric: true,
    value: ({ before }) => before,
    cell: (row) => row.text(row.before),
  },
  { id: "b", label: "B", csvName: "b", numeric: true, value: ({ after }) => after, cell: (row) => row.text(row.after) },
  {
    id: "change",
    label: "Difference",
    csvName: "difference",
    numeric: true,
    value: ({ change }) => change,
    cell: (row) => row.changeText,
  },
  { id: "unit", label: "Unit", csvName: "unit", fileOnly: true, value: ({ unit }) => unit },
];

type Props = { readonly shown: ShownCompare; readonly headlines: DiffHeadlines | null };

export const FigureDifferences = ({ shown, headlines }: Props) => (
  <TableBlock
    title="Figures"
    note={
      shown.losses === null
        ? `Amounts a year are averages of ${windowWords(shown.window)} on both sides. Losses are a model estimate.`
        : "A model estimate. Losses of firms whose capital is known, without the shock; beside them, those of firms whose capital is unknown."
    }
    fileName="linchpin-compare-figures"
    columns={columns}
    rows={figureRows(shown, headlines)}
    rowKey={({ label }) => label}
  />
);
