// Flows at a steady state: what moves between nodes, what enters from outside, and what leaves for good.
import { InvalidInputError } from "../../model/errors.ts";
import type { Projection } from "../../model/projection.ts";

/**
 * What crosses the boundary at a node, in the projection's unit, >= 0. An export can still be used outside, a
 * respiration is used up; the two differ only in the ascendency. A node that is not listed has neither.
 */
export type BoundaryFlows = Readonly<
  Record<string, { readonly input: number; readonly export: number; readonly respiration: number }>
>;

export type SteadyOptions = {
  /** How far receipts and payments of a node may lie apart, as a share of the larger; default 1e-4. */
  readonly balanceTolerance?: number;
};

export type SteadyFlows = {
  readonly ids: readonly string[];
  /** [n * n], row by row: what the row passes to the column. The diagonal is 0. */
  readonly flows: Float64Array;
  /** [n] each. */
  readonly inputs: Float64Array;
  readonly exports: Float64Array;
  readonly respirations: Float64Array;
  /** [n], what each node receives from inside and outside. */
  readonly throughflow: Float64Array;
};

/** Published flows are rounded, to about five digits where they are good. */
const roundedFigures = 1e-4;

const boundaryKinds = ["input", "export", "respiration"] as const;

const checkBoundary = (ids: readonly string[], boundary: BoundaryFlows): void => {
  const known = new Set(ids);
  for (const [id, flows] of Object.entries(boundary)) {
    if (!known.has(id)) {
      throw new InvalidInputError(
        `steadyFlows: boundary flows of "${id}", which is not a node. Name a node or drop it.`,
      );
    }
    for (const kind of boundaryKinds) {
      if (Number.isFinite(flows[kind]) && flows[kind] >= 0) continue;
      throw new InvalidInputError(
        `steadyFlows: ${kind} of "${id}" is ${flows[kind]}. Give a finite amount >= 0; what flows back is a flow of its own.`,
      );
    }
  }
};

const denseFlows = ({ ids, offsets, targets, amounts }: Projection): Float64Array => {
  const n = ids.length;
  const flows = new Float64Array(n * n);
  for (let u = 0; u < n; u++) {
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) flows[u * n + targets[k]!] = amounts[k]!;
  }
  return flows;
};

/** Row sums: what each node passes to other nodes. */
export const passedOn = (flows: Float64Array, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => flows.subarray(i * n, (i + 1) * n).reduce((sum, flow) => sum + flow, 0));

/** Column sums: what each node receives from other nodes. */
export const receivedFrom = (flows: Float64Array, n: number): Float64Array => {
  const received = new Float64Array(n);
  flows.forEach((flow, k) => (received[k % n]! += flow));
  return received;
};

const checkBalance = ({ ids, flows, exports, respirations, throughflow }: SteadyFlows, tolerance: number): void => {
  const passed = passedOn(flows, ids.length);
  ids.forEach((id, i) => {
    const [received, spent] = [throughflow[i]!, passed[i]! + exports[i]! + respirations[i]!];
    if (Math.abs(received - spent) <= tolerance * Math.max(received, spent)) return;
    throw new InvalidInputError(
      `steadyFlows: "${id}" receives ${received} and passes on ${spent}. Balance its boundary flows, or allow for ` +
        `the gap with balanceTolerance (now ${tolerance}).`,
    );
  });
};

/**
 * The flows of a projection with what crosses its boundary, checked to be steady: at every node
 *
 *     T_i = z_i + sum_j f_ji = sum_j f_ij + export_i + respiration_i
 *
 * within the tolerance. Where the two sides differ, T_i is what the node receives. Self-loops are not part of a
 * projection, so none is counted as cycling. O(n^2).
 *
 * @param boundary Input z, export and respiration by node id.
 * @throws InvalidInputError for boundary flows of an unknown node, negative or not finite, a node that does not balance,
 * and a tolerance outside [0, 1).
 * @see Finn (1976), Measures of ecosystem structure and function derived from analysis of flows,
 * doi:10.1016/S0022-5193(76)80080-X
 */
export const steadyFlows = (
  projection: Projection,
  boundary: BoundaryFlows,
  { balanceTolerance = roundedFigures }: SteadyOptions = {},
): SteadyFlows => {
  if (!(balanceTolerance >= 0 && balanceTolerance < 1)) {
    throw new InvalidInputError(`steadyFlows: balanceTolerance is ${balanceTolerance}. Give a share in [0, 1).`);
  }
  const { ids } = projection;
  checkBoundary(ids, boundary);
  const crossing = (kind: (typeof boundaryKinds)[number]): Float64Array =>
    Float64Array.from(ids, (id) => (Object.hasOwn(boundary, id) ? boundary[id]![kind] : 0));
  const flows = denseFlows(projection);
  const inputs = crossing("input");
  const received = receivedFrom(flows, ids.length);
  const steady = {
    ids,
    flows,
    inputs,
    exports: crossing("export"),
    respirations: crossing("respiration"),
    throughflow: received.map((amount, i) => amount + inputs[i]!),
  };
  checkBalance(steady, balanceTolerance);
  return steady;
};
