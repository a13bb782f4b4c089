// The ledger of claims as of the day that is shown, computed in the worker once for every part that needs it.
import { useEffect } from "react";
import type { Network } from "../../src/model/network.ts";
import type { ClaimsReport } from "../../src/report/claims-report.schema.ts";
import { usePage } from "../page.ts";
import type { JobState } from "../worker/job-state.ts";
import { useJob } from "../worker/use-job.ts";

/** The newest answer of each network, so that the next panel has it at once. */
const known = new WeakMap<Network, ClaimsReport>();

export const useClaims = (): JobState<ClaimsReport> => {
  const { network, asOf } = usePage().index;
  const before = known.get(network);
  const isKnown = before?.asOf === asOf;
  const job = useJob("claims", network, isKnown ? null : { asOf });
  const output = job.status === "done" ? job.output : null;
  useEffect(() => {
    if (output !== null) known.set(network, output);
  }, [network, output]);
  return isKnown ? { status: "done", output: before } : job;
};
