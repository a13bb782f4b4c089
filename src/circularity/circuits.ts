// Every simple circuit of a graph, one at a time, so that a caller can stop.
import { circuitsThrough } from "./flow-analysis/circuits-through.ts";
import type { FlowGraph } from "./flow-analysis/flow-graph.ts";

const fromNode = ({ successors, predecessors }: FlowGraph, first: number): FlowGraph => {
  const later = (rows: FlowGraph["successors"]) =>
    rows.map((row, u) => (u < first ? [] : row.filter((v) => v >= first)));
  return { successors: later(successors), predecessors: later(predecessors) };
};

/**
 * Yields every simple circuit once, as node indices from its smallest on. It never searches in vain, so each takes at
 * most O(n m) however many dead ends there are. Circuits can grow exponentially with the nodes: take as many as needed.
 */
export const circuits = function* (graph: FlowGraph): Generator<readonly number[]> {
  for (let first = 0; first < graph.successors.length; first++) {
    const later = fromNode(graph, first);
    for (const next of later.successors[first]!) yield* circuitsThrough(first, next, later);
  }
};
