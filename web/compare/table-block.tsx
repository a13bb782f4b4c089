// A table of a comparison with its own heading, order and file; only as many rows as can be taken in at first.
import { useMemo, type ReactNode } from "react";
import type { Column, Sorting } from "../tables/column.ts";
import { csvText } from "../tables/csv-text.ts";
import { DataTable } from "../tables/data-table.tsx";
import { useOpenTable } from "../tables/open-table.ts";
import { saveFile } from "../shell/save-file.ts";

type Props<Row> = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly isCurrent?: (row: Row) => boolean;
  /** True for the one table of the page that the Export menu saves. */
  readonly isMain?: boolean;
};

/** The table that the Export menu saves. */
const Open = <Row,>({
  title,
  fileName,
  columns,
  rows,
}: Pick<Props<Row>, "title" | "fileName" | "columns" | "rows">) => {
  const table = useMemo(
    () => ({ title, fileName, controls: <></>, element: <></>, csv: () => csvText(columns, rows) }),
    [title, fileName, columns, rows],
  );
  useOpenTable(table);
  return null;
};

export const TableBlock = <Row,>({ title, note, fileName, columns, rows, isMain = false, ...table }: Props<Row>) => {
  if (rows.length === 0) return null;
  const save = (): void => saveFile(`${fileName}.csv`, new Blob([csvText(columns, rows)], { type: "text/csv" }));
  return (
    <section className="difference">
      {isMain ? <Open title={title} fileName={fileName} columns={columns} rows={rows} /> : null}
      <div className="data-controls">
        <h2>{title}</h2>
        <button type="button" className="button" aria-label={`Save as CSV: ${title}`} onClick={save}>
          Save as CSV
        </button>
      </div>
      {note === undefined ? null : <p className="soft small">{note}</p>}
      <div className="table-scroll" role="region" aria-label={title} tabIndex={0}>
        <DataTable
          caption={<span className="visually-hidden">{title}</span>}
          columns={columns}
          rows={rows}
          {...table}
        />
      </div>
    </section>
  );
};
