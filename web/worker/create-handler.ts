// What the worker does with an order: a function, so that it can be tested, and run, without a thread.
import { runWatched, type Steps } from "../../src/ensemble/steps.ts";
import type { Network } from "../../src/model/network.ts";
import { filteredNetwork } from "../../src/view/deal-filter.ts";
import { jobs, type Job } from "./jobs.ts";
import type { Answer, Order } from "./protocol.ts";

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
  /** Tasks that were neither answered nor taken back. */
  const open = new Set<number>();

  const networkAt = (number: number): Network => {
    const network = networks.get(number);
    if (network === undefined) throw new Error(`worker: there is no network ${number}. Send it before the task.`);
    return network;
  };

  const run = async ({ id, network, job, input }: Extract<Order, { do: "run" }>): Promise<void> => {
    const data = networkAt(network);
    // An order that was taken back while it waited is not begun.
    await pause();
    if (!open.has(id)) return;
    const result = (jobs[job] as Job<unknown, unknown>)(data, input);
    const output = isSteps(result)
      ? await runWatched(result, {
          onProgress: (progress) => answer({ id, is: "progress", progress }),
          isCancelled: () => !open.has(id),
          pause,
        })
      : result;
    if (open.delete(id)) answer({ id, is: "done", output });
  };

  return (order) => {
    switch (order.do) {
      case "keep":
        networks.set(order.network, order.data);
        return;
      case "read":
        networks.set(order.network, JSON.parse(order.text) as Network);
        return;
      case "filter":
        networks.set(order.network, filteredNetwork(networkAt(order.of), order.asOf, order.filter));
        return;
      case "forget":
        networks.delete(order.network);
        return;
      case "end":
        if (open.delete(order.id)) answer({ id: order.id, is: "ended" });
        return;
      case "run":
        open.add(order.id);
        void run(order).catch((error: unknown) => {
          if (open.delete(order.id)) answer({ id: order.id, is: "failed", message: messageOf(error) });
        });
    }
  };
};
