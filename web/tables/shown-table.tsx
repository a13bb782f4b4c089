// A table that can be shown and exported, whatever its rows are.
import type { ReactElement } from "react";
import type { Column, Sorting } from "./column.ts";
import { csvText } from "./csv-text.ts";
import { DataTable } from "./data-table.tsx";

export type ShownTable = {
  /** What the table holds, as a heading. */
  readonly title: string;
  /** Name of its file without the ending. */
  readonly fileName: string;
  readonly element: ReactElement;
  readonly csv: () => string;
};

type Spec<Row> = {
  readonly title: string;
  readonly caption: string;
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
};

export const shownTable = <Row,>({
  title,
  caption,
  fileName,
  columns,
  rows,
  rowKey,
  sorting,
}: Spec<Row>): ShownTable => ({
  title,
  fileName,
  csv: () => csvText(columns, rows),
  element: (
    <DataTable
      key={fileName}
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      {...(sorting === undefined ? {} : { sorting })}
    />
  ),
});
