// A computation in the worker as a value that a component renders.
import { useEffect, useRef, useState } from "react";
import type { Network } from "../../src/model/network.ts";
import { workerClient } from "./client.ts";
import { jobState, laterOf, type Earlier, type JobState, type Known } from "./job-state.ts";
import type { JobInput, JobName, JobOutput } from "./jobs.ts";

/**
 * Runs a job whenever its network or input changes, and takes back the one before.
 *
 * @param input Plain data, compared by its JSON; null: nothing is asked.
 * @param about What answers are about; while it is the same, the last one stands in for the next. Default: the network,
 *   because what was computed from another network says nothing about this one.
 */
export const useJob = <Name extends JobName>(
  job: Name,
  network: Network,
  input: JobInput<Name> | null,
  about: object = network,
): JobState<JobOutput<Name>> => {
  type Output = JobOutput<Name>;
  const key = JSON.stringify(input);
  const [known, setKnown] = useState<Known<Output> | null>(null);
  const [earlier, setEarlier] = useState<Earlier<Output> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const questions = useRef(0);
  useEffect(() => {
    const asked = JSON.parse(key) as JobInput<Name> | null;
    if (asked === null) return;
    questions.current += 1;
    const question = questions.current;
    const keep = (output: Output): void => setEarlier((kept) => laterOf(kept, { output, about, question }));
    return workerClient().run(job, network, asked, {
      onDone: (output) => {
        setKnown({ key, network, output });
        keep(output);
      },
      onFailed: (message) => setKnown({ key, network, message }),
      onProgress: (progress) => setKnown({ key, network, progress }),
      // While a slider moves, each question is taken back for the next; what was begun is answered all the same.
      onLate: keep,
    });
  }, [job, network, key, about, attempt]);
  const retry = (): void => {
    setKnown(null);
    setAttempt(attempt + 1);
  };
  return input === null ? { status: "idle" } : jobState({ key, network }, { known, earlier, about, retry });
};
