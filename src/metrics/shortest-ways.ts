// Shortest ways of the money from one node to all others, on arrays that are reused from source to source.
import type { Projection } from "../model/projection.ts";

/** Ways whose lengths differ by less than this share are equally short; sums of 1 / amount meet ties inexactly. */
export const relativeTie = 1e-9;

/** What a search leaves behind; valid until the next. */
export type ShortestWays = {
  /** [n], length from the source; Infinity where no way leads. */
  readonly distances: Float64Array;
  /** [n], the first `reached` entries: nodes by increasing distance, the source first. */
  readonly order: Uint32Array;
};

export type WaysSearch = {
  readonly ways: ShortestWays;
  /** Searches from a source; returns the number of nodes reached, itself included. */
  readonly from: (source: number) => number;
};

/** Lengths of the edges: the more money, the nearer. */
export const lengthsOf = ({ amounts }: Projection): Float64Array => amounts.map((amount) => 1 / amount);

/** True when every edge is as long as every other, so that counting steps is enough. */
export const isEven = (lengths: Float64Array): boolean => lengths.every((length) => length === lengths[0]);

/** Nodes waiting to be visited, nearest first; one that comes nearer moves up. A heap of four children a node. */
const waitingNodes = (n: number) => {
  const nodes = new Uint32Array(n);
  const keys = new Float64Array(n);
  /** [n], place in the heap plus one; 0: not in it. */
  const places = new Uint32Array(n);
  let size = 0;

  /** Enters a node, or moves it up: its distance must not be larger than before. */
  const put = (node: number, distance: number): void => {
    let at = places[node] === 0 ? size++ : places[node]! - 1;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const key = keys[above]!;
      if (key <= distance) break;
      const other = nodes[above]!;
      nodes[at] = other;
      keys[at] = key;
      places[other] = at + 1;
      at = above;
    }
    nodes[at] = node;
    keys[at] = distance;
    places[node] = at + 1;
  };
  /** Takes out the nearest; -1 when nobody waits. */
  const take = (): number => {
    if (size === 0) return -1;
    const nearest = nodes[0]!;
    places[nearest] = 0;
    const count = --size;
    if (count === 0) return nearest;
    const last = nodes[count]!;
    const lastKey = keys[count]!;
    let at = 0;
    for (let child = 1; child < count; child = 4 * at + 1) {
      let least = child;
      let leastKey = keys[child]!;
      for (let other = child + 1, end = Math.min(child + 4, count); other < end; other++) {
        const key = keys[other]!;
        if (key >= leastKey) continue;
        least = other;
        leastKey = key;
      }
      if (leastKey >= lastKey) break;
      const moved = nodes[least]!;
      nodes[at] = moved;
      keys[at] = leastKey;
      places[moved] = at + 1;
      at = least;
    }
    nodes[at] = last;
    keys[at] = lastKey;
    places[last] = at + 1;
    return nearest;
  };
  return { put, take };
};

/**
 * Dijkstra's search from any source. O((n + m) log n).
 *
 * @param lengths [m], > 0, by edge of the projection.
 */
export const shortestWays = ({ ids, offsets, targets }: Projection, lengths: Float64Array): WaysSearch => {
  const distances = new Float64Array(ids.length);
  const order = new Uint32Array(ids.length);
  const waiting = waitingNodes(ids.length);
  const from = (source: number): number => {
    distances.fill(Infinity);
    distances[source] = 0;
    waiting.put(source, 0);
    let reached = 0;
    for (let u = waiting.take(); u !== -1; u = waiting.take()) {
      const sofar = distances[u]!;
      order[reached++] = u;
      for (let k = offsets[u]!, end = offsets[u + 1]!; k < end; k++) {
        const v = targets[k]!;
        const way = sofar + lengths[k]!;
        if (way >= distances[v]!) continue;
        distances[v] = way;
        waiting.put(v, way);
      }
    }
    return reached;
  };
  return { ways: { distances, order }, from };
};
