// Several threads on the tasks of one run. Answers come back in any order and are kept by the number of their task.
import { Worker } from "node:worker_threads";
import type { Range } from "../ensemble/merge-chunks.ts";
import type { MonteCarloChunk } from "../ensemble/monte-carlo.ts";
import type { Answer, Start, Task } from "./protocol.ts";

/** A thread failed, so there is no result; says which scenarios it was at. */
export class WorkerError extends Error {
  override readonly name = "WorkerError";
}

export type PoolRequest = {
  /** The built program of a thread: `dist/worker/entry.js`. */
  readonly entry: URL;
  readonly workers: number;
  readonly start: Start;
  readonly ranges: readonly Range[];
  /** Aborted: no more tasks are given out, the threads end at once, and what is done is returned. */
  readonly signal: AbortSignal;
  /** Called with the number of finished tasks. */
  readonly onDone: (tasks: number) => void;
};

const words = ({ from, to }: Range): string => `scenarios ${from} to ${to - 1}`;

/**
 * Runs tasks on threads.
 *
 * @returns One chunk per range, in the ranges' order; undefined for those not done when the signal was aborted.
 * @throws WorkerError when a thread cannot start, throws or dies; all threads have ended by then.
 */
export const runOnThreads = async ({
  entry,
  workers,
  start,
  ranges,
  signal,
  onDone,
}: PoolRequest): Promise<readonly (MonteCarloChunk | undefined)[]> => {
  const chunks = new Array<MonteCarloChunk | undefined>(ranges.length).fill(undefined);
  if (ranges.length === 0 || signal.aborted) return chunks;
  const threads: Worker[] = [];
  let [given, done] = [0, 0];
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener("abort", () => resolve(), { once: true });
      const launch = (): void => {
        const thread = new Worker(entry, { workerData: start });
        threads.push(thread);
        let task: Task | null = null;
        const fail = (what: string): void =>
          reject(new WorkerError(task === null ? `worker: ${what}` : `worker, at ${words(task.range)}: ${what}`));
        const next = (): void => {
          task = given < ranges.length ? { id: given, range: ranges[given]! } : null;
          if (task === null) return;
          given += 1;
          thread.postMessage(task);
        };
        thread.on("message", (answer: Answer) => {
          if ("error" in answer) return fail(answer.error);
          chunks[answer.id] = answer.chunk;
          done += 1;
          onDone(done);
          return done === ranges.length ? resolve() : next();
        });
        thread.on("error", (error) => fail(error instanceof Error ? error.message : String(error)));
        // After a result this is the pool's own doing and changes nothing; before, a thread has died in silence.
        thread.on("exit", (code) => fail(`the thread ended with code ${code} before its work was done.`));
        next();
      };
      for (let k = 0; k < Math.min(workers, ranges.length); k++) launch();
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return chunks;
};
