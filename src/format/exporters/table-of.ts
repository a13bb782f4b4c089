// A table for export from a list: each column says its unit and how to read its value.
import type { ExportCell, ExportColumn, ExportTable } from "./export-input.ts";

export type ColumnOf<T> = ExportColumn & { readonly value: (item: T) => ExportCell };

/** A column without a unit. */
export const column = <T>(id: string, label: string, value: (item: T) => ExportCell): ColumnOf<T> => ({
  id,
  label,
  unit: null,
  value,
});

export const tableOf = <T>(
  name: string,
  title: string,
  columns: readonly ColumnOf<T>[],
  items: readonly T[],
): ExportTable => ({
  name,
  title,
  columns: columns.map(({ id, label, unit }) => ({ id, label, unit })),
  rows: items.map((item) => columns.map(({ value }) => value(item))),
});
