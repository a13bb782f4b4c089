// A real <table> whose columns sort.
import { useMemo, useState, type ReactNode } from "react";
import { nextSorting, sortRows, type CellValue, type Column, type Sorting } from "./column.ts";

type Props<Row> = {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly isCurrent?: (row: Row) => boolean;
};

const shown = (value: CellValue): ReactNode => (value === null ? <span className="soft">not known</span> : value);

const Heading = <Row,>(props: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
}) => {
  const { column, sorting, onSort } = props;
  const active = sorting?.column === column.id;
  const direction = sorting?.descending === true ? "descending" : "ascending";
  return (
    <th scope="col" className={column.numeric ? "number" : undefined} aria-sort={active ? direction : undefined}>
      <button className="sort" type="button" onClick={() => onSort(nextSorting(sorting, column))}>
        {column.label}
        <span className="sort-mark" aria-hidden="true">
          {active ? (sorting.descending ? "▼" : "▲") : ""}
        </span>
      </button>
    </th>
  );
};

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const content = column.cell === undefined ? shown(column.value(row)) : column.cell(row);
  const className = column.numeric ? "number" : column.isDate ? "date" : undefined;
  return column.heads ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
};

export const DataTable = <Row,>({ caption, columns, rows, rowKey, sorting: initial, isCurrent }: Props<Row>) => {
  const [sorting, setSorting] = useState<Sorting | null>(initial ?? null);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.id} column={column} sorting={sorting} onSort={setSorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={rowKey(row)} aria-current={isCurrent?.(row) === true ? "true" : undefined}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
