// The JSON that graphology writes: { attributes, options, nodes: [{ key, attributes }], edges: [{ source, target, ... }] }.
import { cellOf, isObject, listOf, memberOf, tableOfList } from "./json-rows.ts";
import type { Importer } from "./foreign-network.ts";
import { withoutUndirected } from "./undirected.ts";

export const graphology: Importer = {
  id: "graphology",
  label: "graphology JSON",
  recognises: ({ json }) =>
    isObject(memberOf(json, "options")) && listOf(json, "nodes") !== undefined && listOf(json, "edges") !== undefined,
  read: ({ file, json }) => {
    const nodes = tableOfList(file.name, listOf(json, "nodes") ?? [], "nodes");
    const edges = tableOfList(file.name, listOf(json, "edges") ?? [], "edges");
    const allUndirected = memberOf(memberOf(json, "options"), "type") === "undirected";
    const directed = withoutUndirected(edges.table, ({ cells }) => allUndirected || cells.get("undirected") === "true");
    const attributes = memberOf(json, "attributes");
    return {
      value: {
        title: cellOf(memberOf(attributes, "title") ?? memberOf(attributes, "name")),
        delimiter: null,
        edges: directed.table,
        nodes: nodes.table,
        preset: { edges: { source: "source", target: "target" }, nodes: { id: "key" } },
        remarks: [],
      },
      failures: [...nodes.failures, ...edges.failures, ...directed.failures],
    };
  },
};
