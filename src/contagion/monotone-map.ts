// The map that a transmission model makes of a network and a shock: one round from any state.
import type { ExposureNetwork } from "../model/exposure.ts";
import { distressOf, isFailed, lossesFrom, type CascadeFrame, type FailureBoundary } from "./cascade-frame.ts";
import { nodeParameters } from "./propagation/parameters.ts";
import type { ParameterValues, TransmissionModel } from "./propagation/propagation-model.ts";

export type MonotoneMap = {
  readonly network: ExposureNetwork;
  /** [n], share of the buffer lost at the start. */
  readonly shock: Float64Array;
  /** The state after the shock, before anybody has passed anything on. */
  readonly start: CascadeFrame;
  /** The state one round after every node passed on the given shares. */
  readonly advance: (transmitted: Float64Array) => CascadeFrame;
  /** What node v passes on at a distress in [0, 1]. */
  readonly transmit: (v: number, distress: number) => number;
};

export type MapConventions = {
  readonly parameters: ParameterValues;
  readonly failureBoundary: FailureBoundary;
  readonly failedByDecree?: ReadonlySet<number>;
};

/**
 *     h(t+1) = min(1, h(0) + W f(h(t))),   W_vu = loss of v when u fails / buffer of v
 *
 * Monotone because f is, so iterating from below rises to the least fixed point.
 */
export const monotoneMap = (
  network: ExposureNetwork,
  shock: Float64Array,
  model: TransmissionModel,
  { parameters, failureBoundary, failedByDecree }: MapConventions,
): MonotoneMap => {
  const own = nodeParameters(model, parameters, network.ids);
  const fails = own.map((values) => model.failsAt?.(values) ?? 1);
  const hasFailed = (v: number, stress: number): boolean =>
    failedByDecree?.has(v) === true || isFailed(stress, failureBoundary, fails[v]);
  const n = shock.length;
  // Plain loops: this is the inner loop of every ranking and search.
  const frameOf = (losses: Float64Array): CascadeFrame => {
    const stress = new Float64Array(n);
    const failed = new Uint8Array(n);
    const transmitted = new Float64Array(n);
    for (let v = 0; v < n; v++) {
      stress[v] = shock[v]! + losses[v]! / network.buffers[v]!;
      failed[v] = hasFailed(v, stress[v]!) ? 1 : 0;
      transmitted[v] = model.transmit(distressOf(stress[v]!), failed[v] === 1, own[v]!);
    }
    return { losses, stress, transmitted, failed };
  };
  return {
    network,
    shock,
    start: frameOf(new Float64Array(shock.length)),
    advance: (transmitted) => frameOf(lossesFrom(network, transmitted)),
    transmit: (v, distress) => model.transmit(distress, hasFailed(v, distress), own[v]!),
  };
};
