// How the money goes round, for every part of the page: at once, or for a large network in the worker.
import { useMemo } from "react";
import type { Window } from "../../src/model/annual-flow.ts";
import type { Network } from "../../src/model/network.ts";
import type { LoopsReport } from "../../src/report/loops-report.schema.ts";
import { takesLong } from "../../src/view/shown-loops.ts";
import type { Unit } from "../../src/view/view-state.ts";
import { recentLoops } from "../data/recent.ts";
import { useJob } from "../worker/use-job.ts";

/** `small`: worked out with the picture. */
export type LoopsRun =
  { readonly status: "small" | "running" | "done" } | { readonly status: "failed"; readonly message: string };

export type Loops = { readonly loops: LoopsReport; readonly loopsRun: LoopsRun };

/** While a large network is worked out, `loops` has none, and `loopsRun` says why. */
export const useLoops = (network: Network, asOf: string, window: Window, unit: Unit): Loops => {
  const isLong = takesLong(network);
  const job = useJob("loops", network, isLong ? { asOf, window, unit } : null);
  // A network without firms has a report without loops.
  const atOnce = useMemo(
    () => recentLoops(isLong ? { ...network, nodes: [], deals: [] } : network, { asOf, window, unit }),
    [network, isLong, asOf, window, unit],
  );
  if (!isLong || job.status === "idle") return { loops: atOnce, loopsRun: { status: "small" } };
  if (job.status === "failed") return { loops: atOnce, loopsRun: { status: "failed", message: job.message } };
  return job.status === "done"
    ? { loops: job.output, loopsRun: { status: "done" } }
    : { loops: atOnce, loopsRun: { status: "running" } };
};
