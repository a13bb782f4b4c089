// What the page tells the worker and what the worker answers. Plain data, copied from thread to thread.
import type { Progress } from "../../src/ensemble/steps.ts";
import type { Network } from "../../src/model/network.ts";
import type { DealFilter } from "../../src/view/deal-filter.ts";
import type { JobName } from "./jobs.ts";

export type Order =
  /** Sent before the first task on a network, and again if it was forgotten. */
  | { readonly do: "keep"; readonly network: number; readonly data: Network }
  /** The same, as JSON. */
  | { readonly do: "read"; readonly network: number; readonly text: string }
  /** The same, as what a filter leaves of a network that was sent before. */
  | {
      readonly do: "filter";
      readonly network: number;
      readonly of: number;
      readonly asOf: string;
      readonly filter: DealFilter;
    }
  /** Later tasks do not ask for this network; those that were ordered before still have it. */
  | { readonly do: "forget"; readonly network: number }
  | {
      readonly do: "run";
      readonly id: number;
      readonly network: number;
      readonly job: JobName;
      readonly input: unknown;
    }
  /** Ends a task that has not been answered; its answer is `ended`, unless another was on its way. */
  | { readonly do: "end"; readonly id: number };

/** Progress, any number of times, and then one of the others for every task. */
export type Answer =
  | { readonly id: number; readonly is: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly is: "done"; readonly output: unknown }
  /** It was taken back in time. */
  | { readonly id: number; readonly is: "ended" }
  /** A caller's mistake, in words for the reader, or a fault of ours. */
  | { readonly id: number; readonly is: "failed"; readonly message: string };
