// A dense table of flows as a graph: who passes on to whom, and the weakest arc of a cycle.
import { strongComponents } from "../../model/strongly-connected.ts";

/** Successors and predecessors by node. */
export type FlowGraph = {
  readonly successors: readonly (readonly number[])[];
  readonly predecessors: readonly (readonly number[])[];
};

/** The arcs with a flow above 0. */
export const flowGraph = (flows: Float64Array, n: number): FlowGraph => {
  const successors = Array.from({ length: n }, (): number[] => []);
  const predecessors = Array.from({ length: n }, (): number[] => []);
  flows.forEach((flow, k) => {
    if (!(flow > 0)) return;
    successors[Math.floor(k / n)]!.push(k % n);
    predecessors[k % n]!.push(Math.floor(k / n));
  });
  return { successors, predecessors };
};

const componentsOf = ({ successors }: FlowGraph): Uint32Array => {
  const offsets = new Uint32Array(successors.length + 1);
  successors.forEach((row, u) => (offsets[u + 1] = offsets[u]! + row.length));
  const componentOf = new Uint32Array(successors.length);
  strongComponents(offsets, Uint32Array.from(successors.flat())).forEach((component, c) =>
    component.forEach((v) => (componentOf[v] = c)),
  );
  return componentOf;
};

/** The smallest flow that lies on a cycle, as its place in the table, the first of equals; null when there is none. */
export const weakestCycleArc = (flows: Float64Array, graph: FlowGraph): number | null => {
  const n = graph.successors.length;
  const componentOf = componentsOf(graph);
  let weakest: number | null = null;
  flows.forEach((flow, k) => {
    if (!(flow > 0) || componentOf[Math.floor(k / n)] !== componentOf[k % n]) return;
    if (weakest === null || flow < flows[weakest]!) weakest = k;
  });
  return weakest;
};
