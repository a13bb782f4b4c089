// A job as a promise: for what a reader asks for once, such as a file.
import type { Network } from "../../src/model/network.ts";
import { workerClient } from "./client.ts";
import type { JobInput, JobName, JobOutput } from "./jobs.ts";

/** @throws Error with a sentence for the reader when the job cannot be done. */
export const runJob = <Name extends JobName>(
  job: Name,
  network: Network,
  input: JobInput<Name>,
): Promise<JobOutput<Name>> =>
  new Promise((resolve, reject) => {
    workerClient().run(job, network, input, {
      onDone: resolve,
      onFailed: (message) => reject(new Error(message)),
    });
  });
