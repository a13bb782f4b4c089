// GEXF (Gephi), versions 1.1 to 1.3: nodes and edges with declared attributes.
import { columnsOf, type ForeignRow, type ForeignTable, type Importer } from "./foreign-network.ts";
import { guess, type Guess } from "./guess.ts";
import { elementsNamed, readXml, startsWithElement, type XmlElement } from "./xml-elements.ts";
import { readXmlGraph } from "./xml-graph.ts";

type Titles = ReadonlyMap<string, string>;

/** Titles of the attributes by id, and their defaults by title. */
type Declared = { readonly titles: Titles; readonly defaults: Titles };

const declared = (root: XmlElement, of: "node" | "edge"): Declared => {
  const lists = elementsNamed(root, "attributes").filter(({ attributes }) => attributes.get("class") === of);
  const all = lists.flatMap((list) => elementsNamed(list, "attribute"));
  const titleOf = ({ attributes }: XmlElement): string => attributes.get("title") ?? attributes.get("id") ?? "";
  return {
    titles: new Map(all.map((one) => [one.attributes.get("id") ?? "", titleOf(one)])),
    defaults: new Map(
      all.flatMap((one): [string, string][] => {
        const value = one.children.find(({ name }) => name === "default")?.text.trim();
        return value === undefined ? [] : [[titleOf(one), value]];
      }),
    ),
  };
};

const valuesOf = (element: XmlElement, { titles }: Declared): readonly (readonly [string, string])[] =>
  element.children
    .filter(({ name }) => name === "attvalues")
    .flatMap(({ children }) => children)
    .map(({ attributes }) => {
      const id = attributes.get("for") ?? attributes.get("id") ?? "";
      return [titles.get(id) ?? id, attributes.get("value") ?? ""] as const;
    });

/** Gephi's own place of a node, `<viz:position x="" y=""/>`. */
const placeOf = ({ children }: XmlElement): readonly (readonly [string, string])[] => {
  const place = children.find(({ name }) => name === "position")?.attributes;
  return (["x", "y"] as const).flatMap((axis) => {
    const value = place?.get(axis);
    return value === undefined ? [] : [[axis, value] as const];
  });
};

/** What the element itself says goes before an attribute of the same title. */
const rowOf = (element: XmlElement, attributes: Declared): ForeignRow => ({
  line: element.line,
  path: "",
  cells: new Map([
    ...attributes.defaults,
    ...placeOf(element),
    ...valuesOf(element, attributes),
    ...element.attributes,
  ]),
});

const tableOf = (file: string, root: XmlElement, of: "node" | "edge"): ForeignTable => {
  const attributes = declared(root, of);
  // Nodes may hold nodes and edges of their own: all of them count, wherever they stand.
  const rows = elementsNamed(root, of).map((element) => rowOf(element, attributes));
  return { file, columns: [...new Set([...columnsOf(rows), ...attributes.titles.values()])], rows };
};

/** Values of a dynamic graph, of which one cell can hold the last. */
const overTime = (root: XmlElement): readonly Guess[] => {
  const changing = [...elementsNamed(root, "node"), ...elementsNamed(root, "edge")].filter((element) => {
    const values = element.children.filter(({ name }) => name === "attvalues").flatMap(({ children }) => children);
    return new Set(values.map(({ attributes }) => attributes.get("for") ?? attributes.get("id"))).size < values.length;
  });
  if (changing.length === 0) return [];
  const reason = `${changing.length} nodes and edges have an attribute that changes over time, the first in line ${changing[0]!.line}`;
  return [guess("values over time", "the last one listed", reason)];
};

export const gexf: Importer = {
  id: "gexf",
  label: "GEXF (Gephi)",
  recognises: ({ file }) => startsWithElement(file.text, "gexf"),
  read: ({ file }) => {
    const root = readXml(file.name, file.text);
    const usual = elementsNamed(root, "graph")[0]?.attributes.get("defaultedgetype") ?? "undirected";
    return readXmlGraph({
      edges: tableOf(file.name, root, "edge"),
      nodes: tableOf(file.name, root, "node"),
      directionColumn: "type",
      isUndirected: ({ cells }) => (cells.get("type") ?? usual) !== "directed",
      remarks: overTime(root),
    });
  },
};
