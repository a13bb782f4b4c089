// Betweenness: how often a node lies on the shortest ways of the money. Background, not evidence of circularity:
// shortest ways are not how money moves.
import { InvalidInputError } from "../model/errors.ts";
import type { Projection } from "../model/projection.ts";
import { waysCounter, type CountedWays } from "./counted-ways.ts";
import type { NodeMeasure } from "./measure.ts";

/** Backward along the order: the part of all ways from the source that each node carries on. */
const addDependencies = (
  { order, counts, onward, starts }: CountedWays,
  reached: number,
  passed: Float64Array,
  total: Float64Array,
): void => {
  for (let i = reached - 1; i > 0; i--) {
    const u = order[i]!;
    let carried = 0;
    for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) carried += passed[onward[k]!]!;
    const dependency = counts[u]! * carried;
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
  const { ways, countFrom } = waysCounter(projection);
  /** [n], (1 + dependency) / count. */
  const passed = new Float64Array(n);
  for (let source = 0; source < n; source++) addDependencies(ways, countFrom(source), passed, total);
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
  growth: "sparse",
  meaning: "how often the firm lies on the shortest chain of large payments between two others",
  formula: "sum_st (shortest s-t ways through v / all of them) / ((n - 1)(n - 2)), distance 1 / W_ij",
  reference:
    "Brandes (2001). A faster algorithm for betweenness centrality. J. Math. Sociol. 25(2), 163-177. doi:10.1080/0022250X.2001.9990249",
  undefinedWhen: null,
  remark: "background: shortest paths are not how money moves",
  compute: betweennessOf,
};
