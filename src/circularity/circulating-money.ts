// The balanced part of the money as a network of its own: who passes how much round, in which component.
import type { Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";
import type { FlowGraph } from "./flow-analysis/flow-graph.ts";
import type { BalancedFlow } from "./balanced-flow.ts";

export type CirculatingMoney = {
  readonly n: number;
  /** What each node passes on, by payee. */
  readonly rows: readonly ReadonlyMap<number, number>[];
  /** [n], what goes round through each node: the sum of the flows of all loops that it is on. */
  readonly through: Float64Array;
  /** For each node the nodes that circulate money with it, itself included, smallest index first. */
  readonly componentOf: readonly (readonly number[])[];
};

const compressed = (rows: readonly ReadonlyMap<number, number>[]) => {
  const bounds = new Uint32Array(rows.length + 1);
  rows.forEach((row, u) => (bounds[u + 1] = bounds[u]! + row.size));
  return { bounds, payees: Uint32Array.from(rows.flatMap((row) => [...row.keys()])) };
};

export const circulatingMoney = ({ ids, offsets, targets }: Projection, { flows }: BalancedFlow): CirculatingMoney => {
  const n = ids.length;
  const through = new Float64Array(n);
  const rows = ids.map((_id, u) => {
    const row = new Map<number, number>();
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) if (flows[k]! > 0) row.set(targets[k]!, flows[k]!);
    row.forEach((flow) => (through[u]! += flow));
    return row;
  });
  const { bounds, payees } = compressed(rows);
  const componentOf: (readonly number[])[] = Array.from({ length: n }, () => []);
  for (const component of strongComponents(bounds, payees)) for (const v of component) componentOf[v] = component;
  return { n, rows, through, componentOf };
};

/** Who passes money round to whom. */
export const circulationGraph = ({ n, rows }: CirculatingMoney): FlowGraph => {
  const predecessors = Array.from({ length: n }, (): number[] => []);
  rows.forEach((row, u) => row.forEach((_flow, v) => predecessors[v]!.push(u)));
  return { successors: rows.map((row) => [...row.keys()]), predecessors };
};
