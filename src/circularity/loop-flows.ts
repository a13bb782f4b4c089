// How much money each loop carries: the only loop figures that add up to the money on each deal.
import { InvalidInputError } from "../model/errors.ts";
import type { Projection } from "../model/projection.ts";
import type { BalancedFlow } from "./balanced-flow.ts";
import { circulatingMoney, type CirculatingMoney } from "./circulating-money.ts";
import type { Loop } from "./loops.ts";
import { eliminateNodes } from "./node-elimination.ts";

/** What leaves each node of the loop but its first, when everything off the loop and every later node of it is gone. */
const leavingOnLoop = ({ rows, componentOf }: CirculatingMoney, nodes: readonly number[]): Float64Array => {
  const onLoop = new Set(nodes);
  const order = [...nodes, ...componentOf[nodes[0]!]!.filter((v) => !onLoop.has(v))];
  const place = new Map(order.map((v, i) => [v, i]));
  const m = order.length;
  const flows = new Float64Array(m * m);
  order.forEach((u, i) => rows[u]!.forEach((flow, v) => (flows[i * m + place.get(v)!] = flow)));
  return eliminateNodes(flows, m).leaving.subarray(1, nodes.length);
};

export type LoopFlowOf = (path: readonly number[]) => number;

/**
 * The flow of one loop, given as node indices in the direction of the money; 0 for a loop with a leg that carries
 * nothing round. Loops over the same nodes share one elimination, which is kept.
 */
export const loopFlowOf = (money: CirculatingMoney): LoopFlowOf => {
  const known = new Map<string, Float64Array>();
  const leavingOf = (nodes: readonly number[]): Float64Array => {
    const key = nodes.join();
    const leaving = known.get(key) ?? leavingOnLoop(money, nodes);
    known.set(key, leaving);
    return leaving;
  };
  return (path) => {
    const legOf = new Map(path.map((u, i) => [u, money.rows[u]!.get(path[(i + 1) % path.length]!) ?? 0]));
    if ([...legOf.values()].includes(0)) return 0;
    const nodes = path.toSorted((a, b) => a - b);
    const leaving = leavingOf(nodes);
    return nodes.slice(1).reduce((flow, u, i) => (flow * legOf.get(u)!) / leaving[i]!, legOf.get(nodes[0]!)!);
  };
};

/**
 * Flow lambda_c of each loop: how often a dollar of the balanced flow completes it, in the projection's unit.
 *
 *     lambda_c = V prod_{e in c} p_e det(I - P)_{off c} / sum_j det(I - P)_{off j},   P = C row by row over its sums
 *
 * in the component of volume V. The flows of all loops through a deal add up to the balanced flow C_e on it, and those
 * through a node to what circulates through that node. None is negative. The determinants are never formed: with the
 * nodes off the loop eliminated, and then those on it but one, lambda_c = prod C_e / prod (what left each), without a
 * subtraction. O(n^3) for each set of nodes.
 *
 * @param loops Simple loops, such as `simpleLoops` finds; a loop with a leg that carries nothing round has flow 0.
 * @returns In the order of `loops`, >= 0.
 * @throws InvalidInputError for a loop that names an unknown node, or a node twice.
 * @see Qian, Qian (1982), doi:10.1007/BF00531744; Kalpazidou (2006), doi:10.1007/0-387-36081-6
 */
export const loopFlows = (
  projection: Projection,
  balanced: BalancedFlow,
  loops: readonly Pick<Loop, "nodes">[],
): Float64Array => {
  const index = new Map(projection.ids.map((id, i) => [id, i]));
  const flowOf = loopFlowOf(circulatingMoney(projection, balanced));
  return Float64Array.from(loops, ({ nodes }) => {
    const path = nodes.flatMap((id) => index.get(id) ?? []);
    if (path.length === nodes.length && path.length > 1 && new Set(path).size === path.length) return flowOf(path);
    throw new InvalidInputError(
      `loopFlows: "${nodes.join(" -> ")}" is not a simple loop of these nodes. Name two or more known nodes, each once.`,
    );
  });
};
