// Shortest ways of the money from one node to all others, on arrays that are reused from source to source.
import type { Projection } from "../model/projection.ts";

/** Ways whose lengths differ by less than this share are equally short; sums of 1 / amount meet ties inexactly. */
export const relativeTie = 1e-9;

/** What a search leaves behind; all but `reached` valid for the reached nodes only. */
export type ShortestWays = {
  /** [n], length from the source; Infinity where no way leads. */
  readonly distances: Float64Array;
  /** [n], the first `reached` entries: nodes by increasing distance, the source first. */
  readonly order: Uint32Array;
  readonly reached: number;
};

/** Lengths of the edges: the more money, the nearer. */
export const lengthsOf = ({ amounts }: Projection): Float64Array => amounts.map((amount) => 1 / amount);

/** True when every edge is as long as every other, so that counting steps is enough. */
export const isEven = (lengths: Float64Array): boolean => lengths.every((length) => length === lengths[0]);

type Search = (source: number) => ShortestWays;

/** Breadth first, with each step of one length. O(n + m). */
const bySteps = ({ ids, offsets, targets }: Projection, step: number): Search => {
  const n = ids.length;
  const distances = new Float64Array(n);
  const order = new Uint32Array(n);
  return (source) => {
    distances.fill(Infinity);
    distances[source] = 0;
    order[0] = source;
    let reached = 1;
    for (let next = 0; next < reached; next++) {
      const u = order[next]!;
      const way = distances[u]! + step;
      for (let k = offsets[u]!, end = offsets[u + 1]!; k < end; k++) {
        const v = targets[k]!;
        if (distances[v] !== Infinity) continue;
        distances[v] = way;
        order[reached++] = v;
      }
    }
    return { distances, order, reached };
  };
};

/** Dijkstra on a heap of four children a node, whose members may move up. O((n + m) log n). */
const byLengths = ({ ids, offsets, targets }: Projection, lengths: Float64Array): Search => {
  const n = ids.length;
  const distances = new Float64Array(n);
  const order = new Uint32Array(n);
  const heap = new Uint32Array(n);
  /** [n], place in the heap plus one; 0: never in it. */
  const place = new Uint32Array(n);
  let size = 0;

  const rise = (v: number, from: number): void => {
    let at = from;
    const key = distances[v]!;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const other = heap[above]!;
      if (distances[other]! <= key) break;
      heap[at] = other;
      place[other] = at + 1;
      at = above;
    }
    heap[at] = v;
    place[v] = at + 1;
  };
  const takeNearest = (): number => {
    const nearest = heap[0]!;
    const last = heap[--size]!;
    const key = distances[last]!;
    let at = 0;
    for (let child = 1; child < size; child = 4 * at + 1) {
      let least = child;
      let leastKey = distances[heap[child]!]!;
      for (let other = child + 1, end = Math.min(child + 4, size); other < end; other++) {
        const otherKey = distances[heap[other]!]!;
        if (otherKey < leastKey) [least, leastKey] = [other, otherKey];
      }
      if (leastKey >= key) break;
      heap[at] = heap[least]!;
      place[heap[at]!] = at + 1;
      at = least;
    }
    heap[at] = last;
    place[last] = at + 1;
    return nearest;
  };

  return (source) => {
    distances.fill(Infinity);
    place.fill(0);
    distances[source] = 0;
    size = 0;
    rise(source, size++);
    let reached = 0;
    while (size > 0) {
      const u = takeNearest();
      order[reached++] = u;
      const sofar = distances[u]!;
      for (let k = offsets[u]!, end = offsets[u + 1]!; k < end; k++) {
        const v = targets[k]!;
        const way = sofar + lengths[k]!;
        if (way >= distances[v]!) continue;
        distances[v] = way;
        rise(v, place[v] === 0 ? size++ : place[v]! - 1);
      }
    }
    return { distances, order, reached };
  };
};

/**
 * A search from any source; its arrays hold the last answer only.
 *
 * @param lengths [m], > 0, by edge of the projection.
 */
export const shortestWays = (projection: Projection, lengths: Float64Array): Search =>
  isEven(lengths) ? bySteps(projection, lengths[0] ?? 1) : byLengths(projection, lengths);
