// Whom the circulation hangs on: how much less can go round without a node.
import { project, type Flow, type Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";
import { balancedFlow, type BalancedFlow } from "./balanced-flow.ts";
import { circulatingMoney } from "./circulating-money.ts";
import { maximumCirculation } from "./maximum-circulation.ts";

export type Keystone = {
  readonly id: string;
  /** Share of the maximum circulation that goes with the node, in [0, 1]; null where nothing circulates at all. */
  readonly lost: number | null;
  /** Balanced flow through the node: the sum of the flows of all loops it is on, in the projection's unit. */
  readonly loopFlow: number;
};

/** The money among some nodes. */
const among = ({ ids, offsets, targets, amounts }: Projection, nodes: readonly number[]): Projection => {
  const kept = new Set(nodes);
  const flows = nodes.flatMap((u) => {
    const row: Flow[] = [];
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = targets[k]!;
      if (kept.has(v)) row.push({ source: ids[u]!, target: ids[v]!, amount: amounts[k]! });
    }
    return row;
  });
  return project(
    nodes.map((v) => ids[v]!),
    flows,
  );
};

const circulationAmong = (projection: Projection, nodes: readonly number[]): number =>
  nodes.length > 1 ? maximumCirculation(among(projection, nodes)).value : 0;

/** [n], circulation that goes with each node, and in all; the circulation of a component is no other's business. */
const circulationLost = (projection: Projection): { readonly lost: Float64Array; readonly total: number } => {
  const lost = new Float64Array(projection.ids.length);
  let total = 0;
  for (const component of strongComponents(projection.offsets, projection.targets)) {
    const whole = circulationAmong(projection, component);
    total += whole;
    if (whole === 0) continue;
    for (const v of component) {
      const without = component.filter((other) => other !== v);
      lost[v] = Math.max(0, whole - circulationAmong(projection, without));
    }
  }
  return { lost, total };
};

/**
 * Keystones of the circulation.
 *
 *     lost_i = 1 - C*(without i) / C*
 *
 * with C* the maximum circulation. Whom others can stand in for has 0 however much it passes on: read it beside the
 * loop flow, what does go through the node when money is forwarded in proportion. One maximum circulation for each node
 * of a strong component of at least two; the rest have 0.
 *
 * @returns In the order of the projection.
 */
export const keystones = (
  projection: Projection,
  balanced: BalancedFlow = balancedFlow(projection),
): readonly Keystone[] => {
  const { lost, total } = circulationLost(projection);
  const { through } = circulatingMoney(projection, balanced);
  return projection.ids.map((id, v) => ({
    id,
    lost: total > 0 ? lost[v]! / total : null,
    loopFlow: through[v]!,
  }));
};
