// The part of the money that goes round when every node passes on alike what it receives: one flow, hence the colours.
import { totalOf, type Projection } from "../model/projection.ts";
import { strongComponents } from "../model/strongly-connected.ts";
import { eliminateNodes } from "./node-elimination.ts";

export type BalancedFlow = {
  /** Sum of the flows, in the projection's unit, dollar-hops: a loop of three that carries 1 counts 3. */
  readonly value: number;
  /** Share of all the money, in [0, 1]; null without money. Not monotone: a dollar more can lower it. */
  readonly share: number | null;
  /** [m], the part of each amount that goes round, in the order of `projection.amounts`. */
  readonly flows: Float64Array;
};

/** Nodes this close to paying all that is left of theirs are taken to pay it all: the gap is rounding. */
const relativeTie = 1e-12;

/** Components of at least two nodes among the edges with something left. */
const liveComponents = ({ ids, offsets, targets }: Projection, left: Float64Array): readonly (readonly number[])[] => {
  const bounds = new Uint32Array(ids.length + 1);
  const live: number[] = [];
  ids.forEach((_id, u) => {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) if (left[k]! > 0) live.push(targets[k]!);
    bounds[u + 1] = live.length;
  });
  return strongComponents(bounds, Uint32Array.from(live)).filter((component) => component.length > 1);
};

/** An edge between two nodes of one component, by their places in it. */
type InnerEdge = { readonly edge: number; readonly row: number; readonly column: number };

const innerEdges = ({ offsets, targets }: Projection, component: readonly number[]): readonly InnerEdge[] => {
  const place = new Map(component.map((v, i) => [v, i]));
  return component.flatMap((u, row) => {
    const edges: InnerEdge[] = [];
    for (let edge = offsets[u]!; edge < offsets[u + 1]!; edge++) {
      const column = place.get(targets[edge]!);
      if (column !== undefined) edges.push({ edge, row, column });
    }
    return edges;
  });
};

/** Share of what each node has left that it can pay when all pay in proportion to what they receive; the largest is 1. */
const payableShares = (flows: Float64Array, m: number): Float64Array => {
  const { onward, leaving } = eliminateNodes(flows, m);
  const shares = new Float64Array(m);
  shares[0] = 1;
  for (let k = 1; k < m; k++) {
    for (let i = 0; i < k; i++) shares[k]! += (shares[i]! * onward[i * m + k]!) / leaving[k]!;
  }
  const largest = shares.reduce((most, share) => Math.max(most, share), 0);
  return shares.map((share) => (share >= (1 - relativeTie) * largest ? 1 : share / largest));
};

/** Moves what can go round within the component from `left` to `flows`; at least one node has nothing left then. */
const forward = (projection: Projection, component: readonly number[], left: Float64Array, flows: Float64Array) => {
  const m = component.length;
  const edges = innerEdges(projection, component);
  const inner = new Float64Array(m * m);
  for (const { edge, row, column } of edges) inner[row * m + column] = left[edge]!;
  const shares = payableShares(inner, m);
  for (const { edge, row } of edges) {
    flows[edge]! += shares[row]! * left[edge]!;
    left[edge]! *= 1 - shares[row]!;
  }
};

/**
 * Balanced flow forwarding: splits the money W into C + D, where C is balanced at every node and D has no loop, so that
 * every node divides its circulating money as it divides its payments. In each strong component of what is left,
 *
 *     C += r_i W_ij,   r_i = sum_j r_j W_ji / sum_j W_ij,   max r = 1
 *
 * (the greatest clearing vector of the component without any cash), until no component is left: at most n steps. The
 * split is unique, other than that of a maximum circulation, and never larger than it. Nodes within 1e-12 of paying
 * all are taken to pay all. At most O(n) eliminations of O(n^3), in practice a few.
 *
 * @see Homs-Dones, MacKay, Sansom, Zhou (2025), arXiv:2506.12546
 */
export const balancedFlow = (projection: Projection): BalancedFlow => {
  const left = Float64Array.from(projection.amounts);
  const flows = new Float64Array(left.length);
  for (;;) {
    const components = liveComponents(projection, left);
    if (components.length === 0) break;
    for (const component of components) forward(projection, component, left, flows);
  }
  flows.forEach((flow, k) => (flows[k] = Math.min(flow, projection.amounts[k]!)));
  const total = totalOf(projection);
  const value = flows.reduce((sum, flow) => sum + flow, 0);
  return { value, share: total > 0 ? Math.min(1, value / total) : null, flows };
};
