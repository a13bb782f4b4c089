// Where the amounts go: on the curve, at the position of seven that covers least.
import { boxesOverlap, type Box } from "./boxes.ts";
import { pointAt, type Curve, type Point, type Span } from "./curve.ts";

export type TagRequest = {
  readonly id: string;
  readonly curve: Curve;
  readonly span: Span;
  /** Pixels, padding included. */
  readonly width: number;
  readonly height: number;
};

export type PlacedTag = { readonly id: string; readonly centre: Point; readonly box: Box };

/** Shares of the visible part of the curve, best first. */
const positions = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const overName = 2;
const overTag = 3;

const overlaps = (boxes: readonly Box[], box: Box): number => boxes.filter((other) => boxesOverlap(other, box)).length;

/**
 * One place for every tag, in the order given: first come, best served. Tags are never dropped, so give the important
 * ones first. O(n (n + obstacles)).
 */
export const placeTags = (requests: readonly TagRequest[], obstacles: readonly Box[]): readonly PlacedTag[] => {
  const placed: PlacedTag[] = [];
  for (const { id, curve, span, width, height } of requests) {
    const candidates = positions.map((share) => {
      const centre = pointAt(curve, span.start + (span.end - span.start) * share);
      const box = {
        left: centre.x - width / 2,
        right: centre.x + width / 2,
        top: centre.y - height / 2,
        bottom: centre.y + height / 2,
      };
      const tags = placed.map((tag) => tag.box);
      const cost = overName * overlaps(obstacles, box) + overTag * overlaps(tags, box) + Math.abs(share - 0.5);
      return { tag: { id, centre, box }, cost };
    });
    placed.push(candidates.reduce((best, next) => (next.cost < best.cost ? next : best)).tag);
  }
  return placed;
};
