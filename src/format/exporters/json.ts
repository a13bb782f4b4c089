// JSON: every table with its columns and units, rows as objects.
import { checkExportInput } from "./check-export-input.ts";
import { recordsOf } from "./export-input.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";

/** `{ format, name, title, asOf, provenance, tables: { nodes: { title, columns: [{ id, label, unit }], rows: [{ id, ... }] }, deals, ... } }` */
export const json: Exporter = {
  id: "json",
  label: "JSON",
  extension: "json",
  holds: "all",
  limits: "nothing is lost; its JSON Schema: linchpin schema export",
  files: (input) => {
    checkExportInput(input);
    const { name, title, provenance } = input;
    const tables = Object.fromEntries(
      input.tables.map((table) => [table.name, { title: table.title, columns: table.columns, rows: recordsOf(table) }]),
    );
    const whole = { format: "linchpin-export/1", name, title, asOf: provenance.asOf, provenance, tables };
    return [{ name: fileNameOf(input, "json"), text: `${JSON.stringify(whole, null, 2)}\n` }];
  },
};
