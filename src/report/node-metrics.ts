// The measures of every node on the money of a date, for tables and exports.
import { communitiesOf } from "../metrics/communities.ts";
import { nodeMeasures } from "../metrics/index.ts";
import { weakPoints } from "../metrics/weak-points.ts";
import type { Network } from "../model/network.ts";
import { moneyFlows, type Basis, type MoneyRequest } from "./money-flows.ts";

export type NodeMetrics = {
  readonly asOf: string;
  readonly basis: Basis;
  /** FROM..TO; null on totals. */
  readonly window: string | null;
  /** Measure ids in the order of the values. */
  readonly measures: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
  /** One value per measure; null where the measure is undefined on this network. */
  readonly nodes: readonly {
    readonly id: string;
    readonly values: readonly (number | null)[];
    /** The smallest node id of its community. */
    readonly community: string;
    /** True when the network falls into more parts without it. */
    readonly isArticulationPoint: boolean;
  }[];
};

/** Up to so many nodes a table holds every measure; beyond, those whose cost grows with the cube are left out of it. */
const fewNodes = 500;

/** Amounts are USD billions a year in the window, or USD billions in total; shares are fractions. */
export const nodeMetrics = (network: Network, request: MoneyRequest = {}): NodeMetrics => {
  const { asOf, basis, window, projection } = moneyFlows(network, request);
  const measures = nodeMeasures.filter(({ growth }) => growth === "sparse" || projection.ids.length <= fewNodes);
  const columns = measures.map((measure) => measure.compute(projection));
  const communityOf = new Map(
    communitiesOf(projection).groups.flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)),
  );
  const articulationPoints = new Set(weakPoints(projection).nodes);
  const amountUnit = basis === "per-year" ? "USD bn a year" : "USD bn";
  return {
    asOf: asOf.asOf,
    basis,
    window,
    measures: measures.map(({ id, label, unit }) => ({ id, label, unit: unit === "amount" ? amountUnit : unit })),
    nodes: projection.ids.map((id, v) => ({
      id,
      values: columns.map((column) => column?.[v] ?? null),
      community: communityOf.get(id)!,
      isArticulationPoint: articulationPoints.has(id),
    })),
  };
};
