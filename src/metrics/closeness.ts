// Closeness: how near the money of all others is. Background only, as betweenness.
import type { Projection } from "../model/projection.ts";
import type { NodeMeasure } from "./measure.ts";
import { shortestWays } from "./shortest-ways.ts";

/** Distances in units of the mean amount: without a unit, 1 for an edge of average size. */
const unitFreeLengths = ({ amounts }: Projection): Float64Array => {
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  return amounts.map((amount) => mean / amount);
};

/** For every node, something summed over all nodes from which a way leads to it, by the length of that way. */
const summedOverSources = (projection: Projection, term: (distance: number) => number): Float64Array => {
  const n = projection.ids.length;
  const sums = new Float64Array(n);
  const { ways, from } = shortestWays(projection, unitFreeLengths(projection));
  const { distances, order } = ways;
  for (let source = 0; source < n; source++) {
    const reached = from(source);
    for (let i = 1; i < reached; i++) sums[order[i]!]! += term(distances[order[i]!]!);
  }
  return sums;
};

/** (r / (n - 1)) (r / sum of distances) over the r nodes from which a way leads here; 0 where none does. O(n m log n). */
export const closenessIn = (projection: Projection): Float64Array => {
  const n = projection.ids.length;
  const distances = summedOverSources(projection, (distance) => distance);
  const reaching = summedOverSources(projection, () => 1);
  return distances.map((sum, v) => (sum === 0 ? 0 : reaching[v]! ** 2 / ((n - 1) * sum)));
};

/** Mean of 1 / distance over all other nodes, 0 for those from which no way leads here. O(n m log n). */
export const harmonicIn = (projection: Projection): Float64Array => {
  const n = projection.ids.length;
  return summedOverSources(projection, (distance) => 1 / distance).map((sum) => (sum === 0 ? 0 : sum / (n - 1)));
};

const common = {
  shape: "values",
  unit: "number",
  ofGroup: "mean",
  growth: "sparse",
  undefinedWhen: null,
  remark: "background: shortest paths are not how money moves",
} as const;

export const closeness: NodeMeasure = {
  ...common,
  id: "closeness",
  label: "Closeness",
  meaning: "how near, by chains of large payments, those are whose money can reach the firm",
  formula: "(r / (n - 1)) (r / sum_i d_ij) over the r nodes that reach j, distance mean(W) / W_ij",
  reference:
    "Wasserman, Faust (1994). Social network analysis, eq. 5.22. Cambridge University Press. doi:10.1017/CBO9780511815478",
  compute: closenessIn,
};

export const harmonic: NodeMeasure = {
  ...common,
  id: "harmonic",
  label: "Harmonic closeness",
  meaning: "the same as a mean of one over the distance, to which those out of reach add 0",
  formula: "sum_i (1 / d_ij) / (n - 1), distance mean(W) / W_ij",
  reference:
    "Boldi, Vigna (2014). Axioms for centrality. Internet Math. 10(3-4), 222-262. doi:10.1080/15427951.2013.865686",
  compute: harmonicIn,
};
