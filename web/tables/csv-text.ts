// A table as comma-separated values (RFC 4180): plain numbers, units in the names of the columns, CRLF.
import { withoutIsolates } from "../../src/view/isolated-name.ts";
import type { CellValue, Column } from "./column.ts";

/** A spreadsheet would run such a text as a formula; an apostrophe in front keeps it text, as in `linchpin export`. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const field = (value: CellValue): string => {
  if (value === null) return "";
  const text = typeof value === "string" ? guarded(withoutIsolates(value)) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line of names, one line per row; an unknown value is an empty field. */
export const csvText = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const lines = [columns.map(({ csvName }) => csvName), ...rows.map((row) => columns.map(({ value }) => value(row)))];
  return lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
};
