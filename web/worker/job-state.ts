// How a computation stands, as a part of the page shows it: what is known of it, and what may stand in for it meanwhile.
import type { Progress } from "../../src/ensemble/steps.ts";
import type { Network } from "../../src/model/network.ts";

export type JobState<Output> =
  | { readonly status: "idle" }
  /** `previous` is the last answer of the same job, to be shown until the new one comes. */
  | { readonly status: "running"; readonly progress: Progress | null; readonly previous: Output | null }
  | { readonly status: "done"; readonly output: Output }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

/** What is asked, as far as two questions can differ. */
export type Asked = {
  /** The input as JSON. */
  readonly key: string;
  readonly network: Network;
};

export type Known<Output> = Asked &
  ({ readonly output: Output } | { readonly message: string } | { readonly progress: Progress });

/** An answer that may stand in for one that is on its way. */
export type Earlier<Output> = {
  readonly output: Output;
  /** What it says something about; it stands in for answers about the same thing only. */
  readonly about: object;
  /** Which question it answers, counted from the first. */
  readonly question: number;
};

/** The later of two answers, by what they answer and not by when they came. */
export const laterOf = <Output>(kept: Earlier<Output> | null, next: Earlier<Output>): Earlier<Output> =>
  kept !== null && kept.question > next.question ? kept : next;

type Standing<Output> = {
  readonly known: Known<Output> | null;
  readonly earlier: Earlier<Output> | null;
  readonly about: object;
  readonly retry: () => void;
};

/** How the job that is asked for now stands. */
export const jobState = <Output>(
  { key, network }: Asked,
  { known, earlier, about, retry }: Standing<Output>,
): JobState<Output> => {
  const current = known !== null && known.key === key && known.network === network ? known : null;
  if (current !== null && "output" in current) return { status: "done", output: current.output };
  if (current !== null && "message" in current) return { status: "failed", message: current.message, retry };
  const previous = earlier?.about === about ? earlier.output : null;
  return { status: "running", progress: current?.progress ?? null, previous };
};
