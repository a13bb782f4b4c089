// All text on the picture, placed: the names of the nodes and the amounts on the edges.
import { boxAround } from "./boxes.ts";
import { curveBetween, visibleSpan, type Disc } from "./curve.ts";
import { placeTags, type PlacedTag, type TagRequest } from "./edge-labels.ts";
import { isCompact } from "./fit.ts";
import { labelStyle, tagStyle } from "./label-style.ts";
import { placeLabels, type LabelRequest, type PlacedLabel } from "./labels.ts";
import type { Marks, NodeMark, Tag } from "./marks.ts";
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

/** Around a tag's text, and for the numbered badge before it. */
export const tagPadding = 7;
export const badgeWidth = 19;

export const tagWidth = (tag: Tag, measure: MeasureText): number =>
  measure(tag.text, tagStyle.fontSize, tagStyle.fontWeight) + 2 * tagPadding + (tag.step === null ? 0 : badgeWidth);

const isNamed = (node: SceneNode, mark: NodeMark, compact: boolean): boolean =>
  mark.label === "always" || (mark.label === "if-room" && !(compact && node.part !== "core"));

const nameRequests = (
  scene: Scene,
  marks: Marks,
  { width, discs, measure }: PictureGeometry,
): readonly LabelRequest[] =>
  scene.nodes.flatMap((node) => {
    const disc = discs.get(node.id);
    const mark = marks.nodes.get(node.id);
    if (disc === undefined || mark === undefined || !isNamed(node, mark, isCompact(width))) return [];
    const { fontSize, fontWeight, height } = labelStyle(disc.radius);
    return [
      {
        ...disc,
        width: measure(node.label, fontSize, fontWeight) + 2,
        height,
        prefers: node.part === "in" ? ("left" as const) : ("right" as const),
        must: mark.label === "always",
      },
    ];
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
 * Names first, then amounts where they cover least of the names and discs. O(n^2 + tags * (n + tags)).
 */
export const placePictureText = (scene: Scene, marks: Marks, geometry: PictureGeometry): PictureText => {
  const discs = [...geometry.discs.values()];
  const names = placeLabels(nameRequests(scene, marks, geometry), { ...geometry, discs });
  // A mark that has stepped back with its name may be covered.
  const lit = discs.filter(({ id }) => marks.nodes.get(id)?.label !== "never");
  const obstacles = [...[...names.values()].map((name) => name.box), ...lit.map(boxAround)];
  return { names, tags: placeTags(tagRequests(scene, marks, geometry), obstacles) };
};
