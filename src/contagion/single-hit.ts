// DebtRank of 2012: every node passes its distress on once, the first time it is hit. Not a fixed point of a map but a
// state machine, so it has an engine of its own; its result has the same form as every cascade's.
import { InvalidInputError } from "../model/errors.ts";
import { exposureNetwork, type ExposureNetwork } from "../model/exposure.ts";
import { distressOf, type Cascade, type CascadeFrame } from "./cascade.ts";

export type SingleHitOptions = {
  /** Whether one debtor can take at most the whole buffer, as in the paper (the default). */
  readonly capImpact?: boolean;
};

/** Scales the exposures of each pair so that together they are at most the victim's buffer. */
const cappedAtBuffer = (network: ExposureNetwork): ExposureNetwork => {
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
 * `transmitted` holds what each node has passed on so far, so that attribution reads it like any other cascade. Ends
 * exactly, after at most n rounds. It depends on the length of paths and under-counts exactly what goes round.
 *
 * @throws InvalidInputError for a shock of the wrong length or outside [0, 1].
 * @see Battiston, Puliga, Kaushik, Tasca, Caldarelli (2012), DebtRank: too central to fail?, doi:10.1038/srep00541
 */
export const singleHitCascade = (
  network: ExposureNetwork,
  shock: Float64Array,
  { capImpact = true }: SingleHitOptions = {},
): Cascade => {
  if (shock.length !== network.ids.length || shock.some((initial) => !(initial >= 0 && initial <= 1))) {
    throw new InvalidInputError(`singleHitCascade: expected ${network.ids.length} shocks between 0 and 1.`);
  }
  const { rows, buffers } = capImpact ? cappedAtBuffer(network) : network;
  const step = ({ stress, transmitted }: CascadeFrame, active: Float64Array): CascadeFrame => {
    const next = stress.map((before, v) => {
      let loss = 0;
      for (let k = rows.offsets[v]!; k < rows.offsets[v + 1]!; k++) loss += rows.loss[k]! * active[rows.from[k]!]!;
      return before + loss / buffers[v]!;
    });
    const newlyHit = (v: number): boolean => transmitted[v] === 0 && stress[v] === 0 && next[v]! > 0;
    return { stress: next, transmitted: transmitted.map((sent, v) => (newlyHit(v) ? distressOf(next[v]!) : sent)) };
  };
  const frames: CascadeFrame[] = [{ stress: shock, transmitted: shock.map(distressOf) }];
  let active = shock.map(distressOf);
  while (active.some((sent) => sent > 0)) {
    const current = frames.at(-1)!;
    const next = step(current, active);
    active = next.transmitted.map((sent, v) => sent - current.transmitted[v]!);
    frames.push(next);
  }
  return { frames, converged: true, residual: 0, failureBoundary: "at-or-above" };
};
