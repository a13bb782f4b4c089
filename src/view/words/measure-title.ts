// The finding of a map whose marks are sized or coloured by measures: who stands out.
import type { Scene, SceneNode } from "../../picture/scene.ts";

/** The one node with the largest value; null where several share it, or none has one. */
const foremost = (nodes: readonly SceneNode[], valueOf: (node: SceneNode) => number | null): string | null => {
  const values = nodes.map(valueOf);
  const most = Math.max(...values.map((value) => value ?? Number.NEGATIVE_INFINITY));
  const first = values.indexOf(most);
  return first === -1 || values.lastIndexOf(most) !== first ? null : nodes[first]!.label;
};

/** "OpenAI stands out by PageRank (size)", or only what the marks show; null where no measure is chosen. */
export const measureTitle = ({ nodes, scales }: Scene): string | null => {
  const size = scales?.size ?? null;
  const colour = scales?.colour ?? null;
  const told = [
    ...(size === null ? [] : [{ by: `${size.label} (size)`, who: foremost(nodes, ({ radius }) => radius) }]),
    ...(colour === null
      ? []
      : [{ by: `${colour.label} (colour)`, who: foremost(nodes, ({ shade }) => shade ?? null) }]),
  ];
  if (told.length === 0) return null;
  const [first, second = first] = told;
  if (told.some(({ who }) => who === null)) return `Firms by ${told.map(({ by }) => by).join(" and ")}`;
  if (first!.who === second!.who) return `${first!.who} stands out by ${told.map(({ by }) => by).join(" and ")}`;
  return `${first!.who} stands out by ${first!.by}, ${second!.who} by ${second!.by}`;
};
