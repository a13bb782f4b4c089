// CSV by RFC 4180: one file for each table, and one that says what the columns mean.
import { stringify } from "csv-stringify/browser/esm/sync";
import { checkExportInput } from "./check-export-input.ts";
import { tablesOf, type ExportCell, type ExportInput, type ExportTable } from "./export-input.ts";
import type { Exporter } from "./exporter.ts";

const toText = (rows: readonly (readonly ExportCell[])[]): string =>
  stringify([...rows], {
    record_delimiter: "windows",
    // A spreadsheet runs a text that begins with =, +, - or @ as a formula, and our texts come from files that anybody
    // may have written. An apostrophe in front makes it text again. Numbers, negative ones too, stay as they are.
    escape_formulas: true,
    cast: { boolean: String },
  });

/**
 * One table as CSV: comma, CRLF, a header of column ids, plain numbers with a point, `true` and `false`, nothing where
 * the value is unknown. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export const csvText = ({ columns, rows }: Pick<ExportTable, "columns" | "rows">): string =>
  toText([columns.map(({ id }) => id), ...rows]);

const dictionary = (input: ExportInput): string =>
  toText([
    ["table", "column", "label", "unit", "as_of"],
    ...tablesOf(input).flatMap(({ name, columns }) =>
      columns.map(({ id, label, unit }) => [name, id, label, unit, input.asOf]),
    ),
  ]);

export const csv: Exporter = {
  id: "csv",
  label: "CSV, one file for each table",
  extension: "csv",
  files: (input) => {
    checkExportInput(input);
    return [
      ...tablesOf(input).map((table) => ({ name: `${table.name}.csv`, text: csvText(table) })),
      { name: "columns.csv", text: dictionary(input) },
    ];
  },
};
