// Impact susceptibility: ways in which contagion can reach a node, over the direct ones.
import { exponentialTimes, times } from "../../model/matrix-exponential.ts";
import { closedWalks } from "./closed-walks.ts";
import type { ImpactLinks } from "./impact-links.ts";
import { silvaSouzaTabak, type ImpactMeasure } from "./impact-measure.ts";

const ones = ({ ids }: ImpactLinks): Float64Array => new Float64Array(ids.length).fill(1);

/**
 *     S_j = sum_{i != j} C_ij / indegree_j         0 without a direct link
 *     S_j = w_j sum_{i != j} C_ij                  with weights
 */
export const impactSusceptibility: ImpactMeasure = {
  id: "impact-susceptibility",
  label: "Impact susceptibility",
  idea: "Ways in which failures can reach it, over the direct ones; above 1 it is exposed to firms it has no deal with.",
  reference: silvaSouzaTabak,
  side: "victim",
  links: "lethal",
  compute: (links, weights) => {
    const reaching = exponentialTimes(links.byVictim, ones(links));
    const own = closedWalks(links);
    const direct = times(links.byVictim, ones(links));
    return reaching.map((sum, j) => {
      const others = Math.max(0, sum - own[j]!);
      if (weights !== undefined) return others * weights[j]!;
      return direct[j] === 0 ? 0 : others / direct[j]!;
    });
  },
};
