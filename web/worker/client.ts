// The page's side of the worker: a task is started, watched, and taken back when nobody waits for it any more.
import type { Progress } from "../../src/ensemble/steps.ts";
import type { Network } from "../../src/model/network.ts";
import type { JobInput, JobName, JobOutput } from "./jobs.ts";
import { originOf } from "./network-origin.ts";
import type { Answer, Order } from "./protocol.ts";
import { startThread } from "./thread.ts";

export type Waiting<Output> = {
  readonly onDone: (output: Output) => void;
  readonly onFailed: (message: string) => void;
  readonly onProgress?: (progress: Progress) => void;
  /** The answer of a task that was taken back too late: nobody waits for it, but it may serve until a newer one comes. */
  readonly onLate?: (output: Output) => void;
};

export type WorkerClient = {
  /** Starts a task; the returned function takes it back. Callbacks come later, never during the call. */
  readonly run: <Name extends JobName>(
    job: Name,
    network: Network,
    input: JobInput<Name>,
    waiting: Waiting<JobOutput<Name>>,
  ) => () => void;
};

type Send = (order: Order) => void;

type Hear = (answer: Answer) => void;
/** Is told when nothing will be answered any more, and why. */
type Lose = (message: string) => void;

/** Networks that the worker has at once: the shown one, one to compare it with, and what was just left. */
const mostNetworks = 4;

const ignore = (): void => undefined;

/** @param connect Is given what takes the answers and what hears of the end, and gives what sends the orders. */
export const createClient = (connect: (onAnswer: Hear, onLost: Lose) => Send): WorkerClient => {
  /** Tasks without a last answer; of those that were taken back, what hears of an answer that comes all the same. */
  const open = new Map<number, Waiting<unknown>>();
  /** What the worker has, the longest unused first. */
  const kept = new Map<Network, number>();
  let networks = 0;
  let tasks = 0;
  const hear: Hear = (answer) => {
    const waiting = open.get(answer.id);
    if (waiting === undefined) return;
    if (answer.is === "progress") return waiting.onProgress?.(answer.progress);
    open.delete(answer.id);
    if (answer.is === "done") waiting.onDone(answer.output);
    if (answer.is === "failed") waiting.onFailed(answer.message);
  };
  const lose: Lose = (message) => {
    const lost = [...open.values()];
    open.clear();
    lost.forEach(({ onFailed }) => onFailed(message));
  };
  const send = connect(hear, lose);
  const keep = (network: Network): number => {
    const origin = originOf(network);
    // What it is made of must be there before.
    const of = origin?.is === "filtered" ? numberOf(origin.of) : 0;
    networks += 1;
    if (origin === null) send({ do: "keep", network: networks, data: network });
    else if (origin.is === "text") send({ do: "read", network: networks, text: origin.text });
    else send({ do: "filter", network: networks, of, asOf: origin.asOf, filter: origin.filter });
    return networks;
  };
  const forgetOldest = (): void => {
    const [oldest] = kept;
    if (oldest === undefined || kept.size <= mostNetworks) return;
    kept.delete(oldest[0]);
    send({ do: "forget", network: oldest[1] });
  };
  const numberOf = (network: Network): number => {
    const number = kept.get(network) ?? keep(network);
    // Used again, it is the newest once more.
    kept.delete(network);
    kept.set(network, number);
    forgetOldest();
    return number;
  };
  return {
    run(job, network, input, waiting) {
      tasks += 1;
      const id = tasks;
      const { onLate = ignore } = waiting;
      // The answer to a job has the job's type: both sides share one list.
      const waits = waiting as Waiting<unknown>;
      const waitsNoMore = { onDone: onLate, onFailed: ignore } as Waiting<unknown>;
      open.set(id, waits);
      send({ do: "run", id, network: numberOf(network), job, input });
      return () => {
        if (open.get(id) !== waits) return;
        open.set(id, waitsNoMore);
        send({ do: "end", id });
      };
    },
  };
};

const inThread = (onAnswer: Hear, onLost: Lose): Send => {
  const worker = startThread();
  worker.addEventListener("error", () => {
    worker.terminate();
    // Whoever tries again gets a new one.
    shared = null;
    onLost("The part of the page that computes has stopped.");
  });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => onAnswer(data));
  return (order) => worker.postMessage(order);
};

/** Without threads the same work is done on the page, in slices. */
const onPage = (onAnswer: Hear): Send => {
  const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  // What the worker computes with is large, and elsewhere the page itself never needs it.
  const handler = import("./create-handler.ts").then(({ createHandler }) => createHandler(onAnswer, nextTurn));
  return (order) => void handler.then((handle) => handle(order));
};

let shared: WorkerClient | null = null;

/** The page's one worker, started when it is first needed. */
export const workerClient = (): WorkerClient => {
  shared ??= createClient(typeof Worker === "undefined" ? onPage : inThread);
  return shared;
};
