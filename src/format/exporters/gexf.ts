// GEXF 1.3 for Gephi: a multigraph of nodes and deals, written by the graphology package.
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import { checkExportInput } from "./check-export-input.ts";
import { typedColumns } from "./column-type.ts";
import type { ExportCell, ExportInput, ExportTable } from "./export-input.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";
import { xmlText } from "./xml-text.ts";

type Attributes = Readonly<Record<string, ExportCell>>;

/**
 * The rows as XML can hold them. The writer declares the type of a column by its first cells: where cells of several
 * types stand in one, it calls `true` an integer, so such a column is given to it as texts.
 */
const recordsFor = (table: ExportTable): readonly Attributes[] => {
  const columns = typedColumns(table);
  return table.rows.map((_, i) =>
    Object.fromEntries(
      columns.map(({ id, cells }) => {
        const cell = cells[i]!;
        return [id, typeof cell === "string" ? xmlText(cell) : cell];
      }),
    ),
  );
};

const graphOf = (input: ExportInput): MultiDirectedGraph<Attributes, Attributes> => {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const { id, ...attributes } of recordsFor(input.nodes)) graph.addNode(id, attributes);
  for (const { id, source, target, ...attributes } of recordsFor(input.deals)) {
    graph.addDirectedEdgeWithKey(id, source, target, attributes);
  }
  return graph;
};

/** GEXF has no place for units nor for what a network was made from, so they stand in the description. */
const description = ({ title, provenance, nodes, deals }: ExportInput): string => {
  const units = [nodes, deals].flatMap(({ name, columns }) =>
    columns.filter(({ unit }) => unit !== null).map(({ id, unit }) => `${name} ${id}: ${unit}`),
  );
  return xmlText(
    `${title}, as of ${provenance.asOf}. Units: ${units.join("; ")}. An edge's weight is its amount. ` +
      `Made from: ${JSON.stringify(provenance)}`,
  );
};

/**
 * Nodes and deals with all their columns as attributes; an edge's `weight` is its amount in USD billions, and its kind
 * the deal's kind. An undisclosed amount leaves weight and attribute out. Gephi gives such an edge its default weight of
 * 1, so measure by `amount_usd_bn`; and unless its import is told not to merge edges, it adds up parallel deals of a kind.
 */
export const gexf: Exporter = {
  id: "gexf",
  label: "GEXF (Gephi)",
  extension: "gexf",
  holds: "network",
  limits:
    "nodes and deals only; an empty text is left out like an unknown value; Gephi gives a deal of unknown amount the weight 1, so measure by amount_usd_bn",
  files: (input) => {
    checkExportInput(input);
    const graph = graphOf(input);
    graph.replaceAttributes({ creator: xmlText(input.provenance.program), description: description(input) });
    const text = write(graph, {
      version: "1.3",
      formatNode: (_id, { label, ...attributes }) => ({ label: String(label ?? ""), attributes }),
      formatEdge: (_id, { kind, ...attributes }) => ({
        ...(typeof attributes["amount_usd_bn"] === "number" && { weight: attributes["amount_usd_bn"] }),
        ...(typeof kind === "string" && { kind }),
        attributes,
      }),
    });
    return [{ name: fileNameOf(input, "gexf"), text: `${text}\n` }];
  },
};
