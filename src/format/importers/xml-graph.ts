// What the XML forms of a graph have in common once their rows are read.
import type { ForeignNetwork, ForeignRow, ForeignTable } from "./foreign-network.ts";
import type { Guess } from "./guess.ts";
import { withoutUndirected } from "./undirected.ts";
import type { WithFailures } from "../../model/with-failures.ts";

export type XmlGraph = {
  readonly edges: ForeignTable;
  readonly nodes: ForeignTable;
  /** Column that says whether an edge is directed, and nothing about the deal. */
  readonly directionColumn: string;
  readonly isUndirected: (row: ForeignRow) => boolean;
  readonly remarks: readonly Guess[];
};

/** Its directed edges, from source to target; a failure for each undirected one. */
export const readXmlGraph = ({
  edges: all,
  nodes,
  directionColumn,
  isUndirected,
  remarks,
}: XmlGraph): WithFailures<ForeignNetwork> => {
  const { table, failures } = withoutUndirected(all, isUndirected);
  const edges = { ...table, columns: table.columns.filter((column) => column !== directionColumn) };
  const preset = { edges: { source: "source", target: "target" }, nodes: { id: "id" } };
  return { value: { title: null, delimiter: null, edges, nodes, preset, remarks }, failures };
};
