// The picture of what is shown, placed: at once, or in the worker where that takes long.
import { useMemo } from "react";
import type { Window } from "../../src/model/annual-flow.ts";
import type { Network } from "../../src/model/network.ts";
import { placementAt, takesLong } from "../../src/picture/arrange.ts";
import { draftScene, type SceneDraft } from "../../src/picture/build-scene.ts";
import type { Point } from "../../src/picture/curve.ts";
import { circle } from "../../src/picture/layouts/circle-layout.ts";
import { givenLayout, givenPlacement } from "../../src/picture/layouts/given-layout.ts";
import { chooseLayout } from "../../src/picture/layouts/index.ts";
import type { Layout } from "../../src/picture/layouts/layout.ts";
import type { SceneMeasures } from "../../src/picture/measure-scale.ts";
import type { Scene } from "../../src/picture/scene.ts";
import type { Unit } from "../../src/view/view-state.ts";
import type { JobState } from "../worker/job-state.ts";
import { useJob } from "../worker/use-job.ts";

export type Arranging =
  | { readonly status: "settled" }
  | { readonly status: "running"; readonly done: number; readonly total: number }
  | { readonly status: "failed"; readonly message: string };

type Options = {
  readonly asOf: string;
  readonly unit: Unit;
  readonly window: Window;
  /** Id of a layout; null: what suits. */
  readonly layout: string | null;
  /** Places that came with the data; null where none did. */
  readonly positions: ReadonlyMap<string, Point> | null;
  /** Measures that give size and colour; null: money and kind do. */
  readonly measures: SceneMeasures | null;
};

const isGiven = ({ layout, positions }: Options): boolean =>
  positions !== null && (layout === null || layout === givenLayout);

/** @param coordinates From the worker; null: not yet. Until then, everyone stands on a circle. */
const placedInSteps = (draft: SceneDraft, layout: Layout, coordinates: Float64Array | null): Scene => {
  if (coordinates?.length !== 2 * draft.nodes.length) return draft.at(circle.place(draft.nodes, draft.flows));
  return draft.at(placementAt(layout, draft, coordinates));
};

const settled: Arranging = { status: "settled" };

const arrangingOf = (job: JobState<Float64Array>): Arranging => {
  if (job.status === "failed") return { status: "failed", message: job.message };
  if (job.status !== "running") return settled;
  const { done, total } = job.progress ?? { done: 0, total: 1 };
  return { status: "running", done, total };
};

/** The scene, and how far its layout is. */
export const useScene = (
  network: Network,
  options: Options,
): { readonly scene: Scene; readonly arranging: Arranging } => {
  const { asOf, unit, window, positions, measures } = options;
  // A link to data with places of their own, opened without them, shows what suits.
  const wanted = options.layout === givenLayout ? undefined : (options.layout ?? undefined);
  const given = isGiven(options);
  const draft = useMemo(
    () => draftScene(network, { asOf, unit, window, ...(measures === null ? {} : { measures }) }),
    [network, asOf, unit, window, measures],
  );
  const layout = useMemo(() => chooseLayout(wanted, draft.nodes), [wanted, draft]);
  const isLong = !given && takesLong(layout, draft);
  const job = useJob("arrange", network, isLong ? { asOf, unit, window, layout: layout.id } : null);
  const output = job.status === "done" ? job.output : null;
  const scene = useMemo(() => {
    if (given && positions !== null) return draft.at(givenPlacement(draft.nodes, draft.flows, positions));
    return isLong ? placedInSteps(draft, layout, output) : draft.at(layout.place(draft.nodes, draft.flows));
  }, [draft, layout, given, positions, isLong, output]);
  return { scene, arranging: isLong ? arrangingOf(job) : settled };
};
