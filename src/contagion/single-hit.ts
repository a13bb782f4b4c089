// DebtRank of 2012: every node passes its distress on once, the first time it is hit. Not a fixed point of a map but a
// state machine, so it has an engine of its own; its result has the same form as every cascade's.
import { InvalidInputError } from "../model/errors.ts";
import { exposureNetwork, type ExposureNetwork } from "../model/exposure.ts";
import { distressOf, isFailed, lossesFrom, type CascadeFrame, type FailureBoundary } from "./cascade-frame.ts";
import type { Cascade } from "./cascade.ts";

export type SingleHitOptions = {
  /** Whether one debtor can take at most the whole buffer, as in the paper (the default). */
  readonly capImpact?: boolean;
  readonly failureBoundary?: FailureBoundary;
  readonly failedByDecree?: ReadonlySet<number>;
};

/**
 * The network with the exposures of each pair scaled so that together they are at most the victim's buffer: what a
 * capped run goes through, and what its losses have to be attributed on.
 */
export const cappedAtBuffer = (network: ExposureNetwork): ExposureNetwork => {
  const pairLoss = new Map<string, number>();
  for (const { from, to, lossUsdBn } of network.exposures) {
    pairLoss.set(`${from} ${to}`, (pairLoss.get(`${from} ${to}`) ?? 0) + lossUsdBn);
  }
  const capped = network.exposures.map((exposure) => {
    const total = pairLoss.get(`${exposure.from} ${exposure.to}`)!;
    const buffer = network.buffers[exposure.to]!;
    return total > buffer ? { ...exposure, lossUsdBn: (exposure.lossUsdBn * buffer) / total } : exposure;
  });
  const buffers = [...network.buffers].map((buffer) => (buffer === Infinity ? null : buffer));
  return exposureNetwork(network.ids, buffers, capped);
};

/**
 * Runs the state machine of the paper: undistressed nodes become distressed when first hit, pass their distress of that
 * moment on in the next round, and are inactive afterwards, though they can still lose.
 *
 *     h_i(t) = min(1, h_i(t-1) + sum over j distressed at t-1 of W_ij h_j(t-1)),   W_ij = min(1, loss / buffer)
 *
 * `transmitted` holds what each node has passed on so far, so that attribution reads it like any other cascade, on the
 * result's own `network`. Ends exactly, after at most n rounds. It depends on the length of paths, under-counts exactly
 * what goes round, and is not monotone: a larger shock can reach a node earlier, with less, and silence it.
 *
 * @throws InvalidInputError for a shock of the wrong length or outside [0, 1].
 * @see Battiston, Puliga, Kaushik, Tasca, Caldarelli (2012), DebtRank: too central to fail?, doi:10.1038/srep00541
 */
export const singleHitCascade = (
  network: ExposureNetwork,
  shock: Float64Array,
  { capImpact = true, failureBoundary = "at-or-above", failedByDecree }: SingleHitOptions = {},
): Cascade => {
  if (shock.length !== network.ids.length || shock.some((initial) => !(initial >= 0 && initial <= 1))) {
    throw new InvalidInputError(`singleHitCascade: expected ${network.ids.length} shocks between 0 and 1.`);
  }
  const exposed = capImpact ? cappedAtBuffer(network) : network;
  const frameOf = (losses: Float64Array, stress: Float64Array, transmitted: Float64Array): CascadeFrame => {
    const failed = Uint8Array.from(stress, (s, v) => (failedByDecree?.has(v) || isFailed(s, failureBoundary) ? 1 : 0));
    return { losses, stress, transmitted, failed };
  };
  const step = ({ stress, transmitted }: CascadeFrame): CascadeFrame => {
    const losses = lossesFrom(exposed, transmitted);
    const next = shock.map((initial, v) => initial + losses[v]! / exposed.buffers[v]!);
    const newlyHit = (v: number): boolean => stress[v] === 0 && next[v]! > 0;
    const sent = transmitted.map((before, v) => (newlyHit(v) ? distressOf(next[v]!) : before));
    return frameOf(losses, next, sent);
  };
  const frames = [frameOf(new Float64Array(shock.length), shock, shock.map(distressOf))];
  for (;;) {
    const next = step(frames.at(-1)!);
    const changed = next.losses.some((loss, v) => loss !== frames.at(-1)!.losses[v]);
    if (!changed) return { network: exposed, frames, converged: true, residual: 0 };
    frames.push(next);
  }
};
