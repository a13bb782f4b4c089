// The clock of the moving highlights: still for two seconds, then a steady run at a moderate frame rate.

/** A reader looks before the picture moves. */
const delayMilliseconds = 2000;
const fadeInMilliseconds = 600;
const pixelsPerSecond = 60;
/** Highlights move slowly; every second frame of a 60 Hz screen is enough. */
const framesPerSecond = 30;

export type HighlightClock = {
  start(): void;
  stop(): void;
};

/** @param onFrame Receives how far the highlights have run, in pixels, and their strength in [0, 1]. */
export const createHighlightClock = (onFrame: (shift: number, strength: number) => void): HighlightClock => {
  let request: number | null = null;
  let startedAt = 0;
  let lastAt = 0;

  const tick = (now: number): void => {
    request = requestAnimationFrame(tick);
    if (now - lastAt < 1000 / framesPerSecond - 2) return;
    lastAt = now;
    const running = now - startedAt - delayMilliseconds;
    if (running > 0) onFrame((running / 1000) * pixelsPerSecond, Math.min(1, running / fadeInMilliseconds));
  };
  return {
    start() {
      if (request !== null) return;
      startedAt = performance.now();
      request = requestAnimationFrame(tick);
    },
    stop() {
      if (request !== null) cancelAnimationFrame(request);
      request = null;
      onFrame(0, 0);
    },
  };
};
