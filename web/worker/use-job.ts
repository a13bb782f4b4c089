// A computation in the worker as a value that a component renders.
import { useEffect, useState } from "react";
import type { Progress } from "../../src/ensemble/steps.ts";
import type { Network } from "../../src/model/network.ts";
import { workerClient } from "./client.ts";
import type { JobInput, JobName, JobOutput } from "./jobs.ts";

export type JobState<Output> =
  | { readonly status: "idle" }
  /** `previous` is the last answer of the same job, to be shown until the new one comes. */
  | { readonly status: "running"; readonly progress: Progress | null; readonly previous: Output | null }
  | { readonly status: "done"; readonly output: Output }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

type Known<Output> = { readonly key: string; readonly network: Network } & (
  { readonly output: Output } | { readonly message: string } | { readonly progress: Progress }
);

/**
 * Runs a job whenever its network or input changes, and takes back the one before.
 *
 * @param input Plain data, compared by its JSON; null: nothing is asked.
 */
export const useJob = <Name extends JobName>(
  job: Name,
  network: Network,
  input: JobInput<Name> | null,
): JobState<JobOutput<Name>> => {
  type Output = JobOutput<Name>;
  const key = JSON.stringify(input);
  const [known, setKnown] = useState<Known<Output> | null>(null);
  const [previous, setPrevious] = useState<{ readonly network: Network; readonly output: Output } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const asked = JSON.parse(key) as JobInput<Name> | null;
    if (asked === null) return;
    return workerClient().run(job, network, asked, {
      onDone: (output) => {
        setKnown({ key, network, output });
        setPrevious({ network, output });
      },
      onFailed: (message) => setKnown({ key, network, message }),
      onProgress: (progress) => setKnown({ key, network, progress }),
    });
  }, [job, network, key, attempt]);
  if (input === null) return { status: "idle" };
  const current = known !== null && known.key === key && known.network === network ? known : null;
  if (current !== null && "output" in current) return { status: "done", output: current.output };
  if (current !== null && "message" in current) {
    const retry = (): void => {
      setKnown(null);
      setAttempt(attempt + 1);
    };
    return { status: "failed", message: current.message, retry };
  }
  // What was computed from another network says nothing about this one.
  const before = previous?.network === network ? previous.output : null;
  return { status: "running", progress: current?.progress ?? null, previous: before };
};
