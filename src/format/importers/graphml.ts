// GraphML: nodes and edges with keyed data, as igraph, networkx, yEd and we ourselves write it.
import type { Failure } from "../../model/with-failures.ts";
import { columnsOf, type ForeignRow, type ForeignTable, type Importer } from "./foreign-network.ts";
import { guess, type Guess } from "./guess.ts";
import { elementsNamed, readXml, startsWithElement, type XmlElement } from "./xml-elements.ts";
import { readXmlGraph } from "./xml-graph.ts";

type Keys = { readonly names: ReadonlyMap<string, string>; readonly defaults: ReadonlyMap<string, string> };

const keysOf = (root: XmlElement, of: "node" | "edge"): Keys => {
  const keys = root.children.filter(
    ({ name, attributes }) => name === "key" && [of, "all", undefined].includes(attributes.get("for")),
  );
  const nameOf = ({ attributes }: XmlElement): string =>
    attributes.get("attr.name") ?? attributes.get("yfiles.type") ?? attributes.get("id") ?? "";
  return {
    names: new Map(keys.map((key) => [key.attributes.get("id") ?? "", nameOf(key)])),
    defaults: new Map(
      keys.flatMap((key): [string, string][] => {
        const value = key.children.find(({ name }) => name === "default")?.text;
        return value === undefined ? [] : [[nameOf(key), value]];
      }),
    ),
  };
};

/** The place of a node as yEd writes it; its y runs downwards. */
const placeOf = (element: XmlElement): readonly (readonly [string, string])[] => {
  const attributes = elementsNamed(element, "Geometry")[0]?.attributes;
  const [x, y] = [attributes?.get("x"), attributes?.get("y")];
  return x === undefined || y === undefined ? [] : [["x", x] as const, ["y", String(-Number(y))] as const];
};

const rowOf = (element: XmlElement, { names, defaults }: Keys): ForeignRow => {
  const data = element.children
    .filter(({ name }) => name === "data")
    .map(({ attributes, text }): [string, string] => {
      const key = attributes.get("key") ?? "";
      return [names.get(key) ?? key, text];
    });
  return {
    line: element.line,
    path: "",
    cells: new Map([...defaults, ...placeOf(element), ...data, ...element.attributes]),
  };
};

/** The edges of undirected graphs. A node may hold a graph of its own, which says for itself what its edges are. */
const undirectedEdges = (root: XmlElement): ReadonlySet<XmlElement> =>
  new Set(
    elementsNamed(root, "graph")
      .filter(({ attributes }) => attributes.get("edgedefault") === "undirected")
      .flatMap(({ children }) => children),
  );

const manyGraphs = (root: XmlElement): readonly Guess[] => {
  const { length } = elementsNamed(root, "graph");
  return length > 1 ? [guess("graphs", `${length} as one`, "nodes of the same id are taken for the same")] : [];
};

const tableOf = (file: string, root: XmlElement, of: "node" | "edge"): ForeignTable => {
  const keys = keysOf(root, of);
  const undirected = undirectedEdges(root);
  const rows = elementsNamed(root, of).map((element) => {
    const row = rowOf(element, keys);
    if (!undirected.has(element) || row.cells.has("directed")) return row;
    return { ...row, cells: new Map([...row.cells, ["directed", "false"]]) };
  });
  return { file, columns: [...new Set([...columnsOf(rows), ...keys.names.values()])], rows };
};

const hyperedges = (file: string, root: XmlElement): readonly Failure[] =>
  elementsNamed(root, "hyperedge").map(({ line }) => ({
    ...{ file, line, column: null, value: null },
    problem: "is an edge of more than two nodes, so it does not say who pays whom",
    remedy: "Write one edge for each payment.",
  }));

export const graphml: Importer = {
  id: "graphml",
  label: "GraphML",
  recognises: ({ file }) => startsWithElement(file.text, "graphml"),
  read: ({ file }) => {
    const root = readXml(file.name, file.text);
    const { value, failures } = readXmlGraph({
      edges: tableOf(file.name, root, "edge"),
      nodes: tableOf(file.name, root, "node"),
      directionColumn: "directed",
      isUndirected: ({ cells }) => cells.get("directed") === "false",
      remarks: manyGraphs(root),
    });
    return { value, failures: [...failures, ...hyperedges(file.name, root)] };
  },
};
