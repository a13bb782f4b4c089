// The network as a value that arrives: loading, failed with a reason and a way to try again, or ready.
import { startTransition, useEffect, useState } from "react";
import type { Network } from "../../src/model/network.ts";
import { FetchFailure, fetchNetwork } from "./fetch-network.ts";

export type Loading =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly reason: string; readonly retry: () => void }
  | { readonly status: "ready"; readonly network: Network };

type Outcome = { readonly attempt: number; readonly network: Network | null; readonly reason: string };

export const useNetwork = (): Loading => {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    fetchNetwork(controller.signal)
      // Built part by part, so that a large network does not hold up the page while it is.
      .then((network) => startTransition(() => setOutcome({ attempt, network, reason: "" })))
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        const reason = error instanceof FetchFailure ? error.message : `Something went wrong: ${String(error)}`;
        setOutcome({ attempt, network: null, reason });
      });
    return () => controller.abort();
  }, [attempt]);
  if (outcome === null || outcome.attempt !== attempt) return { status: "loading" };
  if (outcome.network !== null) return { status: "ready", network: outcome.network };
  return { status: "failed", reason: outcome.reason, retry: () => setAttempt(attempt + 1) };
};
