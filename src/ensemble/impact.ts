// What one scenario does to the system: the numbers of a cascade's report, without the report.
import type { CascadeOptions } from "../contagion/cascade.ts";
import { distressOf, failedByDecreeOf } from "../contagion/cascade-frame.ts";
import { cascadeLimit, type CascadeLimit } from "../contagion/cascade-limit.ts";
import type { NetworkExposures } from "../model/network-exposures.ts";

export type Impact = {
  /** USD billions: what nodes with a known buffer lose, capped at the buffers, without the shock. */
  readonly lossUsdBn: number;
  /** USD billions: what nodes with an unknown buffer lose beside that. */
  readonly unknownBufferLossUsdBn: number;
  /** Distress of the nodes that were not shocked, weighted by buffer, over all known buffers; in [0, 1]; 0 where none is known. */
  readonly share: number;
  /** [n], USD billions, capped at the buffer, without the shock. */
  readonly lossByNode: Float64Array;
  /** [n], share of the buffer lost, in [0, 1]; of an unknown buffer the shock alone. */
  readonly distress: Float64Array;
  /** [n], 1 for every node that has failed, by the shock or by contagion. */
  readonly failed: Uint8Array;
  readonly converged: boolean;
  /** Proven bound on the distance of any distress from its limit. */
  readonly residual: number;
};

const sumWhere = (values: Float64Array, holds: (v: number) => boolean): number => {
  let sum = 0;
  for (let v = 0; v < values.length; v++) if (holds(v)) sum += values[v]!;
  return sum;
};

/** What is lost beyond the shock; where the buffer runs out, what the shock had left of it. */
const cappedLosses = (buffers: Float64Array, shock: Float64Array, { losses, stress }: CascadeLimit): Float64Array =>
  losses.map((loss, v) =>
    buffers[v] === Infinity || stress[v]! <= 1 ? loss : buffers[v]! * (1 - distressOf(shock[v]!)),
  );

/**
 *     sum over v not shocked of w_v h_v / sum over all v of w_v, in [0, 1]
 *
 * @param weights [n], >= 0.
 * @returns null where nobody has a weight.
 */
export const weightedDistress = (weights: Float64Array, shock: Float64Array, distress: Float64Array): number | null => {
  let [lost, all] = [0, 0];
  for (let v = 0; v < weights.length; v++) {
    all += weights[v]!;
    if (shock[v] === 0) lost += distress[v]! * weights[v]!;
  }
  return all > 0 ? Math.min(1, lost / all) : null;
};

/** Known buffers as weights; an unknown one has none. */
export const bufferWeights = (buffers: Float64Array): Float64Array =>
  buffers.map((buffer) => (buffer === Infinity ? 0 : buffer));

/**
 * The outcome of a shock, counted as `cascadeReport` counts it: losses without the shock and capped at the buffers, a
 * node that is shocked with all of its buffer failed by decree, `share` over nodes that were not shocked.
 *
 * @param shock [n], share of each node's buffer lost at the start, >= 0.
 * @throws as `cascade`.
 */
export const impactOf = (
  { exposures }: Pick<NetworkExposures, "exposures">,
  shock: Float64Array,
  options: CascadeOptions = {},
): Impact => {
  const { buffers } = exposures;
  const failedByDecree = options.failedByDecree ?? failedByDecreeOf(shock);
  const limit = cascadeLimit(exposures, shock, { ...options, failedByDecree });
  const lossByNode = cappedLosses(buffers, shock, limit);
  const distress = limit.stress.map(distressOf);
  const known = (v: number): boolean => buffers[v] !== Infinity;
  return {
    lossUsdBn: sumWhere(lossByNode, known),
    unknownBufferLossUsdBn: sumWhere(lossByNode, (v) => !known(v)),
    share: weightedDistress(bufferWeights(buffers), shock, distress) ?? 0,
    lossByNode,
    distress,
    failed: limit.failed,
    converged: limit.converged,
    residual: limit.residual,
  };
};
