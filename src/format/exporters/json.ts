// JSON: every table with its columns and units, rows as objects.
import { checkExportInput } from "./check-export-input.ts";
import { recordsOf, tablesOf } from "./export-input.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";

/** `{ name, title, asOf, tables: { nodes: { title, columns: [{ id, label, unit }], rows: [{ id, ... }] }, deals, ... } }` */
export const json: Exporter = {
  id: "json",
  label: "JSON",
  extension: "json",
  files: (input) => {
    checkExportInput(input);
    const { name, title, asOf } = input;
    const tables = Object.fromEntries(
      tablesOf(input).map((table) => [
        table.name,
        { title: table.title, columns: table.columns, rows: recordsOf(table) },
      ]),
    );
    return [{ name: fileNameOf(input, "json"), text: `${JSON.stringify({ name, title, asOf, tables }, null, 2)}\n` }];
  },
};
