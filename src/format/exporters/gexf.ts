// GEXF 1.3 for Gephi: a multigraph of nodes and deals, written by the graphology package.
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import { checkExportInput } from "./check-export-input.ts";
import { recordsOf, tablesOf, type ExportCell, type ExportInput } from "./export-input.ts";
import { fileNameOf, type Exporter } from "./exporter.ts";
import { xmlText } from "./xml-text.ts";

type Attributes = Readonly<Record<string, ExportCell>>;

const cleaned = (record: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(record).map(([key, cell]) => [key, typeof cell === "string" ? xmlText(cell) : cell]),
  );

const graphOf = (input: ExportInput): MultiDirectedGraph<Attributes, Attributes> => {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const { id, ...attributes } of recordsOf(input.nodes).map(cleaned)) graph.addNode(id, attributes);
  for (const { id, source, target, ...attributes } of recordsOf(input.deals).map(cleaned)) {
    graph.addDirectedEdgeWithKey(id, source, target, attributes);
  }
  return graph;
};

/** GEXF has no place for units, so they stand in the description. */
const description = (input: ExportInput): string => {
  const units = tablesOf({ ...input, cascade: null, loops: null }).flatMap(({ name, columns }) =>
    columns.filter(({ unit }) => unit !== null).map(({ id, unit }) => `${name} ${id}: ${unit}`),
  );
  return xmlText(`${input.title}, as of ${input.asOf}. Units: ${units.join("; ")}. An edge's weight is its amount.`);
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
  files: (input) => {
    checkExportInput(input);
    const graph = graphOf(input);
    graph.replaceAttributes({ creator: "Linchpin", description: description(input) });
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
