// The simple circuits that use one arc.
import type { FlowGraph } from "./flow-graph.ts";

/** Nodes with a way to `end` that avoids the path. */
const reaching = (end: number, avoided: readonly number[], { predecessors }: FlowGraph): Uint8Array => {
  const seen = new Uint8Array(predecessors.length);
  for (const v of avoided) seen[v] = 2;
  seen[end] = 1;
  const stack = [end];
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    for (const u of predecessors[v]!) {
      if (seen[u] !== 0) continue;
      seen[u] = 1;
      stack.push(u);
    }
  }
  return seen;
};

/**
 * Yields every simple circuit through the arc source -> target, as its nodes from the source on. It goes only where a
 * way back is left, so that it never searches in vain: O(n m) for each circuit.
 */
export const circuitsThrough = function* (
  source: number,
  target: number,
  graph: FlowGraph,
): Generator<readonly number[]> {
  const path = [source];
  const walk = function* (v: number): Generator<readonly number[]> {
    path.push(v);
    const open = reaching(source, path.slice(1), graph);
    for (const next of graph.successors[v]!) {
      if (next === source) yield [...path];
      else if (open[next] === 1) yield* walk(next);
    }
    path.pop();
  };
  yield* walk(target);
};
