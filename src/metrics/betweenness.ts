// Betweenness: how often a node lies on the shortest ways of the money. Background, not evidence of circularity:
// shortest ways are not how money moves.
import { InvalidInputError } from "../model/errors.ts";
import type { Projection } from "../model/projection.ts";
import type { NodeMeasure } from "./measure.ts";
import { lengthsOf, relativeTie, shortestWays, type ShortestWays } from "./shortest-ways.ts";

type Work = {
  readonly projection: Projection;
  readonly lengths: Float64Array;
  /** [m], 1 for the edges that lie on a shortest way from the source. */
  readonly used: Uint8Array;
  /** [n], number of shortest ways from the source; doubles, so that they do not overflow. */
  readonly counts: Float64Array;
  /** [n], (1 + dependency) / count. */
  readonly passed: Float64Array;
};

/** Forward along the order: which edges are on shortest ways, and how many ways lead to each node. */
const countWays = ({ projection, lengths, used, counts }: Work, ways: ShortestWays): void => {
  const { offsets, targets } = projection;
  const { distances, order, reached } = ways;
  for (let i = 0; i < reached; i++) counts[order[i]!] = 0;
  counts[order[0]!] = 1;
  for (let i = 0; i < reached; i++) {
    const u = order[i]!;
    const here = distances[u]!;
    const count = counts[u]!;
    for (let k = offsets[u]!, end = offsets[u + 1]!; k < end; k++) {
      const there = distances[targets[k]!]!;
      const isShortest = here < there && here + lengths[k]! <= there * (1 + relativeTie);
      used[k] = isShortest ? 1 : 0;
      if (isShortest) counts[targets[k]!]! += count;
    }
  }
};

/** Backward: the part of all ways from the source that each node carries on. */
const addDependencies = ({ projection, used, counts, passed }: Work, ways: ShortestWays, total: Float64Array): void => {
  const { offsets, targets } = projection;
  const { order, reached } = ways;
  for (let i = reached - 1; i > 0; i--) {
    const u = order[i]!;
    let onward = 0;
    for (let k = offsets[u]!, end = offsets[u + 1]!; k < end; k++) if (used[k] === 1) onward += passed[targets[k]!]!;
    const dependency = counts[u]! * onward;
    total[u]! += dependency;
    passed[u] = (1 + dependency) / counts[u]!;
  }
};

/**
 * Betweenness of every node on the directed simple graph with distance 1 / amount, divided by (n - 1)(n - 2); 0 for
 * fewer than three nodes. Where all amounts are equal, that is the betweenness of the unweighted graph, and is found
 * by breadth-first search.
 *
 * graphology's own compares path lengths exactly and so misses ties of sums such as 1/3 + 1/3; hence this one.
 * O(n m), times log n with unequal amounts.
 *
 * @throws InvalidInputError when there are more shortest ways than a double can count (1.8e308).
 */
export const betweennessOf = (projection: Projection): Float64Array => {
  const n = projection.ids.length;
  const total = new Float64Array(n);
  if (n < 3) return total;
  const lengths = lengthsOf(projection);
  const search = shortestWays(projection, lengths);
  const used = new Uint8Array(lengths.length);
  const work = { projection, lengths, used, counts: new Float64Array(n), passed: new Float64Array(n) };
  for (let source = 0; source < n; source++) {
    const ways = search(source);
    countWays(work, ways);
    addDependencies(work, ways, total);
  }
  const lost = total.findIndex((value) => !Number.isFinite(value));
  if (lost === -1) return total.map((value) => value / ((n - 1) * (n - 2)));
  throw new InvalidInputError(
    `betweenness: more shortest ways lead through "${projection.ids[lost]}" than can be counted. Leave this measure out.`,
  );
};

export const betweenness: NodeMeasure = {
  shape: "values",
  id: "betweenness",
  label: "Betweenness",
  unit: "share",
  ofGroup: "mean",
  meaning: "how often the firm lies on the shortest chain of large payments between two others",
  formula: "sum_st (shortest s-t ways through v / all of them) / ((n - 1)(n - 2)), distance 1 / W_ij",
  reference:
    "Brandes (2001). A faster algorithm for betweenness centrality. J. Math. Sociol. 25(2), 163-177. doi:10.1080/0022250X.2001.9990249",
  undefinedWhen: null,
  remark: "background: shortest paths are not how money moves",
  compute: betweennessOf,
};
