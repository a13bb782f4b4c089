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
  /** `isStale`: marks have the size and colour of the last answer. */
  | { readonly status: "running"; readonly isStale: boolean }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void };

const settled: Measuring = { status: "settled" };
const first: Measuring = { status: "running", isStale: false };
const again: Measuring = { status: "running", isStale: true };

/** @param shown The network as the filter leaves it. @param network All of it. */
export const useMapMeasures = (
  state: ViewState,
  shown: Network,
  network: Network,
  seen: Seen,
): { readonly measures: SceneMeasures | null; readonly measuring: Measuring } => {
  const job = useJob("metrics", shown, measuresRequest(state, seen), network);
  // While the day or the filter moves, the last answer stays: no flicker back to money and kind.
  const report = job.status === "done" ? job.output : job.status === "running" ? job.previous : null;
  const { sizeBy, colourBy } = state;
  const measures = useMemo(
    () => (report === null ? null : sceneMeasures({ sizeBy, colourBy }, report)),
    [report, sizeBy, colourBy],
  );
  if (job.status === "failed") return { measures, measuring: job };
  if (job.status !== "running") return { measures, measuring: settled };
  const isStale = measures !== null && (measures.size !== null || measures.colour !== null);
  return { measures, measuring: isStale ? again : first };
};
