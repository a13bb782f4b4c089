// CSV by RFC 4180: one file for each table, one that says what the columns mean, and one that says what was computed from what.
import { stringify } from "csv-stringify/browser/esm/sync";
import { checkExportInput } from "./check-export-input.ts";
import { columnsTable, metadataTable } from "./description-tables.ts";
import type { ExportCell, ExportTable } from "./export-input.ts";
import type { Exporter } from "./exporter.ts";

const toText = (rows: readonly (readonly ExportCell[])[]): string =>
  stringify([...rows], {
    record_delimiter: "windows",
    // The writer quotes a text that holds CRLF; readers end a row at either sign of it alone.
    quoted_match: /[\r\n]/,
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

export const csv: Exporter = {
  id: "csv",
  label: "CSV, one file for each table",
  extension: "csv",
  holds: "all",
  limits:
    "an empty text and an unknown value both are nothing; a text that a spreadsheet would run as a formula gets an apostrophe in front",
  files: (input) => {
    checkExportInput(input);
    return [...input.tables, columnsTable(input), metadataTable(input)].map((table) => ({
      name: `${table.name}.csv`,
      text: csvText(table),
    }));
  },
};
