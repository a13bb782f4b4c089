// Where the names go: greedy, biggest first, six anchors; a name that would cover another is dropped.
import { boxInside, boxTouchesDisc, boxesOverlap, type Box } from "./boxes.ts";
import type { Disc } from "./curve.ts";

export type LabelRequest = Disc & {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The side tried first. */
  readonly prefers: "left" | "right";
  /** Lit, selected or focused: placed before all others, and further out rather than dropped. */
  readonly must: boolean;
};

export type PlacedLabel = {
  readonly id: string;
  /** Where the text's baseline starts, ends or has its middle, as `align` says. */
  readonly x: number;
  readonly baseline: number;
  readonly align: "start" | "middle" | "end";
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
  return {
    id: label.id,
    x,
    baseline,
    align,
    box: { left, right: left + label.width, top: bottom - label.height, bottom },
  };
};

export type LabelSurroundings = { readonly discs: readonly (Disc & { readonly id: string })[] } & {
  readonly width: number;
  readonly height: number;
  /** Boxes that are taken before the first label is placed. */
  readonly taken?: readonly Box[];
};

const costOf = (place: PlacedLabel, must: boolean, placed: readonly Box[], around: LabelSurroundings): number => {
  const overOther = must ? overLabelWhenMust : overLabel;
  const labels = placed.filter((box) => boxesOverlap(box, place.box)).length;
  const discs = around.discs.filter((disc) => disc.id !== place.id && boxTouchesDisc(place.box, disc)).length;
  return overOther * labels + overDisc * discs + (boxInside(place.box, around.width, around.height) ? 0 : outside);
};

const cheapest = (label: LabelRequest, placed: readonly Box[], around: LabelSurroundings) => {
  let best: { readonly place: PlacedLabel; readonly cost: number } | null = null;
  for (const [i, offset] of anchorsOf(label).entries()) {
    const place = placeAt(label, offset);
    const cost = costOf(place, label.must, placed, around) + i * perAnchor;
    if (best === null || cost < best.cost) best = { place, cost };
  }
  return best!;
};

const isFree = (place: PlacedLabel, placed: readonly Box[]): boolean =>
  placed.every((box) => !boxesOverlap(box, place.box));

/**
 * Places what can be placed; no two placed labels overlap. O(n^2) for n labels.
 *
 * @returns Placed labels by node id; a node without an entry has no room for its name.
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  around: LabelSurroundings,
): ReadonlyMap<string, PlacedLabel> => {
  const placed: Box[] = [...(around.taken ?? [])];
  const labels = new Map<string, PlacedLabel>();
  const order = [...requests].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.radius - a.radius || (a.id < b.id ? -1 : 1),
  );
  for (const request of order) {
    const { place, cost } = cheapest(request, placed, around);
    const admitted = request.must ? isFree(place, placed) : cost < overLabel;
    if (!admitted) continue;
    labels.set(request.id, place);
    placed.push(place.box);
  }
  return labels;
};
