// The books of one firm on the day that is shown, computed in the worker.
import type { Account } from "../../src/view/words/book-words.ts";
import { usePage } from "../page.ts";
import { useJob } from "../worker/use-job.ts";

export type AccountRun =
  | { readonly status: "running" }
  | { readonly status: "done"; readonly account: Account | null }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

export const useAccount = (firm: string): AccountRun => {
  const { state, index } = usePage();
  const job = useJob("ledger", index.network, { node: firm, asOf: index.asOf, overrides: state.overrides });
  if (job.status === "failed") return job;
  return job.status === "done" ? { status: "done", account: job.output.accounts[0] ?? null } : { status: "running" };
};
