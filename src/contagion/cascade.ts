// The cascade: one monotone map, applied round by round until the limit is reached or the rounds run out. The engine
// knows nothing about its models; it proves arrival instead of inferring it from small steps.
import type { ExposureNetwork } from "../model/exposure.ts";
import { InvalidInputError } from "../model/errors.ts";
import { debtrank } from "./propagation/debtrank.ts";
import { parameterValues } from "./propagation/index.ts";
import type { ParameterValues, PropagationModel } from "./propagation/propagation-model.ts";
import { reachableFrom } from "./reachable.ts";

/** When a node counts as failed: distress >= 1 (nothing left), or only > 1 (less than nothing left). */
export type FailureBoundary = "at-or-above" | "above";

export type CascadeOptions = {
  readonly model?: PropagationModel;
  readonly parameters?: ParameterValues;
  readonly failureBoundary?: FailureBoundary;
  /** Largest admitted distance of any distress from the limit. */
  readonly tolerance?: number;
  readonly maxRounds?: number;
  /** Indices of nodes that fail by decree, whatever the boundary says of a shock that takes just the whole buffer. */
  readonly failedByDecree?: ReadonlySet<number>;
};

export const cascadeDefaults = {
  model: debtrank,
  failureBoundary: "at-or-above",
  tolerance: 1e-9,
  maxRounds: 1000,
} as const;

/** Ties at the boundary are common with round figures; this much rounding in the last place does not decide one. */
const boundaryTolerance = 1e-12;

export type CascadeFrame = {
  /** [n], USD billions, >= 0: uncapped losses caused by the cascade so far, without the shock. */
  readonly losses: Float64Array;
  /** [n], uncapped share of the buffer lost, >= 0; the shock alone where the buffer is unknown. */
  readonly stress: Float64Array;
  /** [n], what each node passes on in the next round, in [0, 1]. */
  readonly transmitted: Float64Array;
  /** [n], 1 for the nodes that have failed. */
  readonly failed: Uint8Array;
};

export type Cascade = {
  /** Round 0 is the shock. */
  readonly frames: readonly CascadeFrame[];
  readonly converged: boolean;
  /** Proven bound on the distance of any distress from its limit; 0 when the end is exact. */
  readonly residual: number;
};

/** Distress in [0, 1] from stress. */
export const distressOf = (stress: number): number => Math.min(1, stress);

/** Whether a stress is a failure. */
export const isFailed = (stress: number, boundary: FailureBoundary): boolean =>
  boundary === "above" ? stress > 1 + boundaryTolerance : stress >= 1 - boundaryTolerance;

/** Uncapped losses when every node passes on the given share of its full-failure losses. */
export const lossesFrom = ({ ids, rows }: ExposureNetwork, passedOn: Float64Array): Float64Array =>
  Float64Array.from(ids, (_id, v) => {
    let loss = 0;
    for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) loss += rows.loss[k]! * passedOn[rows.from[k]!]!;
    return loss;
  });

const largestGap = (above: Float64Array, below: Float64Array): number =>
  above.reduce((gap, stress, v) => Math.max(gap, distressOf(stress) - distressOf(below[v]!)), 0);

/** 0 when nobody passes on more than a round before; otherwise nothing is known about the distance that is left. */
const changeOf = (current: CascadeFrame, next: CascadeFrame): number =>
  isSame(current.transmitted, next.transmitted) ? 0 : Infinity;

const isSame = (a: Float64Array, b: Float64Array): boolean => a.every((value, v) => value === b[v]);

/** Doubles near 1 lie this far apart; a smaller tolerance could never be met. */
const leastTolerance = 1e-15;

const checkLimits = ({ tolerance, maxRounds }: { readonly tolerance: number; readonly maxRounds: number }): void => {
  if (!(Number.isInteger(maxRounds) && maxRounds >= 1)) {
    throw new InvalidInputError(`cascade: maxRounds must be a whole number of at least 1, got ${maxRounds}.`);
  }
  if (!(tolerance >= leastTolerance && tolerance < 1)) {
    throw new InvalidInputError(`cascade: tolerance must lie between ${leastTolerance} and 1, got ${tolerance}.`);
  }
};

