// All text on the picture, placed: the names of the nodes and the amounts on the edges.
import { boxAround } from "./boxes.ts";
import { curveBetween, visibleSpan, type Disc } from "./curve.ts";
import { namesFor } from "./detail.ts";
import { placeTags, type PlacedTag, type TagRequest } from "./edge-labels.ts";
import { isCompact } from "./fit.ts";
import { labelStyle, tagStyle } from "./label-style.ts";
import { placeLabels, type LabelRequest, type PlacedLabel } from "./labels.ts";
import type { Marks, NodeMark, Tag } from "./marks.ts";
import { nameSideOf } from "./name-side.ts";
import type { Scene, SceneNode } from "./scene.ts";
import type { MeasureText } from "./text-width.ts";

export type PlacedDisc = Disc & { readonly id: string };

export type PictureGeometry = {
  readonly width: number;
  readonly height: number;
  /** Discs as drawn, in pixels, y downwards. */
  readonly discs: ReadonlyMap<string, PlacedDisc>;
  readonly measure: MeasureText;
};

export type PictureText = {
  readonly names: ReadonlyMap<string, PlacedLabel>;
  readonly tags: readonly PlacedTag[];
};

/** Of a mark's radius: an amount may touch its rim, not hide it. */
const middleShare = 0.5;

/** Around a tag's text, and for the numbered badge before it. */
export const tagPadding = 7;
export const badgeWidth = 19;

const tagWidth = (tag: Tag, measure: MeasureText): number =>
  measure(tag.text, tagStyle.fontSize, tagStyle.fontWeight) + 2 * tagPadding + (tag.step === null ? 0 : badgeWidth);

const isNamed = (node: SceneNode, mark: NodeMark, compact: boolean): boolean =>
  mark.label === "always" || (mark.label === "if-room" && !(compact && node.part !== "core"));

type Named = { readonly node: SceneNode; readonly disc: PlacedDisc; readonly must: boolean };

const isInSight = ({ x, y, radius }: Disc, { width, height }: PictureGeometry): boolean =>
  x > -radius && y > -radius && x < width + radius && y < height + radius;

/** Who is named: all that are lit, and as many of the others in sight as a picture of this size can bear. */
const namedNodes = (scene: Scene, marks: Marks, geometry: PictureGeometry): readonly Named[] => {
  const named = scene.nodes.flatMap((node): readonly Named[] => {
    const disc = geometry.discs.get(node.id);
    const mark = marks.nodes.get(node.id);
    if (disc === undefined || mark === undefined || !isNamed(node, mark, isCompact(geometry.width))) return [];
    return isInSight(disc, geometry) ? [{ node, disc, must: mark.label === "always" }] : [];
  });
  const most = namesFor(scene.nodes.length);
  if (named.length <= most) return named;
  const bySize = [...named].sort((a, b) => Number(b.must) - Number(a.must) || b.disc.radius - a.disc.radius);
  return bySize.slice(0, most);
};

const nameRequests = (scene: Scene, marks: Marks, geometry: PictureGeometry): readonly LabelRequest[] =>
  namedNodes(scene, marks, geometry).map(({ node, disc, must }) => {
    const { fontSize, fontWeight, height } = labelStyle(disc.radius);
    const width = geometry.measure(node.label, fontSize, fontWeight) + 2;
    return { ...disc, width, height, prefers: nameSideOf(node), must };
  });

const tagRequests = (scene: Scene, marks: Marks, { discs, measure }: PictureGeometry): readonly TagRequest[] =>
  scene.edges.flatMap((edge) => {
    const tag = marks.edges.get(edge.id)?.tag ?? null;
    const source = discs.get(edge.source);
    const target = discs.get(edge.target);
    if (tag === null || source === undefined || target === undefined) return [];
    const curve = curveBetween(source, target, edge.curvature);
    const span = visibleSpan(curve, source, target);
    return [{ id: edge.id, curve, span, width: tagWidth(tag, measure), height: tagStyle.height, must: tag.must }];
  });

/**
 * Names first, then amounts where they cover least of the names and discs. O(n log n + tags * (n + tags)).
 */
export const placePictureText = (scene: Scene, marks: Marks, geometry: PictureGeometry): PictureText => {
  const discs = [...geometry.discs.values()];
  const names = placeLabels(nameRequests(scene, marks, geometry), { ...geometry, discs });
  // A mark that has stepped back with its name may be covered.
  const lit = discs.filter(({ id }) => marks.nodes.get(id)?.label !== "never");
  const middles = lit.map((disc) => boxAround({ ...disc, radius: disc.radius * middleShare }));
  const kept = [...[...names.values()].map((name) => name.box), ...middles];
  return { names, tags: placeTags(tagRequests(scene, marks, geometry), { kept, marks: lit.map(boxAround) }) };
};
