// Gives a mark the size and the colour that measures say, where measures are chosen.
import {
  measuredRadius,
  measureScale,
  shadeOf,
  type MeasureScale,
  type MeasureValues,
  type SceneMeasures,
  type SceneScales,
} from "./measure-scale.ts";
import type { SceneNode } from "./scene.ts";

type Mark = Omit<SceneNode, "x" | "y">;

const scaleOf = (measure: MeasureValues | null, nodes: readonly string[]): MeasureScale | null =>
  measure === null ? null : measureScale(measure, nodes);

/** The ranges of the chosen measures over the nodes of a picture; null where none is chosen. */
export const measureScales = (
  measures: SceneMeasures | undefined,
  nodes: readonly { readonly node: { readonly id: string } }[],
): SceneScales | null => {
  if (measures === undefined || (measures.size === null && measures.colour === null)) return null;
  const ids = nodes.map(({ node }) => node.id);
  return { size: scaleOf(measures.size, ids), colour: scaleOf(measures.colour, ids) };
};

/** The mark itself where no measure is chosen. */
export const measuredNode = (node: Mark, measures: SceneMeasures | undefined, scales: SceneScales | null): Mark => {
  const valueOf = (measure: MeasureValues | null | undefined): number | null => measure?.values.get(node.id) ?? null;
  const [size, colour] = [scales?.size ?? null, scales?.colour ?? null];
  return {
    ...node,
    ...(size === null ? {} : { radius: measuredRadius(valueOf(measures?.size), size) }),
    ...(colour === null ? {} : { shade: shadeOf(valueOf(measures?.colour), colour) }),
  };
};
