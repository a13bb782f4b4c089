// A long computation that can be watched and ended early: it says how far it is and is told whether to go on.

export type Progress = { readonly done: number; readonly total: number };

/**
 * Yields its progress after every step and returns its result. Whoever drives it answers `true` to end it early; it then
 * returns what it has, marked as partial. It knows no clock, thread or signal: those are its driver's.
 */
export type Steps<T> = Generator<Progress, T, boolean | undefined>;

/** What was asked for, and how much of it was done before somebody ended it. */
export type Extent = { readonly asked: number; readonly done: number; readonly partial: boolean };

/**
 * One call after another, in order.
 *
 * @param each Called with 0, 1, ... total - 1.
 * @returns The results so far; fewer than `total` when ended early.
 */
export function* inSteps<T>(total: number, each: (k: number) => T): Steps<readonly T[]> {
  const results: T[] = [];
  for (let k = 0; k < total; k++) {
    results.push(each(k));
    const end = yield { done: k + 1, total };
    if (end === true) break;
  }
  return results;
}

export const extentOf = (asked: number, done: number): Extent => ({ asked, done, partial: done < asked });

/** Runs a computation to its end at once. */
export const finish = <T>(steps: Steps<T>): T => {
  let step = steps.next();
  while (step.done !== true) step = steps.next(false);
  return step.value;
};

/** What looks on while a computation runs. */
export type Watch = {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
  /** Lets other work, such as a signal, have its turn. */
  readonly pause: () => Promise<void>;
};

/** Runs a computation under a watch; when cancelled, returns what it has. */
export const runWatched = async <T>(steps: Steps<T>, { onProgress, isCancelled, pause }: Watch): Promise<T> => {
  let step = steps.next();
  while (step.done !== true) {
    onProgress(step.value);
    await pause();
    step = steps.next(isCancelled());
  }
  return step.value;
};
