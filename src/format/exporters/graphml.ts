// GraphML (http://graphml.graphdrawing.org): the graphology package only reads it, so it is written here.
import { checkExportInput } from "./check-export-input.ts";
import type { ExportCell, ExportColumn, ExportTable } from "./export-input.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";
import { escapeXml } from "./xml-text.ts";

type Element = "node" | "edge";

const header = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`;

/** Columns that the element itself says, as XML attributes. */
const inElement: Readonly<Record<Element, readonly string[]>> = { node: ["id"], edge: ["id", "source", "target"] };

const typeOf = (cells: readonly ExportCell[]): "boolean" | "double" | "string" => {
  const types = new Set(cells.filter((cell) => cell !== null).map((cell) => typeof cell));
  if (types.size !== 1) return "string";
  return types.has("number") ? "double" : types.has("boolean") ? "boolean" : "string";
};

const keyOf = (element: Element, { id, label, unit }: ExportColumn, cells: readonly ExportCell[]): string => {
  const meaning = escapeXml(unit === null ? label : `${label}, ${unit}`);
  const key = `key id="${element}_${id}" for="${element}" attr.name="${id}" attr.type="${typeOf(cells)}"`;
  return `  <${key}><desc>${meaning}</desc></key>`;
};

const keysOf = (element: Element, { columns, rows }: ExportTable): readonly string[] =>
  columns.flatMap((column, i) =>
    inElement[element].includes(column.id)
      ? []
      : [
          keyOf(
            element,
            column,
            rows.map((row) => row[i]!),
          ),
        ],
  );

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

/**
 * Nodes and deals with all their columns, each declared with its type and, in its description, its unit. Parallel deals
 * are parallel edges. An unknown value has no data element.
 */
export const graphml: Exporter = {
  id: "graphml",
  label: "GraphML",
  extension: "graphml",
  files: (input) => {
    checkExportInput(input);
    const lines = [
      header,
      ...keysOf("node", input.nodes),
      ...keysOf("edge", input.deals),
      `  <graph id="network" edgedefault="directed">`,
      `    <desc>${escapeXml(`${input.title}, as of ${input.asOf}`)}</desc>`,
      ...elementsOf("node", input.nodes),
      ...elementsOf("edge", input.deals),
      "  </graph>",
      "</graphml>",
    ];
    return [{ name: fileNameOf(input, "graphml"), text: `${lines.join("\n")}\n` }];
  },
};
