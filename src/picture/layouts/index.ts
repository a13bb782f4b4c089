// The list of layouts; the first is the default.
import { nearestName } from "../../model/nearest-name.ts";
import { NotFoundError } from "../../model/errors.ts";
import { circle } from "./circle-layout.ts";
import { force } from "./force-layout.ts";
import type { Layout, LayoutNode } from "./layout.ts";
import { tiers } from "./tiers-layout.ts";
import { wheel } from "./wheel-layout.ts";

export const layouts: readonly Layout[] = [wheel, tiers, circle, force];

/** @throws NotFoundError for an id that no layout has. */
export const layoutOf = (id: string): Layout => {
  const found = layouts.find((layout) => layout.id === id);
  if (found !== undefined) return found;
  const suggestion = nearestName(
    id,
    layouts.map((layout) => layout.id),
  );
  const remedy =
    suggestion === null
      ? `There are ${layouts.map((layout) => layout.id).join(", ")}.`
      : `Did you mean "${suggestion}"?`;
  throw new NotFoundError(`layout: no layout named "${id}". ${remedy}`, suggestion);
};

/** A core of fewer firms is no wheel. */
const leastCore = 4;
/** More firms than this have no room on a wheel. */
const mostOnWheel = 400;

/**
 * The layout that a network is drawn in. A wheel of fewer than four firms becomes tiers. Without a wish it is the wheel,
 * but force for more than 400 firms.
 *
 * @throws NotFoundError for an id that no layout has.
 */
export const chooseLayout = (id: string | undefined, nodes: readonly LayoutNode[]): Layout => {
  const wanted = id === undefined ? wheel : layoutOf(id);
  if (wanted !== wheel) return wanted;
  if (id === undefined && nodes.length > mostOnWheel) return force;
  return nodes.filter(({ part }) => part === "core").length < leastCore ? tiers : wheel;
};
