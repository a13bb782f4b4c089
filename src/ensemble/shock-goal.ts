// What a reverse stress test looks for, and whether a shock achieves it: decided by a forward run, never by the search.
import type { CascadeOptions } from "../contagion/cascade.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import { impactOf } from "./impact.ts";

export type ShockGoal =
  /** The node has failed. */
  | { readonly kind: "node"; readonly node: number }
  /** Nodes with a known buffer lose at least so much, USD billions > 0, with or without the shock itself. */
  | { readonly kind: "system"; readonly lossUsdBn: number; readonly includeShock: boolean };

/** A scenario of which only the shock is sought. */
export type ShockSearch = {
  readonly network: ExposureNetwork;
  readonly goal: ShockGoal;
  /** [n], share of the buffer that is lost in any case, in [0, 1]. */
  readonly given: Float64Array;
  /** Indices of the nodes that may be shocked, all with a known buffer. */
  readonly among: readonly number[];
  readonly options: CascadeOptions;
};

export type ShockOutcome = {
  readonly met: boolean;
  /** Share of the target's buffer lost, in [0, 1]; or the system's loss as the goal counts it, USD billions. */
  readonly reached: number;
  readonly failed: Uint8Array;
  readonly converged: boolean;
};

/** What is given, and every admitted node shocked with all that it has. */
export const largestShock = ({ given, among }: ShockSearch): Float64Array => {
  const shock = Float64Array.from(given);
  for (const v of among) shock[v] = 1;
  return shock;
};

/** Rounding of a sum of some hundred losses, relative. */
const rounding = 1e-10;

/** USD billions by which a shock exceeds what is given; 0 where the buffer is unknown. */
export const shockCost = ({ network, given }: ShockSearch, shock: Float64Array): number =>
  shock.reduce((sum, share, v) => (share > given[v]! ? sum + (share - given[v]!) * network.buffers[v]! : sum), 0);

/** USD billions of known buffers that a shock takes, the given part included. */
const shockUsdBn = ({ buffers }: ExposureNetwork, shock: Float64Array): number =>
  shock.reduce((sum, share, v) => (buffers[v] === Infinity ? sum : sum + share * buffers[v]!), 0);

/** Runs a shock forward. */
export const outcomeOf = ({ network, goal, options }: ShockSearch, shock: Float64Array): ShockOutcome => {
  const { failed, distress, lossUsdBn, converged } = impactOf({ exposures: network }, shock, options);
  if (goal.kind === "node") {
    return { met: failed[goal.node] === 1, reached: distress[goal.node]!, failed, converged };
  }
  const reached = lossUsdBn + (goal.includeShock ? shockUsdBn(network, shock) : 0);
  return { met: reached >= goal.lossUsdBn * (1 - rounding), reached, failed, converged };
};
