// Which money goes round, link by link: what a picture colours its lines by.
import { balancedFlow } from "../circularity/balanced-flow.ts";
import type { Projection } from "../model/projection.ts";
import type { CircularityReport } from "./circularity-report.schema.ts";

/**
 * What of the money between each pair goes round when everybody passes on in proportion: one flow, other than that of a
 * maximum circulation, which could be had along other links as well.
 */
export const linksOf = (projection: Projection): CircularityReport["links"] => {
  const { ids, offsets, targets, amounts } = projection;
  const { flows } = balancedFlow(projection);
  const links = ids.flatMap((from, u) =>
    Array.from(targets.subarray(offsets[u], offsets[u + 1]), (v, k) => {
      const edge = offsets[u]! + k;
      return { from, to: ids[v]!, amount: amounts[edge]!, goesRound: flows[edge]! };
    }),
  );
  return links.sort((a, b) => b.goesRound - a.goesRound || b.amount - a.amount);
};
