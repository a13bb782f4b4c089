// Axis-parallel rectangles in pixels: what labels must not share.
import type { Disc } from "./curve.ts";

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

export const boxTouchesDisc = (box: Box, disc: Disc): boolean => {
  const dx = Math.max(box.left, Math.min(disc.x, box.right)) - disc.x;
  const dy = Math.max(box.top, Math.min(disc.y, box.bottom)) - disc.y;
  return dx * dx + dy * dy < disc.radius * disc.radius;
};

export const boxInside = (box: Box, width: number, height: number): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;

export const boxAround = ({ x, y, radius }: Disc): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
