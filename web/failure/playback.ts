// Playing a cascade: which round is shown, and how much of it, some time after it began. Without a clock.
import { holdMilliseconds, roundMilliseconds } from "../../src/picture/failure-frame.ts";

export const speeds = [0.5, 1, 2] as const;
export type Speed = (typeof speeds)[number];

export type Instant = {
  /** Position in the list of shown rounds. */
  readonly step: number;
  /** Time within the round, in [0, 1]. */
  readonly progress: number;
  readonly finished: boolean;
};

/** Where playing is, some time after it began at a step. Rounds unfold, rest, and make way for the next. */
export const instantAt = (from: number, steps: number, elapsedMs: number, speed: Speed): Instant => {
  const cycle = (roundMilliseconds + holdMilliseconds) / speed;
  // A frame carries the time at which it was due, which may be before playing began.
  const elapsed = Math.max(0, elapsedMs);
  const step = from + Math.floor(elapsed / cycle);
  if (step >= steps) return { step: steps - 1, progress: 1, finished: true };
  const within = elapsed - (step - from) * cycle;
  return { step, progress: Math.min(1, (within * speed) / roundMilliseconds), finished: false };
};
