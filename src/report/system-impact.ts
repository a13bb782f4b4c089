// One number for a cascade: the weighted distress of everybody who was not shocked, and by what it is weighted.
import type { NetworkAsOf } from "../model/as-of.ts";
import { newestFact } from "../model/buffer.ts";
import { unknownName } from "../model/nearest-name.ts";
import type { NetworkExposures } from "../model/network-exposures.ts";
import type { CascadeNode } from "./cascade-report.schema.ts";

/** Weights by node id; a node that is missing has none, and is left out. */
export type ImpactWeights = ReadonlyMap<string, number>;

/** Weights that need no statement. */
const plainWeights = ["buffer", "equal"] as const;

const factWeights = ({ network, day }: NetworkAsOf, metric: string): ImpactWeights => {
  const known = [...new Set(network.facts.map((fact) => fact.metric))];
  if (!known.includes(metric)) throw unknownName("cascade", "weight", metric, [...plainWeights, ...known]);
  const facts = network.facts.filter((fact) => fact.metric === metric);
  return new Map(
    network.nodes.flatMap(({ id }) => {
      const fact = newestFact(
        facts.filter(({ entity }) => entity === id),
        metric,
        day,
      );
      return fact === null || fact.value <= 0 ? [] : [[id, fact.value] as const];
    }),
  );
};

/**
 * Weights of the nodes with a known buffer: their buffers, one each, or the newest statement of a metric, such as
 * `market_cap`. Only those have a distress to be weighted.
 *
 * @throws NotFoundError with the nearest name for a metric that is not in the data.
 */
export const impactWeights = (asOf: NetworkAsOf, { buffers }: NetworkExposures, weight: string): ImpactWeights => {
  if (weight === "buffer") return new Map([...buffers].map(([id, { usdBn }]) => [id, usdBn]));
  if (weight === "equal") return new Map([...buffers.keys()].map((id) => [id, 1]));
  return new Map([...factWeights(asOf, weight)].filter(([id]) => buffers.has(id)));
};

/**
 *     sum over v not seeded of w_v h_v / sum over all v of w_v, in [0, 1]
 *
 * null where nobody has a weight.
 */
export const systemImpact = (
  nodes: readonly CascadeNode[],
  seeds: ReadonlySet<string>,
  weights: ImpactWeights,
): number | null => {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const lost = nodes
    .filter(({ id }) => !seeds.has(id))
    .reduce((sum, { id, distress }) => sum + (distress ?? 0) * (weights.get(id) ?? 0), 0);
  return total > 0 ? Math.min(1, lost / total) : null;
};
