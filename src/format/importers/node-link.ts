// JSON with a list of nodes and a list of edges or links, or a list of edges alone, as many tools write it.
import { InvalidInputError } from "../../model/errors.ts";
import { cellOf, isObject, listOf, memberOf, tableOfList, type JsonTable } from "./json-rows.ts";
import type { ForeignRow, ForeignTable, Importer } from "./foreign-network.ts";
import { withoutUndirected } from "./undirected.ts";

const edgeLists = ["edges", "links", "deals"] as const;
const nodeLists = ["nodes", "entities", "vertices", "companies"] as const;

type Lists = {
  readonly edges: readonly unknown[];
  readonly edgePath: string;
  readonly nodes: readonly unknown[] | null;
  readonly nodePath: string;
};

const listsIn = (json: unknown): Lists | null => {
  if (Array.isArray(json)) return { edges: json as readonly unknown[], edgePath: "", nodes: null, nodePath: "" };
  const edgePath = edgeLists.find((name) => listOf(json, name) !== undefined);
  const nodePath = nodeLists.find((name) => listOf(json, name) !== undefined);
  if (edgePath === undefined) return null;
  const nodes = nodePath === undefined ? null : listOf(json, nodePath)!;
  return { edges: listOf(json, edgePath)!, edgePath, nodes, nodePath: nodePath ?? "" };
};

/** After a layout, d3 has the nodes themselves at the ends of a link. */
const withPlainEnds = (edge: unknown): unknown => {
  if (!isObject(edge)) return edge;
  const plain = (name: string): Readonly<Record<string, unknown>> => {
    const id = memberOf(memberOf(edge, name), "id");
    return id === undefined ? {} : { [name]: cellOf(id) };
  };
  return { ...edge, ...plain("source"), ...plain("target") };
};

/** networkx numbers its nodes by place where it gives them no id. */
const withPlaces = (nodes: JsonTable): ForeignTable => {
  const { table } = nodes;
  if (["id", "key", "name", "label"].some((column) => table.columns.includes(column))) return table;
  const numbered = (row: ForeignRow, i: number): ForeignRow => ({
    ...row,
    cells: new Map([["id", String(i)], ...row.cells]),
  });
  return { ...table, columns: ["id", ...table.columns], rows: table.rows.map(numbered) };
};

export const nodeLink: Importer = {
  id: "node-link",
  label: "JSON with lists of nodes and of edges or links (networkx, d3 and others)",
  recognises: ({ json }) => json !== undefined,
  read: ({ file, json }) => {
    const lists = listsIn(json);
    if (lists === null) {
      throw new InvalidInputError(
        `${file.name}: is JSON without a list of edges. Give it a member "edges" or "links" with one object per deal.`,
      );
    }
    const edges = tableOfList(file.name, lists.edges.map(withPlainEnds), lists.edgePath);
    const nodes = lists.nodes === null ? null : tableOfList(file.name, lists.nodes, lists.nodePath);
    const allUndirected = memberOf(json, "directed") === false;
    const directed = withoutUndirected(
      edges.table,
      ({ cells }) =>
        allUndirected ||
        cells.get("undirected") === "true" ||
        ["directed", "isDirectional"].some((name) => cells.get(name) === "false"),
    );
    const graph = memberOf(json, "graph");
    return {
      value: {
        title: cellOf(memberOf(json, "title") ?? memberOf(graph, "title") ?? memberOf(graph, "name")),
        delimiter: null,
        edges: directed.table,
        nodes: nodes === null ? null : withPlaces(nodes),
        preset: {},
        remarks: [],
      },
      failures: [...edges.failures, ...(nodes?.failures ?? []), ...directed.failures],
    };
  },
};
