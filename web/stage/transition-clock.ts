// The clock of a change of places: half a second from nought to one, a frame at a time.

const milliseconds = 500;

export type TransitionClock = {
  /** Begins anew. */
  start(): void;
  /** Ends where it is, without another frame. */
  stop(): void;
};

/** @param onFrame Receives the time passed as a share in [0, 1]; 1 comes last and once. */
export const createTransitionClock = (onFrame: (share: number) => void): TransitionClock => {
  let request: number | null = null;
  let startedAt: number | null = null;
  const tick = (now: number): void => {
    // The first frame may come late, and is the first that anyone sees.
    startedAt ??= now;
    const share = Math.min(1, (now - startedAt) / milliseconds);
    request = share < 1 ? requestAnimationFrame(tick) : null;
    onFrame(share);
  };
  const stop = (): void => {
    if (request !== null) cancelAnimationFrame(request);
    request = null;
    startedAt = null;
  };
  return {
    start() {
      stop();
      request = requestAnimationFrame(tick);
    },
    stop,
  };
};
