// What Compare shows for the state of the page, computed again only when something that it depends on has changed.
import { useMemo } from "react";
import { initialState, type ViewState } from "../../src/view/view-state.ts";
import { shownCompare, type ShownCompare } from "../../src/view/shown-compare.ts";
import type { DiffFigures } from "../../src/report/diff-headlines.ts";
import { sideFiguresRequest } from "../../src/view/side-figures.ts";
import { usePage } from "../page.ts";
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

export type Figures =
  | { readonly status: "none" | "running" }
  | { readonly status: "done"; readonly pair: readonly [DiffFigures, DiffFigures] }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

/** The headline figures of both sides, from the worker; none where losses are compared. */
export const useFigures = (shown: ShownCompare): Figures => {
  const { state } = usePage();
  const { before, after, window, losses } = shown;
  const requestOf = (side: typeof before) => (losses === null ? sideFiguresRequest(side, state, window) : null);
  const old = useJob("sideFigures", before.whole, requestOf(before));
  const young = useJob("sideFigures", after.whole, requestOf(after));
  if (old.status === "idle" || young.status === "idle") return { status: "none" };
  if (old.status === "failed") return old;
  if (young.status === "failed") return young;
  if (old.status === "running" || young.status === "running") return { status: "running" };
  return { status: "done", pair: [old.output, young.output] };
};
