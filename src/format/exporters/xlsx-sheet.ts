// One sheet of a workbook: a table with a frozen, filterable header.
import { InvalidInputError } from "../../model/errors.ts";
import { typedColumns, type ColumnType, type TypedColumn } from "./column-type.ts";
import type { ExportCell, ExportTable } from "./export-input.ts";
import { xlsxText } from "./xlsx-text.ts";

/** Rows and columns that Excel takes. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Cell formats, as the style sheet lists them. */
export const styles = ["plain", "header", "money", "share", "decimal"] as const;
type Style = (typeof styles)[number];

const styleOf = ({ type, unit }: { readonly type: ColumnType; readonly unit: string | null }): Style => {
  if (type === "text") return "plain";
  if (unit === null || type === "boolean") return "plain";
  return unit.startsWith("USD") ? "money" : unit === "share" ? "share" : "decimal";
};

const styled = (style: Style): string => (style === "plain" ? "" : ` s="${styles.indexOf(style)}"`);

/** A, B, ..., Z, AA, ... */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

const textCell = (address: string, text: string, style: Style): string =>
  `<c r="${address}" t="inlineStr"${styled(style)}><is><t xml:space="preserve">${xlsxText(text)}</t></is></c>`;

/** A text is written as a text and never as a formula; what is unknown leaves the cell out. */
const cellXml = (address: string, cell: ExportCell, style: Style): string => {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string") return textCell(address, cell, style);
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${address}"${styled(style)}><v>${cell}</v></c>`;
};

/** In characters: what the first rows need, within reason. */
const widthOf = ({ id, cells }: TypedColumn): number => {
  const longest = cells.slice(0, 200).reduce<number>((most, cell) => Math.max(most, String(cell ?? "").length), 0);
  return Math.min(60, Math.max(8, id.length + 3, longest + 2));
};

const columnsXml = (columns: readonly TypedColumn[]): string =>
  columns
    .map((column, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column)}" customWidth="1"/>`)
    .join("");

const rowXml = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join("")}</row>`;

const rowsXml = (columns: readonly TypedColumn[], rowCount: number): string => {
  const letters = columns.map((_, i) => columnLetters(i));
  const looks = columns.map(styleOf);
  const header = rowXml(
    1,
    columns.map(({ id }, i) => textCell(`${letters[i]!}1`, id, "header")),
  );
  const rows = Array.from({ length: rowCount }, (_, r) =>
    rowXml(
      r + 2,
      columns.map(({ cells }, i) => cellXml(`${letters[i]!}${r + 2}`, cells[r]!, looks[i]!)),
    ),
  );
  return [header, ...rows].join("");
};

const checkSize = ({ name, columns, rows }: ExportTable): void => {
  if (rows.length < mostRows && columns.length <= mostColumns) return;
  throw new InvalidInputError(
    `export, table "${name}": a sheet holds ${mostRows - 1} rows and ${mostColumns} columns, and this has ` +
      `${rows.length} and ${columns.length}. Export it as parquet or csv.`,
  );
};

/** @throws InvalidInputError for a table that no sheet can hold. */
export const sheetXml = (table: ExportTable): string => {
  checkSize(table);
  const columns = typedColumns(table);
  const range = `A1:${columnLetters(Math.max(0, columns.length - 1))}${table.rows.length + 1}`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${range}"/>` +
    `<sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>` +
    `<cols>${columnsXml(columns)}</cols><sheetData>${rowsXml(columns, table.rows.length)}</sheetData>` +
    `<autoFilter ref="${range}"/></worksheet>`
  );
};
