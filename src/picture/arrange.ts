// A layout that takes long, worked out apart from the picture: in steps, and as numbers that pass from thread to thread.
import type { Network } from "../model/network.ts";
import { draftScene, type SceneDraft, type SceneOptions } from "./build-scene.ts";
import type { Point } from "./curve.ts";
import { chooseLayout } from "./layouts/index.ts";
import type { Layout, Placement } from "./layouts/layout.ts";

/** Firms from which such a layout would be felt as a pause. */
const longFrom = 150;

/** Whether a layout of a picture should be worked out in steps. */
export const takesLong = (layout: Layout, { nodes }: SceneDraft): boolean =>
  layout.placeInSteps !== undefined && nodes.length > longFrom;

/** x and y of every node of the draft, in its order. */
const coordinatesOf = ({ nodes }: SceneDraft, { positions }: Placement): Float64Array => {
  const coordinates = new Float64Array(2 * nodes.length);
  for (const [i, { id }] of nodes.entries()) {
    const { x, y } = positions.get(id)!;
    coordinates.set([x, y], 2 * i);
  }
  return coordinates;
};

/**
 * Places the nodes of a picture in steps.
 *
 * @returns x and y of every node of `draftScene` with the same options, in its order; of those reached when ended early.
 */
export function* arrangeInSteps(
  network: Network,
  options: SceneOptions,
): Generator<{ readonly done: number; readonly total: number }, Float64Array, boolean | undefined> {
  const draft = draftScene(network, options);
  const layout = chooseLayout(options.layout, draft.nodes);
  const placement =
    layout.placeInSteps === undefined
      ? layout.place(draft.nodes, draft.flows)
      : yield* layout.placeInSteps(draft.nodes, draft.flows);
  return coordinatesOf(draft, placement);
}

/** The placement of a draft that `arrangeInSteps` has worked out. */
export const placementAt = (layout: Layout, draft: SceneDraft, coordinates: Float64Array): Placement => {
  const positions = new Map(
    draft.nodes.map(({ id }, i): readonly [string, Point] => [
      id,
      { x: coordinates[2 * i]!, y: coordinates[2 * i + 1]! },
    ]),
  );
  return layout.placed?.(positions) ?? { layout: layout.id, positions, rigid: true };
};
