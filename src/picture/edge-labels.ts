// Where the amounts go: on the curve or just beside it, at the position that covers least.
import { boxesOverlap, type Box } from "./boxes.ts";
import { createBoxGrid, type BoxGrid } from "./box-grid.ts";
import { pointAt, type Curve, type Point, type Span } from "./curve.ts";

export type TagRequest = {
  readonly id: string;
  readonly curve: Curve;
  readonly span: Span;
  /** Pixels, padding included. */
  readonly width: number;
  readonly height: number;
  /** Placed even over another tag, where no position is free. */
  readonly must: boolean;
};

export type PlacedTag = { readonly id: string; readonly centre: Point; readonly box: Box };

/** What an amount should leave free. */
export type TagObstacles = {
  /** Names, and the middles of marks: half of it cannot be read. */
  readonly kept: readonly Box[];
  readonly marks: readonly Box[];
};

/** Shares of the visible part of the curve, best first. */
const positions = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** Pixels above and below the curve, tried after the curve itself. */
const offsets = [0, -11, 11];
const overMark = 2;
const overTag = 3;
/** An amount that is left out stands in the panel; a name that is covered stands nowhere. */
const overKept = 4;
const besideCurve = 0.4;
/** A tag that may be dropped covers nothing that is kept, and touches one mark at most. */
const mostMarks = 1;

/** What stands on the picture, by where it stands. */
type Grids = { readonly tags: BoxGrid<Box>; readonly kept: BoxGrid<Box>; readonly marks: BoxGrid<Box> };

const gridOf = (boxes: readonly Box[]): BoxGrid<Box> => {
  const grid = createBoxGrid<Box>();
  for (const box of boxes) grid.add(box, box);
  return grid;
};

const overlaps = (grid: BoxGrid<Box>, box: Box): number => grid.count(box, (other) => boxesOverlap(other, box));

const boxAt = ({ x, y }: Point, { width, height }: TagRequest): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

type Candidate = { readonly tag: PlacedTag; readonly cost: number; readonly free: boolean };

const candidatesOf = (request: TagRequest, { tags, kept, marks }: Grids): readonly Candidate[] => {
  const { id, curve, span } = request;
  return offsets.flatMap((offset) =>
    positions.map((share) => {
      const point = pointAt(curve, span.start + (span.end - span.start) * share);
      const centre = { x: point.x, y: point.y + offset };
      const box = boxAt(centre, request);
      const [onTags, onKept, onMarks] = [overlaps(tags, box), overlaps(kept, box), overlaps(marks, box)];
      const away = Math.abs(share - 0.5) + (offset === 0 ? 0 : besideCurve);
      const cost = overKept * onKept + overMark * onMarks + overTag * onTags + away;
      return { tag: { id, centre, box }, cost, free: onTags + onKept === 0 && onMarks <= mostMarks };
    }),
  );
};

/**
 * A place for every tag that has one, in the order given: first come, best served. Without a free place a tag is
 * dropped, unless it must stand. O(n + obstacles) where these stand apart.
 */
export const placeTags = (requests: readonly TagRequest[], obstacles: TagObstacles): readonly PlacedTag[] => {
  const placed: PlacedTag[] = [];
  if (requests.length === 0) return placed;
  const grids: Grids = { tags: createBoxGrid(), kept: gridOf(obstacles.kept), marks: gridOf(obstacles.marks) };
  for (const request of requests) {
    const candidates = candidatesOf(request, grids);
    const free = request.must ? candidates : candidates.filter((candidate) => candidate.free);
    if (free.length === 0) continue;
    const { tag } = free.reduce((best, next) => (next.cost < best.cost ? next : best));
    placed.push(tag);
    grids.tags.add(tag.box, tag.box);
  }
  return placed;
};
