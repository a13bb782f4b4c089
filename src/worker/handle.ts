// What a worker thread does with a task: a function, so that it can be tested without a thread.
import { monteCarlo } from "../ensemble/monte-carlo.ts";
import type { Answer, Start, Task } from "./protocol.ts";

const messageOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** @returns A function from tasks to answers; a task that fails is an answer too, not an exception. */
export const createHandler = ({ network, plan }: Start): ((task: Task) => Answer) => {
  let run: ReturnType<typeof monteCarlo> | null = null;
  return ({ id, range: { from, to } }) => {
    try {
      run ??= monteCarlo(network, plan);
      return { id, chunk: run(from, to) };
    } catch (error) {
      return { id, error: messageOf(error) };
    }
  };
};
