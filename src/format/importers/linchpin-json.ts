// Our own export as JSON: { name, title, asOf, tables: { nodes: { columns, rows }, deals: { columns, rows } } }.
import { cellOf, listOf, memberOf, tableOfList } from "./json-rows.ts";
import type { Importer } from "./foreign-network.ts";

const rowsOf = (json: unknown, table: string): readonly unknown[] | undefined =>
  listOf(memberOf(memberOf(json, "tables"), table), "rows");

export const linchpinJson: Importer = {
  id: "linchpin-json",
  label: "export of linchpin as JSON",
  recognises: ({ json }) => rowsOf(json, "deals") !== undefined,
  read: ({ file, json }) => {
    const nodes = tableOfList(file.name, rowsOf(json, "nodes") ?? [], "tables.nodes.rows");
    const edges = tableOfList(file.name, rowsOf(json, "deals") ?? [], "tables.deals.rows");
    return {
      value: {
        title: cellOf(memberOf(json, "title")),
        delimiter: null,
        edges: edges.table,
        nodes: nodes.table,
        preset: { edges: { source: "source", target: "target" } },
        remarks: [],
      },
      failures: [...nodes.failures, ...edges.failures],
    };
  },
};
