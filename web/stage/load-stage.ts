// Fetches what draws the picture, and has the browser get WebGL ready meanwhile, so that the page never stands still.
import { startWarmUp } from "./start-warm-up.ts";
import type { CreateStage } from "./stage.ts";

/** Whoever has no thread to spare by then draws without. */
const mostMilliseconds = 3000;

/**
 * The first WebGL context of a browser takes up to a second where it is drawn in software, and whoever asks for it
 * waits. A thread asks first; the page's own context is then there in a few milliseconds.
 */
const warmUp = (): Promise<void> =>
  new Promise((resolve) => {
    try {
      const thread = startWarmUp();
      const end = (): void => {
        thread.terminate();
        resolve();
      };
      thread.addEventListener("message", end, { once: true });
      thread.addEventListener("error", end, { once: true });
      window.setTimeout(end, mostMilliseconds);
    } catch {
      // No threads, or none with a canvas: the stage finds out by itself what there is.
      resolve();
    }
  });

let loading: Promise<CreateStage> | null = null;

/** Started by the first call; a later one gets the same, or tries again after a failure. */
export const loadStage = (): Promise<CreateStage> => {
  loading ??= Promise.all([import("./create-stage.ts"), warmUp()])
    .then(([{ createStage }]) => createStage)
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
};
