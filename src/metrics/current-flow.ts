// Betweenness of a current that spreads over all ways, not only the shortest; it knows no direction.
import { linearSystem } from "../model/linear-system.ts";
import type { Projection } from "../model/projection.ts";
import type { NodeMeasure } from "./measure.ts";
import { neighboursOf } from "./neighbours.ts";

/** An undirected tie; its conductance is what flows either way. */
type Wire = { readonly u: number; readonly v: number; readonly conductance: number };

const wiresOf = ({ ids, offsets, targets, amounts }: Projection): readonly Wire[] => {
  const wires = new Map<number, Wire>();
  for (let i = 0; i < ids.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const [u, v] = [Math.min(i, targets[k]!), Math.max(i, targets[k]!)];
      const key = u * ids.length + v;
      wires.set(key, { u, v, conductance: (wires.get(key)?.conductance ?? 0) + amounts[k]! });
    }
  }
  return [...wires.values()];
};

const isConnected = (projection: Projection): boolean => {
  const { offsets, targets } = neighboursOf(projection);
  const seen = new Set([0]);
  for (const u of seen) for (const v of targets.subarray(offsets[u], offsets[u + 1])) seen.add(v);
  return seen.size === projection.ids.length;
};

/** [n][n]: potential of each node when a unit enters there and leaves at the last node, which has potential 0. */
const potentials = (wires: readonly Wire[], n: number): readonly Float64Array[] => {
  const size = n - 1;
  const laplacian = new Float64Array(size * size);
  for (const { u, v, conductance } of wires) {
    if (u < size) laplacian[u * size + u]! += conductance;
    if (v < size) laplacian[v * size + v]! += conductance;
    if (u < size && v < size) {
      laplacian[u * size + v]! -= conductance;
      laplacian[v * size + u]! -= conductance;
    }
  }
  const system = linearSystem(laplacian, size);
  return Array.from({ length: n }, (_, node) => {
    const row = new Float64Array(n);
    if (node === size) return row;
    const unit = new Float64Array(size);
    unit[node] = 1;
    row.set(system.solve(unit));
    return row;
  });
};

/** Sum of |a - b| over all pairs of sorted numbers. */
const spreadOf = (sorted: Float64Array): number =>
  sorted.reduce((sum, value, rank) => sum + (2 * rank + 1 - sorted.length) * value, 0);

/** Sum of |x - value| over all values. */
const distanceTo = (x: number, values: Float64Array): number =>
  values.reduce((sum, value) => sum + Math.abs(x - value), 0);

/**
 * For every pair of other nodes, the part of a unit of current between them that runs through a node; the mean over all
 * such pairs, in [0, 1]. Conductances are the amounts both ways together.
 *
 * Null on fewer than three nodes, or where the network falls into parts: between parts no current flows.
 * O(n^3 + m n log n).
 */
export const currentFlowBetweenness = (projection: Projection): Float64Array | null => {
  const n = projection.ids.length;
  if (n < 3 || !isConnected(projection)) return null;
  const wires = wiresOf(projection);
  const rows = potentials(wires, n);
  const through = new Float64Array(n);
  for (const { u, v, conductance } of wires) {
    // Current over the wire when a unit enters at s and leaves at t: flows[s] - flows[t].
    const flows = Float64Array.from({ length: n }, (_, s) => conductance * (rows[s]![u]! - rows[s]![v]!));
    const all = spreadOf(flows.toSorted());
    through[u]! += (all - distanceTo(flows[u]!, flows)) / 2;
    through[v]! += (all - distanceTo(flows[v]!, flows)) / 2;
  }
  const pairs = ((n - 1) * (n - 2)) / 2;
  return through.map((value) => Math.min(1, Math.max(0, value / pairs)));
};

export const currentFlow: NodeMeasure = {
  shape: "values",
  id: "current-flow-betweenness",
  label: "Current-flow betweenness",
  unit: "share",
  ofGroup: "mean",
  growth: "cubic",
  meaning: "how much of a current between any two others runs through the firm, over all ways at once",
  formula: "mean over pairs s, t of sum_j |I_vj| / 2, conductance W_ij + W_ji",
  reference:
    "Newman (2005). A measure of betweenness centrality based on random walks. Soc. Netw. 27(1), 39-54. doi:10.1016/j.socnet.2004.11.009",
  undefinedWhen: "there are fewer than three firms, or they fall into parts without deals between them",
  remark: "background: it takes no notice of the direction of the money",
  compute: currentFlowBetweenness,
};
