// PageRank: where money ends up that follows the deals at random.
import type { Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";
import { attenuatedSum } from "./attenuated-sum.ts";
import type { NodeMeasure } from "./measure.ts";
import { transposed } from "./transposed.ts";

const damping = 0.85;

/**
 * PageRank with damping 0.85 on the share of each payee in what a node pays; a node that pays nobody passes on evenly
 * to all. Sums to 1.
 *
 * Where dead ends pass on evenly, they only scale the solution of x = 1 + 0.85 P^T x, so that is what is solved. O(m)
 * a round, about a hundred rounds.
 */
export const pageRanks = (projection: Projection): Float64Array => {
  const { paid } = strengthsOf(projection);
  const { offsets, targets: columns, amounts } = transposed(projection);
  const values = amounts.map((amount, k) => (damping * amount) / paid[columns[k]!]!);
  const visits = attenuatedSum({ offsets, columns, values });
  const whole = visits.reduce((sum, value) => sum + value, 0);
  return visits.map((value) => value / whole);
};

export const pagerank: NodeMeasure = {
  shape: "values",
  id: "pagerank",
  label: "PageRank",
  unit: "share",
  ofGroup: "sum",
  growth: "sparse",
  meaning: "where money ends up that follows the deals at random",
  formula: "x = 0.15 / n + 0.85 P^T x, P_ij = W_ij / sum_j W_ij; who pays nobody passes on evenly to all",
  reference: "Page, Brin, Motwani, Winograd (1999). The PageRank citation ranking. Stanford InfoLab 1999-66",
  undefinedWhen: null,
  remark: "15 % of the walk starts anew at a firm drawn at random, as is the custom; money does not do that",
  compute: pageRanks,
};
