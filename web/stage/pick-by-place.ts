// The node under the pointer, found among the places of all instead of in what was drawn.
import type Sigma from "sigma";
import type { Point } from "../../src/picture/curve.ts";
import type { NodePosition } from "./stage-graph.ts";
import { drawnRadius, type WebglPicture } from "./webgl-picture.ts";

/** The smallest discs are hard to hit, in pixels. */
const around = 2;

/** The node whose disc is at a point or, where discs overlap, whose edge is furthest from it; null on the background. */
const nodeAt = (sigma: Sigma<NodePosition>, picture: WebglPicture, point: Point): string | null => {
  const at = sigma.viewportToGraph(point);
  const [x, y] = [at.x, picture.size.height - at.y];
  const pixel = 1 / sigma.getGraphToViewportRatio();
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const [id, place] of picture.places) {
    const radius = sigma.scaleSize(drawnRadius(picture, id)) * pixel;
    const distance = Math.hypot(place.x - x, place.y - y) - radius;
    if (distance <= around * pixel && (best === null || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
};

/**
 * Sigma reads the pixel under the pointer, and the page stands still until everything ordered so far has been drawn:
 * with tens of thousands of lines in software, a second at every move of the pointer and turn of the wheel.
 */
export const pickByPlace = (sigma: Sigma<NodePosition>, picture: WebglPicture): void => {
  Object.defineProperty(sigma, "getNodeAtPosition", { value: (point: Point) => nodeAt(sigma, picture, point) });
};
