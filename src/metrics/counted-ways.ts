// How many shortest ways lead from one node to each other, and over which edges: the first half of betweenness.
import type { Projection } from "../model/projection.ts";
import { isEven, lengthsOf, relativeTie, shortestWays } from "./shortest-ways.ts";

/** What a count leaves behind; valid until the next, and for the reached nodes only. */
export type CountedWays = {
  /** [n], the first `reached` entries: nodes by increasing distance, the source first. */
  readonly order: Uint32Array;
  /** [n], number of shortest ways from the source; doubles, so that they do not overflow. */
  readonly counts: Float64Array;
  /** [m], where the edges on shortest ways lead to, by their start in the order. */
  readonly onward: Uint32Array;
  /** [n + 1], by place in the order: its edges in `onward` are starts[i] .. starts[i + 1]. */
  readonly starts: Uint32Array;
};

export type WaysCounter = {
  readonly ways: CountedWays;
  /** Counts from a source; returns the number of nodes reached, itself included. */
  readonly countFrom: (source: number) => number;
};

const emptyWays = (n: number, m: number): CountedWays => ({
  order: new Uint32Array(n),
  counts: new Float64Array(n),
  onward: new Uint32Array(m),
  starts: new Uint32Array(n + 1),
});

/** Breadth first: an edge is on a shortest way when it leads one step further. O(n + m). */
const bySteps = ({ ids, offsets, targets }: Projection): WaysCounter => {
  const ways = emptyWays(ids.length, targets.length);
  const { order, counts, onward, starts } = ways;
  const steps = new Int32Array(ids.length).fill(-1);
  const countFrom = (source: number): number => {
    order[0] = source;
    counts[source] = 1;
    steps[source] = 0;
    let [reached, used] = [1, 0];
    for (let i = 0; i < reached; i++) {
      const u = order[i]!;
      const next = steps[u]! + 1;
      const count = counts[u]!;
      starts[i] = used;
      for (let k = offsets[u]!, end = offsets[u + 1]!; k < end; k++) {
        const v = targets[k]!;
        const there = steps[v]!;
        if (there === -1) {
          steps[v] = next;
          counts[v] = count;
          order[reached++] = v;
          onward[used++] = v;
        } else if (there === next) {
          counts[v]! += count;
          onward[used++] = v;
        }
      }
    }
    starts[reached] = used;
    for (let i = 0; i < reached; i++) steps[order[i]!] = -1;
    return reached;
  };
  return { ways, countFrom };
};

/** By Dijkstra's distances: an edge is on a shortest way when going over it is no longer. O((n + m) log n). */
const byLengths = (projection: Projection, lengths: Float64Array): WaysCounter => {
  const { ids, offsets, targets } = projection;
  const search = shortestWays(projection, lengths);
  const { distances, order } = search.ways;
  const ways = { ...emptyWays(ids.length, targets.length), order };
  const { counts, onward, starts } = ways;
  const countFrom = (source: number): number => {
    const reached = search.from(source);
    for (let i = 0; i < reached; i++) counts[order[i]!] = 0;
    counts[source] = 1;
    let used = 0;
    for (let i = 0; i < reached; i++) {
      const u = order[i]!;
      const here = distances[u]!;
      const count = counts[u]!;
      starts[i] = used;
      for (let k = offsets[u]!, end = offsets[u + 1]!; k < end; k++) {
        const v = targets[k]!;
        const there = distances[v]!;
        if (here >= there || here + lengths[k]! > there * (1 + relativeTie)) continue;
        counts[v]! += count;
        onward[used++] = v;
      }
    }
    starts[reached] = used;
    return reached;
  };
  return { ways, countFrom };
};

/** Counts with distance 1 / amount; by steps alone where all amounts are equal. */
export const waysCounter = (projection: Projection): WaysCounter => {
  const lengths = lengthsOf(projection);
  return isEven(lengths) ? bySteps(projection) : byLengths(projection, lengths);
};
