// GraphML (http://graphml.graphdrawing.org): the graphology package only reads it, so it is written here.
import { checkExportInput } from "./check-export-input.ts";
import { typedColumns, type ColumnType, type TypedColumn } from "./column-type.ts";
import { provenanceEntries } from "./description-tables.ts";
import type { ExportInput, ExportTable } from "./export-input.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";
import { escapeXml } from "./xml-text.ts";

type Element = "node" | "edge";

const header = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`;

/** Columns that the element itself says, as XML attributes. */
const inElement: Readonly<Record<Element, readonly string[]>> = { node: ["id"], edge: ["id", "source", "target"] };

const declared: Readonly<Record<ColumnType, string>> = { number: "double", boolean: "boolean", text: "string" };

const keyOf = (element: Element, { id, label, unit, type }: TypedColumn): string => {
  const meaning = escapeXml(unit === null ? label : `${label}, ${unit}`);
  const key = `key id="${element}_${id}" for="${element}" attr.name="${id}" attr.type="${declared[type]}"`;
  return `  <${key}><desc>${meaning}</desc></key>`;
};

const keysOf = (element: Element, table: ExportTable): readonly string[] =>
  typedColumns(table)
    .filter(({ id }) => !inElement[element].includes(id))
    .map((column) => keyOf(element, column));

const elementsOf = (element: Element, { columns, rows }: ExportTable): readonly string[] =>
  rows.map((row) => {
    const cells = columns.map(({ id }, i) => ({ id, cell: row[i] ?? null }));
    const own = cells
      .filter(({ id }) => inElement[element].includes(id))
      .map(({ id, cell }) => ` ${id}="${escapeXml(String(cell))}"`);
    const data = cells
      .filter(({ id, cell }) => cell !== null && !inElement[element].includes(id))
      .map(({ id, cell }) => `\n      <data key="${element}_${id}">${escapeXml(String(cell))}</data>`);
    return `    <${element}${own.join("")}>${data.join("")}\n    </${element}>`;
  });

/** What the network was made from, as attributes of the graph; what is not known has none. */
const originOf = ({ provenance }: ExportInput): readonly (readonly [name: string, value: string])[] => [
  ...provenanceEntries(provenance).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  ["assumptions", JSON.stringify(provenance.assumptions)],
];

/**
 * Nodes and deals with all their columns, each declared with its type and, in its description, its unit. Parallel deals
 * are parallel edges. An unknown value has no data element.
 */
export const graphml: Exporter = {
  id: "graphml",
  label: "GraphML",
  extension: "graphml",
  holds: "network",
  limits: "nodes and deals only; control characters that XML cannot hold become U+FFFD",
  files: (input) => {
    checkExportInput(input);
    const origin = originOf(input);
    const lines = [
      header,
      ...origin.map(([name]) => `  <key id="graph_${name}" for="graph" attr.name="${name}" attr.type="string"/>`),
      ...keysOf("node", input.nodes),
      ...keysOf("edge", input.deals),
      `  <graph id="network" edgedefault="directed">`,
      `    <desc>${escapeXml(`${input.title}, as of ${input.provenance.asOf}`)}</desc>`,
      ...origin.map(([name, value]) => `    <data key="graph_${name}">${escapeXml(value)}</data>`),
      ...elementsOf("node", input.nodes),
      ...elementsOf("edge", input.deals),
      "  </graph>",
      "</graphml>",
    ];
    return [{ name: fileNameOf(input, "graphml"), text: `${lines.join("\n")}\n` }];
  },
};
