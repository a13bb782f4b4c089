// The measures that size or colour the picture, computed in the worker; null without one, and until the answer is there.
import { useMemo } from "react";
import type { Window } from "../../src/model/annual-flow.ts";
import type { Network } from "../../src/model/network.ts";
import type { SceneMeasures } from "../../src/picture/measure-scale.ts";
import { measuresRequest, sceneMeasures } from "../../src/view/shown-measures.ts";
import type { Unit, ViewState } from "../../src/view/view-state.ts";
import { useJob } from "../worker/use-job.ts";

type Seen = { readonly asOf: string; readonly unit: Unit; readonly window: Window };

export type Measuring =
  | { readonly status: "settled" }
  | { readonly status: "running" }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

const settled: Measuring = { status: "settled" };
const running: Measuring = { status: "running" };

/** @param shown The network as the filter leaves it. */
export const useMapMeasures = (
  state: ViewState,
  shown: Network,
  seen: Seen,
): { readonly measures: SceneMeasures | null; readonly measuring: Measuring } => {
  const job = useJob("metrics", shown, measuresRequest(state, seen));
  // While the day or the filter moves, the last answer stays: no flicker back to money and kind.
  const report = job.status === "done" ? job.output : job.status === "running" ? job.previous : null;
  const { sizeBy, colourBy } = state;
  const measures = useMemo(
    () => (report === null ? null : sceneMeasures({ sizeBy, colourBy }, report)),
    [report, sizeBy, colourBy],
  );
  if (job.status === "failed") return { measures, measuring: job };
  return { measures, measuring: job.status === "running" ? running : settled };
};
