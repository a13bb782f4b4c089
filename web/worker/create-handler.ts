// What the worker does with an order: a function, so that it can be tested, and run, without a thread.
import { runWatched, type Steps } from "../../src/ensemble/steps.ts";
import type { Network } from "../../src/model/network.ts";
import { jobs, type Job } from "./jobs.ts";
import type { Answer, Order } from "./protocol.ts";

/** Networks that are kept: the shown one, one to compare it with, and what was just left. */
const mostNetworks = 4;

const isSteps = (result: unknown): result is Steps<unknown> =>
  typeof result === "object" && result !== null && Symbol.iterator in result && "next" in result;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * @param answer Sends an answer to the page.
 * @param pause Lets waiting orders have their turn between the steps of a long job.
 */
export const createHandler = (
  answer: (answer: Answer) => void,
  pause: () => Promise<void>,
): ((order: Order) => void) => {
  const networks = new Map<number, Network>();
  const ended = new Set<number>();

  const run = async ({ id, network, job, input }: Extract<Order, { do: "run" }>): Promise<void> => {
    // An order that was taken back while it waited is not begun.
    await pause();
    if (ended.delete(id)) return;
    const data = networks.get(network);
    if (data === undefined) throw new Error(`worker: network ${network} is not kept any more. Reload the page.`);
    const result = (jobs[job] as Job<unknown, unknown>)(data, input);
    const output = isSteps(result)
      ? await runWatched(result, {
          onProgress: (progress) => answer({ id, is: "progress", progress }),
          isCancelled: () => ended.has(id),
          pause,
        })
      : result;
    if (!ended.delete(id)) answer({ id, is: "done", output });
  };

  return (order) => {
    switch (order.do) {
      case "keep": {
        networks.set(order.network, order.data);
        const [oldest] = networks.keys();
        if (networks.size > mostNetworks && oldest !== undefined) networks.delete(oldest);
        return;
      }
      case "end":
        ended.add(order.id);
        return;
      case "run":
        void run(order).catch((error: unknown) => {
          if (!ended.delete(order.id)) answer({ id: order.id, is: "failed", message: messageOf(error) });
        });
    }
  };
};
