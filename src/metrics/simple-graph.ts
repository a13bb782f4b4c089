// A projection as a graphology graph, the only form in which graphology's metrics see our data: they read parallel
// edges wrongly, so the multigraph of deals must never reach them.
import { DirectedGraph } from "graphology";
import type { Projection } from "../model/projection.ts";

export type AmountAttributes = { readonly amount: number };

/** Simple digraph; edges carry `amount`, never `weight`, which some metrics read as strength and others as distance. */
export const simpleGraph = ({
  ids,
  offsets,
  targets,
  amounts,
}: Projection): DirectedGraph<object, AmountAttributes> => {
  const graph = new DirectedGraph<object, AmountAttributes>();
  for (const id of ids) graph.addNode(id);
  ids.forEach((id, u) => {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) graph.addEdge(id, ids[targets[k]!]!, { amount: amounts[k]! });
  });
  return graph;
};
