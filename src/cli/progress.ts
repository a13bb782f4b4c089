// Long computations at the terminal: a bar while they run, and Ctrl-C that ends them with what they have.
import { setImmediate } from "node:timers/promises";
import { runWatched, type Progress, type Steps } from "../index.ts";
import type { Context } from "./commands/command.ts";
import { exitCodes } from "./cli-errors.ts";

const barWidth = 24;

/** Counts in the bar have thousands apart: 2,121 of 5,050. */
const counted = (n: number): string => n.toLocaleString("en-US");

/** `sweep  [######------------------]  25 %  1,263 of 5,050`. */
export const barText = (what: string, { done, total }: Progress): string => {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.floor(share * barWidth);
  const bar = "#".repeat(filled) + "-".repeat(barWidth - filled);
  return `${what}  [${bar}] ${String(Math.floor(share * 100)).padStart(3)} %  ${counted(done)} of ${counted(total)}`;
};

/** What a long computation gets from the command line. */
export type Watched = {
  readonly onProgress: (progress: Progress) => void;
  /** Aborted by the first Ctrl-C. The second ends the program at once. */
  readonly signal: AbortSignal;
};

/**
 * Runs a computation under a progress bar and Ctrl-C.
 *
 * @param what Its name in the bar.
 */
export const underWatch = async <T>(
  { terminal, surroundings }: Context,
  what: string,
  work: (watched: Watched) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  const stopListening = surroundings.onInterrupt(() => {
    controller.abort();
    terminal.status("Ending with what there is so far; Ctrl-C again ends at once ...");
  });
  let shown = "";
  const onProgress = (progress: Progress): void => {
    const text = barText(what, progress);
    // Drawn only when it moves: a bar that writes thousands of times is slower than the work.
    const percent = text.slice(0, text.indexOf("%"));
    if (percent === shown || controller.signal.aborted) return;
    shown = percent;
    terminal.status(text);
  };
  try {
    return await work({ onProgress, signal: controller.signal });
  } finally {
    stopListening();
    terminal.status(null);
  }
};

/** Runs a computation in steps on this thread under a progress bar and Ctrl-C. */
export const runSteps = async <T>(context: Context, what: string, steps: Steps<T>): Promise<T> =>
  underWatch(context, what, ({ onProgress, signal }) =>
    runWatched(steps, {
      onProgress,
      isCancelled: () => signal.aborted,
      pause: () => setImmediate(),
    }),
  );

/** The exit code of a report that may be partial. */
export const exitCodeOf = ({ partial }: { readonly partial: boolean }): number =>
  partial ? exitCodes.interrupted : exitCodes.done;
