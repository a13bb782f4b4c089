// A real <table> whose columns sort. A long one shows its first rows, says how many there are, and gives the rest on
// demand and on paper.
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { nextSorting, sortRows, type CellValue, type Column, type Sorting } from "./column.ts";

type Props<Row> = {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  /** Keeps the sorting somewhere else, as in the address; without it the table keeps its own. */
  readonly onSort?: (sorting: Sorting) => void;
  readonly isCurrent?: (row: Row) => boolean;
};

/** Rows at first, and with each "more": as many as are drawn without a pause. */
const rowsAtOnce = 150;

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
    <th
      scope="col"
      className={column.numeric ? "number" : undefined}
      aria-sort={active ? direction : undefined}
      title={column.hint}
    >
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
  const className = column.numeric ? "number" : column.isDate === true || column.unbroken === true ? "date" : undefined;
  return column.heads ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
};

/** How many rows are drawn; all of them while the page is being printed. */
const useRowLimit = (): readonly [limit: number, setLimit: (limit: number) => void] => {
  const [limit, setLimit] = useState(rowsAtOnce);
  useEffect(() => {
    const showAll = (): void => flushSync(() => setLimit(Infinity));
    window.addEventListener("beforeprint", showAll);
    return () => window.removeEventListener("beforeprint", showAll);
  }, []);
  return [limit, setLimit];
};

const MoreRows = (props: {
  readonly shown: number;
  readonly all: number;
  readonly onMore: (limit: number) => void;
}) => (
  <p className="more-rows">
    {props.shown} of {props.all} rows are shown.
    <button type="button" className="button" onClick={() => props.onMore(props.shown + rowsAtOnce)}>
      Show {Math.min(rowsAtOnce, props.all - props.shown)} more
    </button>
    <button type="button" className="button" onClick={() => props.onMore(Infinity)}>
      Show all
    </button>
  </p>
);

export const DataTable = <Row,>(props: Props<Row>) => {
  const { caption, rows, rowKey, onSort, isCurrent } = props;
  const [own, setOwn] = useState<Sorting | null>(props.sorting ?? null);
  const [limit, setLimit] = useRowLimit();
  const sorting = onSort === undefined ? own : (props.sorting ?? null);
  const sorted = useMemo(() => sortRows(rows, props.columns, sorting), [rows, props.columns, sorting]);
  const columns = props.columns.filter(({ fileOnly }) => fileOnly !== true);
  const drawn = sorted.slice(0, limit);
  const isCut = drawn.length < sorted.length;
  return (
    <>
      <table className="data-table" aria-rowcount={isCut ? sorted.length + 1 : undefined}>
        <caption>
          <span className="caption">{caption}</span>
        </caption>
        <thead>
          <tr aria-rowindex={isCut ? 1 : undefined}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sorting={sorting} onSort={onSort ?? setOwn} />
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row, i) => (
            <tr
              key={rowKey(row)}
              aria-rowindex={isCut ? i + 2 : undefined}
              aria-current={isCurrent?.(row) === true ? "true" : undefined}
            >
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isCut ? <MoreRows shown={drawn.length} all={sorted.length} onMore={setLimit} /> : null}
    </>
  );
};
