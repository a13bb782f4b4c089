// The cascade: one monotone map, applied round by round until the limit is reached or the rounds run out. The engine
// knows nothing about its models; it proves arrival instead of inferring it from small steps.
import { InvalidInputError } from "../model/errors.ts";
import type { ExposureNetwork } from "../model/exposure.ts";
import { arrivalProofs } from "./arrival/index.ts";
import type { CascadeFrame, FailureBoundary } from "./cascade-frame.ts";
import { monotoneMap } from "./monotone-map.ts";
import { debtrank } from "./propagation/debtrank.ts";
import { parameterValues } from "./propagation/parameters.ts";
import type { ParameterValues, PropagationModel, TransmissionModel } from "./propagation/propagation-model.ts";

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

export type Cascade = {
  /** The exposures that distress went through: the given ones, or what a convention of the model made of them. */
  readonly network: ExposureNetwork;
  /** Round 0 is the shock. */
  readonly frames: readonly CascadeFrame[];
  readonly converged: boolean;
  /** Proven bound on the distance of any distress from its limit; 0 when the end is exact. */
  readonly residual: number;
};

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

/** The options of a run, complete. */
export type CascadeLimits = Required<Omit<CascadeOptions, "model" | "failedByDecree">> &
  Pick<CascadeOptions, "failedByDecree">;

/** A round, and the bound on how far the round before it was from the limit. */
type Round = { readonly frame: CascadeFrame; readonly residual: number };

/** The rounds of a map, starting with the shock, until the bound meets the tolerance or the rounds run out. */
export function* cascadeRounds(
  network: ExposureNetwork,
  shock: Float64Array,
  model: TransmissionModel,
  { tolerance, maxRounds, ...conventions }: CascadeLimits,
): Generator<Round> {
  const map = monotoneMap(network, shock, model, conventions);
  const arrival = arrivalProofs[model.arrival](map, tolerance);
  let current = map.start;
  yield { frame: current, residual: Infinity };
  for (let round = 0, residual = Infinity; round < maxRounds && residual > tolerance; round++) {
    const next = map.advance(current.transmitted);
    residual = arrival(current, next);
    // What is passed on has arrived, so `next` holds the final losses, the uncapped ones too.
    yield { frame: next, residual };
    current = next;
  }
}

/** The options of a run with the defaults filled in, and checked. */
export const runLimits = (
  network: ExposureNetwork,
  shock: Float64Array,
  options: CascadeOptions,
): CascadeLimits & { readonly model: PropagationModel } => {
  checkShock(network, shock);
  const settings = { ...cascadeDefaults, ...options };
  checkLimits(settings);
  return { ...settings, parameters: parameterValues(settings.model, options.parameters ?? {}) };
};

const isSame = (a: CascadeFrame, b: CascadeFrame): boolean => a.losses.every((loss, v) => loss === b.losses[v]);

/**
 * Runs a shock through a network of exposures.
 *
 *     h_v(t+1) = min(1, h_v(0) + sum_u W_vu f(h_u(t))),   W_vu = loss of v when u fails / buffer of v
 *
 * Rounds are synchronous. The map is monotone and starts from below, so the rounds rise to its least fixed point. A
 * small step is no proof of arrival: above a spectral radius of one, collapses begin with steps as small as one likes.
 * The model therefore says how arrival is proven (see `arrival/`), and `residual` is a true bound of the error.
 *
 * Cost O(rounds * (n + m)); keeps every frame. Where only the end matters, `cascadeLimit` is faster.
 *
 * @param shock [n], share of each node's buffer lost at the start, >= 0; 1 is failure.
 * @throws InvalidInputError for a shock of the wrong length or sign, or a parameter or limit out of bounds;
 *   NotFoundError for a parameter of a node that is not there.
 * @see Bardoscia et al. (2015), doi:10.1371/journal.pone.0130406
 */
export const cascade = (network: ExposureNetwork, shock: Float64Array, options: CascadeOptions = {}): Cascade => {
  const { model, ...limits } = runLimits(network, shock, options);
  if (model.form === "state-machine") return model.run(network, shock, limits);
  const frames: CascadeFrame[] = [];
  let residual = Infinity;
  for (const round of cascadeRounds(network, shock, model, limits)) {
    residual = round.residual;
    if (frames.length === 0 || !isSame(round.frame, frames.at(-1)!)) frames.push(round.frame);
  }
  return {
    network,
    frames,
    converged: residual <= limits.tolerance,
    residual: Math.min(1, Math.max(0, residual)),
  };
};

export { distressOf, isFailed, lossesFrom, type CascadeFrame, type FailureBoundary } from "./cascade-frame.ts";
