// The names and amounts of a picture as SVG.
import { labelStyle, tagStyle } from "./label-style.ts";
import type { PlacedLabel } from "./labels.ts";
import type { Marks, Tag } from "./marks.ts";
import type { PlacedTag } from "./edge-labels.ts";
import { badgeWidth, tagPadding, type PictureText, type PlacedDisc } from "./picture-text.ts";
import type { Scene } from "./scene.ts";
import { stepBadge } from "./svg-badge.ts";
import { element, textElement } from "./svg-element.ts";
import type { ThemeColours } from "./themes.ts";

const turnOf = ({ turn }: PlacedLabel): string | null => {
  if (turn === null) return null;
  const degrees = ((turn.angle * 180) / Math.PI).toFixed(2);
  return `rotate(${degrees} ${turn.about.x.toFixed(1)} ${turn.about.y.toFixed(1)})`;
};

const names = (
  scene: Scene,
  marks: Marks,
  discs: ReadonlyMap<string, PlacedDisc>,
  text: PictureText,
  theme: ThemeColours,
): string =>
  scene.nodes
    .flatMap((node) => {
      const place = text.names.get(node.id);
      if (place === undefined) return [];
      const { fontSize, fontWeight } = labelStyle(discs.get(node.id)!.radius);
      return textElement(node.label, {
        x: place.x,
        y: place.baseline,
        "text-anchor": place.align,
        transform: turnOf(place),
        "font-size": fontSize,
        "font-weight": fontWeight,
        fill: marks.nodes.get(node.id)!.labelColour,
        stroke: theme.background,
        "stroke-width": 4,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
        "data-node": node.id,
      });
    })
    .join("");

const tagElement = ({ id, box, centre }: PlacedTag, tag: Tag, colour: string, theme: ThemeColours): string => {
  const pill = element("rect", {
    x: box.left,
    y: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
    rx: tagStyle.height / 2,
    fill: theme.panel,
    stroke: colour,
    "stroke-width": 1.3,
  });
  const text = textElement(tag.text, {
    x: box.left + tagPadding + (tag.step === null ? 0 : badgeWidth),
    y: centre.y + 4,
    "font-size": tagStyle.fontSize,
    "font-weight": tagStyle.fontWeight,
    fill: theme.ink,
  });
  const number = tag.step === null ? "" : stepBadge(tag.step, box.left + 10.5, centre.y, theme);
  return element("g", { "data-deal": id }, pill + number + text);
};

/** All text that has a place. */
export const svgLabels = (
  scene: Scene,
  marks: Marks,
  discs: ReadonlyMap<string, PlacedDisc>,
  text: PictureText,
  theme: ThemeColours,
): string => {
  const tags = text.tags.flatMap((place) => {
    const mark = marks.edges.get(place.id)!;
    return mark.tag === null ? [] : tagElement(place, mark.tag, mark.colour, theme);
  });
  return names(scene, marks, discs, text, theme) + tags.join("");
};
