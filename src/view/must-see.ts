// What was picked, and must be in the window: a picture moved elsewhere would say nothing of it.
import type { Disc } from "../picture/curve.ts";
import type { Size } from "../picture/fit.ts";
import type { PictureFocus } from "../picture/picture-state.ts";
import type { Scene } from "../picture/scene.ts";

/** Ids of the firms that a focus is about: one firm, the two of a deal, those of a loop. None for a failure, which is about all. */
export const mustSee = (focus: PictureFocus, { edges }: Scene): readonly string[] => {
  switch (focus.mode) {
    case "node":
      return [focus.node];
    case "deal":
      return edges.filter(({ id }) => id === focus.deal).flatMap(({ source, target }) => [source, target]);
    case "loop":
    case "story":
      return focus.loop.nodes;
    default:
      return [];
  }
};

/** Whether the middle of any of these firms lies outside the stage. A firm that is not drawn is nowhere to be seen anyway. */
export const isOutOfSight = (
  ids: readonly string[],
  discs: ReadonlyMap<string, Disc>,
  { width, height }: Size,
): boolean =>
  ids.some((id) => {
    const disc = discs.get(id);
    return disc !== undefined && (disc.x < 0 || disc.x > width || disc.y < 0 || disc.y > height);
  });
