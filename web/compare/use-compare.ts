// What Compare shows for the state of the page, computed again only when something that it depends on has changed.
import { useMemo } from "react";
import { initialState, type ViewState } from "../../src/view/view-state.ts";
import { shownCompare, type ShownCompare } from "../../src/view/shown-compare.ts";
import { sideFiguresRequest } from "../../src/view/side-figures.ts";
import { usePage } from "../page.ts";
import type { JobName, JobOutput } from "../worker/jobs.ts";
import { useJob } from "../worker/use-job.ts";

/** The state without what moves nothing: selection, camera, theme. */
const asked = (state: ViewState): ViewState => {
  const { before, after, asOf, filter, unit, layout, model, parameters, shock, overrides } = state;
  return { ...initialState, before, after, asOf, filter, unit, layout, model, parameters, shock, overrides };
};

export const useCompare = (): ShownCompare => {
  const { state, index, shipped, own } = usePage();
  const key = JSON.stringify(asked(state));
  const shown = index.network;
  return useMemo(
    () => shownCompare(JSON.parse(key) as ViewState, { shown, shipped, own: own?.network ?? null }),
    [key, shown, shipped, own],
  );
};

export type OfBoth<Output> =
  | { readonly status: "none" | "running" }
  | { readonly status: "done"; readonly pair: readonly [Output, Output] }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

type SideJob = Extract<JobName, "sideCirculation" | "sideFigures">;

/** A job on both sides in the worker; none where losses are compared. */
export const useBoth = <Name extends SideJob>(job: Name, shown: ShownCompare): OfBoth<JobOutput<Name>> => {
  const { state } = usePage();
  const { before, after, window, losses } = shown;
  const requestOf = (side: typeof before) => (losses === null ? sideFiguresRequest(side, state, window) : null);
  const old = useJob(job, before.whole, requestOf(before));
  const young = useJob(job, after.whole, requestOf(after));
  if (old.status === "idle" || young.status === "idle") return { status: "none" };
  if (old.status === "failed") return old;
  if (young.status === "failed") return young;
  if (old.status === "running" || young.status === "running") return { status: "running" };
  return { status: "done", pair: [old.output, young.output] };
};

export type Figures = OfBoth<JobOutput<"sideFigures">>;