const checkShock = (network: ExposureNetwork, shock: Float64Array): void => {
  if (shock.length !== network.ids.length) {
    throw new InvalidInputError(`cascade: expected a shock per node, ${network.ids.length}, got ${shock.length}.`);
  }
  const invalid = shock.findIndex((value) => !Number.isFinite(value) || value < 0);
  if (invalid === -1) return;
  throw new InvalidInputError(
    `cascade: shock of "${network.ids[invalid]}" must be a share of its buffer >= 0, got ${shock[invalid]}.`,
  );
};

/** Where the run from above begins: everything that the shock can reach has failed and passes all of it on. */
const totalFailure = (network: ExposureNetwork, shock: Float64Array): Pick<CascadeFrame, "stress" | "transmitted"> => {
  const reached = reachableFrom(network, shock);
  const stress = shock.map((initial, v) => (reached[v] === 1 ? Math.max(1, initial) : initial));
  return { stress, transmitted: Float64Array.from(reached) };
};

/**
 * Runs a shock through a network of exposures.
 *
 *     h_v(t+1) = min(1, h_v(0) + sum_u W_vu f(h_u(t))),   W_vu = loss of v when u fails / buffer of v
 *
 * Rounds are synchronous. The map is monotone and starts from below, so the rounds rise to its least fixed point. A
 * small step is no proof of arrival: above a spectral radius of one, collapses begin with steps as small as one likes.
 * For concave models the same map is therefore run from above as well, from total failure of everything that the shock
 * can reach; there the positive fixed point is unique (a concave monotone map with a positive start has one), so the
 * two runs enclose it and their distance is the true error, whatever the spectral radius. Models with finitely many
 * values end exactly, when nobody passes on more than before.
 *
 * Cost O(rounds * (n + m)); keeps every frame.
 *
 * @param shock [n], share of each node's buffer lost at the start, >= 0; 1 is failure.
 * @throws InvalidInputError for a shock of the wrong length or sign, or a parameter or limit out of bounds.
 * @see Bardoscia et al. (2015), doi:10.1371/journal.pone.0130406
 */
export const cascade = (network: ExposureNetwork, shock: Float64Array, options: CascadeOptions = {}): Cascade => {
  checkShock(network, shock);
  const { model, failureBoundary, tolerance, maxRounds, failedByDecree } = { ...cascadeDefaults, ...options };
  checkLimits({ tolerance, maxRounds });
  const parameters = parameterValues(model, options.parameters ?? {});
  const frameOf = (losses: Float64Array): CascadeFrame => {
    const stress = shock.map((initial, v) => initial + losses[v]! / network.buffers[v]!);
    const failed = Uint8Array.from(stress, (s, v) => (failedByDecree?.has(v) || isFailed(s, failureBoundary) ? 1 : 0));
    const transmitted = stress.map((s, v) => model.transmit(distressOf(s), failed[v] === 1, parameters));
    return { losses, stress, transmitted, failed };
  };
  const advance = ({ transmitted }: Pick<CascadeFrame, "transmitted">): CascadeFrame =>
    frameOf(lossesFrom(network, transmitted));

  const frames = [frameOf(new Float64Array(shock.length))];
  let above: Pick<CascadeFrame, "stress" | "transmitted"> = totalFailure(network, shock);
  let residual = Infinity;
  for (let round = 0; round < maxRounds && residual > tolerance; round++) {
    const current = frames.at(-1)!;
    const next = advance(current);
    // What is passed on has arrived, so `next` holds the final losses, the uncapped ones too.
    residual = model.limit === "finite" ? changeOf(current, next) : largestGap(above.stress, current.stress);
    above = advance(above);
    if (!isSame(next.losses, current.losses)) frames.push(next);
  }
  const converged = residual <= tolerance;
  return { frames, converged, residual: Math.min(1, Math.max(0, residual)) };
};
