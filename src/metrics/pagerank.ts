// PageRank: where money ends up that follows the deals at random.
import pagerankOf from "graphology-metrics/centrality/pagerank.js";
import type { NodeMeasure } from "./node-measure.ts";
import { simpleGraph } from "./simple-graph.ts";

/** graphology stops when the ranks move by less than n times this; the ranks sum to 1. */
const tolerance = 1e-13;
const maxIterations = 2000;

/**
 * PageRank with damping 0.85 on the share of each payee in what a node pays; a node that pays nobody passes on evenly
 * to all. Sums to 1.
 */
export const pagerank: NodeMeasure = {
  id: "pagerank",
  label: "PageRank",
  unit: "share",
  reference: "Page, Brin, Motwani, Winograd (1999). The PageRank citation ranking. Stanford InfoLab 1999-66",
  compute: (projection) => {
    if (projection.ids.length === 0) return new Float64Array();
    const ranks = pagerankOf(simpleGraph(projection), {
      alpha: 0.85,
      getEdgeWeight: "amount",
      tolerance,
      maxIterations,
    });
    return Float64Array.from(projection.ids, (id) => ranks[id]!);
  },
};
