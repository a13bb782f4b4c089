// Playing a cascade: which round is shown and whether time runs. A reducer without a clock.

export const speeds = [0.5, 1, 2] as const;
export type Speed = (typeof speeds)[number];

/** How long a round takes to unfold and how long it then rests, at speed 1. */
export const roundMilliseconds = 900;
export const restMilliseconds = 500;

export type Playback = {
  readonly playing: boolean;
  readonly speed: Speed;
};

export type Instant = {
  /** Position in the list of shown rounds. */
  readonly step: number;
  /** Time within the round, in [0, 1]. */
  readonly progress: number;
  readonly finished: boolean;
};

/** Where playing is, some time after it began at a step. Rounds unfold, rest, and make way for the next. */
export const instantAt = (from: number, steps: number, elapsedMs: number, speed: Speed): Instant => {
  const cycle = (roundMilliseconds + restMilliseconds) / speed;
  const step = from + Math.floor(elapsedMs / cycle);
  if (step >= steps) return { step: steps - 1, progress: 1, finished: true };
  const within = elapsedMs - (step - from) * cycle;
  return { step, progress: Math.min(1, (within * speed) / roundMilliseconds), finished: false };
};
