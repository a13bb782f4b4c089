// The k-core: who is held in the dense middle when those with few counterparties are taken away again and again.
import type { Projection } from "../model/projection.ts";
import type { NodeMeasure } from "./measure.ts";
import { neighboursOf } from "./neighbours.ts";

/** Nodes by degree, in buckets that can be updated in place. */
const sortedByDegree = (degrees: Uint32Array) => {
  const starts = new Uint32Array(degrees.reduce((a, b) => Math.max(a, b), 0) + 2);
  for (const degree of degrees) starts[degree + 1]!++;
  for (let d = 1; d < starts.length; d++) starts[d]! += starts[d - 1]!;
  const next = starts.slice();
  const order = new Uint32Array(degrees.length);
  const place = new Uint32Array(degrees.length);
  degrees.forEach((degree, v) => {
    place[v] = next[degree]!++;
    order[place[v]!] = v;
  });
  return { starts, order, place };
};

/**
 * Core number of every node on the simple undirected graph: the largest k such that it belongs to a part in which
 * everybody deals with at least k others of that part. O(n + m).
 *
 * @see Batagelj, Zaversnik (2003), doi:10.48550/arXiv.cs/0310049
 */
export const coreNumbers = (projection: Projection): Float64Array => {
  const { offsets, targets } = neighboursOf(projection);
  const core = Uint32Array.from(projection.ids, (_id, v) => offsets[v + 1]! - offsets[v]!);
  const { starts, order, place } = sortedByDegree(core);
  for (let i = 0; i < order.length; i++) {
    const v = order[i]!;
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const w = targets[k]!;
      if (core[w]! <= core[v]!) continue;
      // To the front of its bucket, which then begins one further on: its degree is one less.
      const front = Math.max(starts[core[w]!]!, i + 1);
      const other = order[front]!;
      [order[front], order[place[w]!]] = [w, other];
      [place[other], place[w]] = [place[w]!, front];
      starts[core[w]!] = front + 1;
      core[w]!--;
    }
  }
  return Float64Array.from(core);
};

export const coreNumber: NodeMeasure = {
  shape: "values",
  id: "core-number",
  label: "Core",
  unit: "count",
  ofGroup: "mean",
  growth: "sparse",
  meaning: "largest k such that the firm is in a group where each deals with k others of the group",
  formula: "k-core of the simple undirected graph",
  reference:
    "Seidman (1983). Network structure and minimum degree. Soc. Netw. 5(3), 269-287. doi:10.1016/0378-8733(83)90028-X",
  undefinedWhen: null,
  remark: "takes no notice of amounts",
  compute: coreNumbers,
};
