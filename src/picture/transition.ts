// From one placement of a picture to the next: who stays moves there, who is new grows in.
import type { FittedScene } from "./fit.ts";
import type { Point } from "./curve.ts";

/** Where a node is drawn on the way, in pixels, and how far it has grown, in [0, 1]. */
export type Moving = Point & { readonly grown: number };

/** Slow at both ends. @param t In [0, 1]. */
export const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/**
 * Where every node of the next placement is on the way to it.
 *
 * @param from Where nodes were drawn before; those that are not in it grow in their new place.
 * @param t In [0, 1]; at 1 everyone has arrived.
 */
export const placesBetween = (
  from: ReadonlyMap<string, Point>,
  to: FittedScene,
  t: number,
): ReadonlyMap<string, Moving> => {
  const share = eased(t);
  return new Map(
    [...to.nodes].map(([id, { x, y }]) => {
      const start = from.get(id);
      if (start === undefined) return [id, { x, y, grown: share }];
      return [id, { x: start.x + (x - start.x) * share, y: start.y + (y - start.y) * share, grown: 1 }];
    }),
  );
};

/** Whether anyone who stays would move, by more than can be seen. */
export const isMove = (from: ReadonlyMap<string, Point>, to: FittedScene): boolean =>
  [...to.nodes].some(([id, { x, y }]) => {
    const start = from.get(id);
    return start === undefined || Math.hypot(start.x - x, start.y - y) > 0.5;
  });
