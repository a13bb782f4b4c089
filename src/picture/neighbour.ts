// Arrow keys on the picture: the node that lies nearest in a direction.
import type { Point } from "./curve.ts";

export type Direction = "left" | "right" | "up" | "down";

/** Progress and sideways distance towards a direction; y downwards. */
const along = (from: Point, to: Point, direction: Direction): { readonly ahead: number; readonly aside: number } => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (direction === "left") return { ahead: -dx, aside: Math.abs(dy) };
  if (direction === "right") return { ahead: dx, aside: Math.abs(dy) };
  if (direction === "up") return { ahead: -dy, aside: Math.abs(dx) };
  return { ahead: dy, aside: Math.abs(dx) };
};

/**
 * The node within 60 degrees of the direction with the smallest distance, sideways counted double; null at the edge.
 *
 * @param points Pixels, y downwards.
 */
export const neighbourInDirection = (
  points: ReadonlyMap<string, Point>,
  id: string,
  direction: Direction,
): string | null => {
  const from = points.get(id);
  if (from === undefined) return null;
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const [other, point] of points) {
    const { ahead, aside } = along(from, point, direction);
    if (other === id || aside >= ahead * Math.sqrt(3)) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { id: other, cost };
  }
  return best?.id ?? null;
};
