// What a column holds, for formats that declare it.
import type { ExportCell, ExportColumn, ExportTable } from "./export-input.ts";

export type ColumnType = "number" | "boolean" | "text";

/**
 * A column with a unit holds numbers, even where all of them are unknown, so that its type does not change from one
 * export to the next. Others hold what their cells are; texts where these differ or there are none.
 */
const columnType = ({ unit }: ExportColumn, cells: readonly ExportCell[]): ColumnType => {
  const types = new Set(cells.filter((cell) => cell !== null).map((cell) => typeof cell));
  if (types.size === 0) return unit === null ? "text" : "number";
  if (types.size > 1) return "text";
  return types.has("number") ? "number" : types.has("boolean") ? "boolean" : "text";
};

export type TypedColumn = ExportColumn & { readonly type: ColumnType; readonly cells: readonly ExportCell[] };

/** A cell of a column of texts, numbers and shares of mixed columns among them. */
const asText = (cell: ExportCell): ExportCell => (cell === null ? null : String(cell));

/** The table by column. Where a column's cells are of several types, all are texts. */
export const typedColumns = ({ columns, rows }: ExportTable): readonly TypedColumn[] =>
  columns.map((column, i) => {
    const cells = rows.map((row) => row[i] ?? null);
    const type = columnType(column, cells);
    return { ...column, type, cells: type === "text" ? cells.map(asText) : cells };
  });
