// A table that can be shown and exported, whatever its rows are: searched, narrowed and sorted as the address says.
import type { ReactElement } from "react";
import { usePage, type Page } from "../page.ts";
import { formatSorting, parseSorting, sortRows, type Column, type Sorting } from "./column.ts";
import { csvText } from "./csv-text.ts";
import { DataTable } from "./data-table.tsx";
import { parseSearch, searchRows } from "./search-rows.ts";
import { TableControls } from "./table-controls.tsx";
import { useSaidCount } from "./use-said-count.ts";

export type ShownTable = {
  /** What the table holds, as a heading. */
  readonly title: string;
  /** Name of its file without the ending. */
  readonly fileName: string;
  /** The field and the choices that narrow it. */
  readonly controls: ReactElement;
  readonly element: ReactElement;
  readonly csv: () => string;
};

type Spec<Row> = {
  readonly title: string;
  /** @param count How many rows are left after searching, in words. */
  readonly caption: (count: number) => string;
  readonly fileName: string;
  /** What the rows are, in the plural: "deals". */
  readonly what: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly isCurrent?: (row: Row) => boolean;
};

const NothingFound = ({ what }: { readonly what: string }) => {
  const { state, go } = usePage();
  return (
    <p className="nothing-found">
      No {what} match “{state.search}”.{" "}
      <button type="button" className="button" onClick={() => go({ ...state, search: "" })}>
        Show all {what}
      </button>
    </p>
  );
};

type TableProps<Row> = {
  readonly spec: Spec<Row>;
  readonly rows: readonly Row[];
  readonly sorting: Sorting | null;
};

const Table = <Row,>({ spec, rows, sorting }: TableProps<Row>) => {
  const { state, go } = usePage();
  useSaidCount(rows.length === 0 ? `No ${spec.what} match.` : spec.caption(rows.length));
  if (rows.length === 0 && spec.rows.length > 0) return <NothingFound what={spec.what} />;
  return (
    <DataTable
      caption={spec.caption(rows.length)}
      columns={spec.columns}
      rows={rows}
      rowKey={spec.rowKey}
      {...(sorting === null ? {} : { sorting })}
      {...(spec.isCurrent === undefined ? {} : { isCurrent: spec.isCurrent })}
      onSort={(next) => go({ ...state, sorting: formatSorting(next) }, "replace")}
    />
  );
};

export const shownTable = <Row,>(spec: Spec<Row>, { state }: Page): ShownTable => {
  const { title, fileName, columns, what } = spec;
  const rows = searchRows(spec.rows, columns, parseSearch(state.search, columns));
  const sorting = parseSorting(state.sorting, columns) ?? spec.sorting ?? null;
  return {
    title,
    fileName,
    csv: () => csvText(columns, sortRows(rows, columns, sorting)),
    controls: <TableControls key={fileName} columns={columns} rows={spec.rows} what={what} />,
    element: <Table key={fileName} spec={spec} rows={rows} sorting={sorting} />,
  };
};
