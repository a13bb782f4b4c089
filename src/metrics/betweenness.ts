// Betweenness: how often a node lies on the shortest ways of the money. Background, not evidence of circularity:
// shortest ways are not how money moves.
import type { Projection } from "../model/projection.ts";
import type { NodeMeasure } from "./node-measure.ts";

/** Ways whose lengths differ by less than this share are equally short; sums of 1 / amount meet ties inexactly. */
const relativeTie = 1e-9;

type ShortestWays = {
  /** Nodes by increasing distance from the source. */
  readonly order: readonly number[];
  readonly predecessors: readonly (readonly number[])[];
  /** [n], number of shortest ways; doubles, so that they do not overflow. */
  readonly counts: Float64Array;
};

const nearest = (open: ReadonlySet<number>, distances: Float64Array): number =>
  [...open].reduce((best, v) => (distances[v]! < distances[best]! ? v : best));

/** Dijkstra with distance 1 / amount; plain selection of the nearest, O(n^2 + m), exact at our sizes. */
const shortestWays = ({ ids, offsets, targets, amounts }: Projection, source: number): ShortestWays => {
  const distances = new Float64Array(ids.length).fill(Infinity);
  const counts = new Float64Array(ids.length);
  const predecessors = ids.map((): number[] => []);
  const order: number[] = [];
  const open = new Set([source]);
  const done = new Uint8Array(ids.length);
  distances[source] = 0;
  counts[source] = 1;
  while (open.size > 0) {
    const u = nearest(open, distances);
    open.delete(u);
    done[u] = 1;
    order.push(u);
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = targets[k]!;
      const way = distances[u]! + 1 / amounts[k]!;
      if (done[v] === 1 || way > distances[v]! * (1 + relativeTie)) continue;
      if (way < distances[v]! * (1 - relativeTie)) {
        distances[v] = way;
        counts[v] = 0;
        predecessors[v]!.length = 0;
      }
      counts[v]! += counts[u]!;
      predecessors[v]!.push(u);
      open.add(v);
    }
  }
  return { order, predecessors, counts };
};

/**
 * Betweenness of every node on the directed simple graph with distance 1 / amount, divided by (n - 1)(n - 2); 0 for
 * fewer than three nodes.
 *
 * graphology's own compares path lengths exactly and so misses ties of sums such as 1/3 + 1/3; hence this one.
 * O(n (n^2 + m)).
 */
export const betweenness: NodeMeasure = {
  id: "betweenness",
  label: "Betweenness",
  unit: "share",
  reference:
    "Brandes (2001). A faster algorithm for betweenness centrality. J. Math. Sociol. 25(2), 163-177. doi:10.1080/0022250X.2001.9990249",
  compute: (projection) => {
    const n = projection.ids.length;
    const total = new Float64Array(n);
    for (let source = 0; source < n; source++) {
      const { order, predecessors, counts } = shortestWays(projection, source);
      const dependency = new Float64Array(n);
      for (const w of order.toReversed()) {
        for (const v of predecessors[w]!) dependency[v]! += (counts[v]! / counts[w]!) * (1 + dependency[w]!);
        if (w !== source) total[w]! += dependency[w]!;
      }
    }
    return n < 3 ? total.fill(0) : total.map((value) => value / ((n - 1) * (n - 2)));
  },
};
