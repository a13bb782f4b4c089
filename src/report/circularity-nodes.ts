// Whom the circulation hangs on, node by node, as the circularity report lists them.
import { keystones } from "../circularity/keystones.ts";
import { trophicLevels } from "../circularity/trophic-levels.ts";
import type { Projection } from "../model/projection.ts";
import { strengthsOf } from "../model/strengths.ts";
import type { CircularityReport, RoundTripLine } from "./circularity-report.schema.ts";

/** Nodes with money, those with the most going round through them first. */
export const nodesOf = (projection: Projection, funders: readonly RoundTripLine[]): CircularityReport["nodes"] => {
  const { levels } = trophicLevels(projection);
  const { paid, received } = strengthsOf(projection);
  const ratios = new Map(funders.map(({ id, ratio }) => [id, ratio]));
  return keystones(projection)
    .map(({ id, lost, loopFlow }, v) => ({
      id,
      paid: paid[v]!,
      received: received[v]!,
      trophicLevel: levels[v]!,
      loopFlow,
      circulationLost: lost,
      roundTripRatio: ratios.get(id) ?? null,
    }))
    .filter((node) => node.paid + node.received > 0)
    .sort((a, b) => b.loopFlow - a.loopFlow || b.paid + b.received - a.paid - a.received || (a.id < b.id ? -1 : 1));
};
