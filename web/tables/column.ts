// A column of a table as data: what it sorts by, what it exports, and what it shows.
import type { ReactNode } from "react";

export type CellValue = string | number | null;

export type FilterValue = {
  /** As it stands in the address. */
  readonly key: string;
  readonly label: string;
};

export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  /** Name in CSV, with the unit, as in `amount_usd_bn`. */
  readonly csvName: string;
  /** What is sorted and exported; null is unknown and comes last. */
  readonly value: (row: Row) => CellValue;
  /** What is shown; the value itself without it. */
  readonly cell?: (row: Row) => ReactNode;
  /** Right-aligned, and sorted with the largest first. */
  readonly numeric?: boolean;
  readonly isDate?: boolean;
  /** Never broken into lines. */
  readonly unbroken?: boolean;
  /** True for the column that names the row. */
  readonly heads?: boolean;
  /** What the rows can be narrowed to in this column; a row may stand under several. */
  readonly filterBy?: (row: Row) => readonly FilterValue[];
  /** True for what a file needs and the eye does not, such as a unit that stands beside every figure. */
  readonly fileOnly?: boolean;
  /** Says what the column holds, where its name does not. */
  readonly hint?: string;
};

export type Sorting = { readonly column: string; readonly descending: boolean };

/** Asked some hundred thousand times by a large table, so it is made once. */
const byText = new Intl.Collator("en", { numeric: true });

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : byText.compare(String(a), String(b));

/** Rows in order of a column, unknown values last in either direction; ties keep their order. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] => {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (sorting === null || column === undefined) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * compare(a, b);
    })
    .map(({ row }) => row);
};

/** "-amount": the largest first. */
export const formatSorting = ({ column, descending }: Sorting): string => (descending ? `-${column}` : column);

/** Null for a column that the table does not have. */
export const parseSorting = <Row>(text: string | null, columns: readonly Column<Row>[]): Sorting | null => {
  if (text === null) return null;
  const sorting = { column: text.replace(/^-/, ""), descending: text.startsWith("-") };
  return columns.some(({ id }) => id === sorting.column) ? sorting : null;
};

/** The sorting after a click on a column's heading: numbers begin with the largest, a second click turns them round. */
export const nextSorting = <Row>(sorting: Sorting | null, column: Column<Row>): Sorting => ({
  column: column.id,
  descending: sorting?.column === column.id ? !sorting.descending : column.numeric === true,
});
