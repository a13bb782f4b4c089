// Where the names go: greedy, biggest first, six anchors; a name that would cover another is dropped.
import { createBoxGrid, type BoxGrid } from "./box-grid.ts";
import { boxAround, boxInside, boxTouchesDisc, type Box } from "./boxes.ts";
import type { Disc } from "./curve.ts";
import type { NameSide } from "./layouts/layout.ts";
import { boxAroundCorners, cornersOf, cornersOverlap, turned, type Corners, type Turn } from "./turned-box.ts";

export type LabelRequest = Disc & {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The side tried first; at an angle it is the only one. */
  readonly prefers: NameSide;
  /** Lit, selected or focused: placed before all others, and further out rather than dropped. */
  readonly must: boolean;
};

export type PlacedLabel = {
  readonly id: string;
  /** Where the text's baseline starts, ends or has its middle, as `align` says. */
  readonly x: number;
  readonly baseline: number;
  readonly align: "start" | "middle" | "end";
  /** How far the text is turned; null: it is level. */
  readonly turn: Turn | null;
  /** Around the text as it stands. */
  readonly box: Box;
};

type Offset = Pick<PlacedLabel, "align"> & { readonly dx: number; readonly dy: number };

const overLabel = 4;
/** A label that must stand takes any free place before one over another label. */
const overLabelWhenMust = 100;
const overDisc = 2;
const outside = 3;
/** Each further anchor is a little worse than the one before. */
const perAnchor = 0.15;
const gap = 5;
/** Baseline below the middle of a line, as a share of the line's height. */
const baselineShare = 0.3;

const anchorsOf = ({ radius, height, prefers, must }: LabelRequest): readonly Offset[] => {
  const around = (extra: number): readonly Offset[] => {
    const out = radius + gap + extra;
    const slant = radius * 0.7 + 4 + extra;
    const right: Offset = { dx: out, dy: height * baselineShare, align: "start" };
    const left: Offset = { dx: -out, dy: height * baselineShare, align: "end" };
    return [
      ...(prefers === "left" ? [left, right] : [right, left]),
      { dx: 0, dy: out + height * 0.72, align: "middle" },
      { dx: 0, dy: -out, align: "middle" },
      { dx: slant, dy: -slant, align: "start" },
      { dx: -slant, dy: -slant, align: "end" },
    ];
  };
  return must ? [0, 14, 28].flatMap(around) : around(0);
};

const placeAt = (label: LabelRequest, { dx, dy, align }: Offset): PlacedLabel => {
  const x = label.x + dx;
  const baseline = label.y + dy;
  const left = align === "start" ? x : align === "end" ? x - label.width : x - label.width / 2;
  const bottom = baseline + label.height * 0.25;
  const box = { left, right: left + label.width, top: bottom - label.height, bottom };
  return { id: label.id, x, baseline, align, turn: null, box };
};

/** A label at one of its places, and the corners of its text there. */
type Placed = { readonly label: PlacedLabel; readonly corners: Corners };

const level = (label: PlacedLabel): Placed => ({ label, corners: cornersOf(label.box) });

/** Outwards from the disc; in the left half the text ends at it, so that no name stands on its head. */
const atAngle = (request: LabelRequest, angle: number): Placed => {
  const isLeft = Math.cos(angle) < -1e-9;
  const out = request.radius + gap;
  const offset = { dx: isLeft ? -out : out, dy: request.height * baselineShare };
  const label = placeAt(request, { ...offset, align: isLeft ? "end" : "start" });
  const turn = { angle: isLeft ? Math.PI - angle : -angle, about: { x: request.x, y: request.y } };
  const corners = turned(cornersOf(label.box), turn);
  return { label: { ...label, turn, box: boxAroundCorners(corners) }, corners };
};

const placesOf = (request: LabelRequest): readonly Placed[] =>
  typeof request.prefers === "number"
    ? [atAngle(request, request.prefers)]
    : anchorsOf(request).map((offset) => level(placeAt(request, offset)));

export type LabelSurroundings = { readonly discs: readonly (Disc & { readonly id: string })[] } & {
  readonly width: number;
  readonly height: number;
  /** Boxes that are taken before the first label is placed. */
  readonly taken?: readonly Box[];
};

type Occupied = {
  readonly labels: BoxGrid<Corners>;
  readonly discs: BoxGrid<Disc & { readonly id: string }>;
};

const occupiedBy = ({ discs, taken }: LabelSurroundings): Occupied => {
  const occupied: Occupied = { labels: createBoxGrid(), discs: createBoxGrid() };
  for (const box of taken ?? []) occupied.labels.add(box, cornersOf(box));
  for (const disc of discs) occupied.discs.add(boxAround(disc), disc);
  return occupied;
};

/** Labels that a place would cover. */
const covered = ({ label, corners }: Placed, { labels }: Occupied): number =>
  labels.count(label.box, (other) => cornersOverlap(corners, other));

const touched = ({ label }: Placed, { discs }: Occupied): number =>
  discs.count(label.box, (disc) => disc.id !== label.id && boxTouchesDisc(label.box, disc));

const costOf = (place: Placed, must: boolean, occupied: Occupied, { width, height }: LabelSurroundings): number => {
  const overOther = must ? overLabelWhenMust : overLabel;
  // A turned name points away from all discs.
  const discs = place.label.turn === null ? overDisc * touched(place, occupied) : 0;
  return overOther * covered(place, occupied) + discs + (boxInside(place.label.box, width, height) ? 0 : outside);
};

const cheapest = (request: LabelRequest, occupied: Occupied, around: LabelSurroundings) => {
  let best: { readonly place: Placed; readonly cost: number } | null = null;
  for (const [i, place] of placesOf(request).entries()) {
    const cost = costOf(place, request.must, occupied, around) + i * perAnchor;
    if (best === null || cost < best.cost) best = { place, cost };
  }
  return best!;
};

/**
 * Places what can be placed; no two placed labels overlap. O(n) for labels and discs that stand apart.
 *
 * @returns Placed labels by node id; a node without an entry has no room for its name.
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  around: LabelSurroundings,
): ReadonlyMap<string, PlacedLabel> => {
  const occupied = occupiedBy(around);
  const labels = new Map<string, PlacedLabel>();
  const order = [...requests].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.radius - a.radius || (a.id < b.id ? -1 : 1),
  );
  for (const request of order) {
    const { place, cost } = cheapest(request, occupied, around);
    const admitted = request.must ? covered(place, occupied) === 0 : cost < overLabel;
    if (!admitted) continue;
    labels.set(request.id, place.label);
    occupied.labels.add(place.label.box, place.corners);
  }
  return labels;
};
