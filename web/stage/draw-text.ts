// The names and amounts on the canvas above the marks.
import type { PlacedTag } from "../../src/picture/edge-labels.ts";
import { labelStyle, tagStyle } from "../../src/picture/label-style.ts";
import type { PlacedLabel } from "../../src/picture/labels.ts";
import type { EdgeMark, Marks, Tag } from "../../src/picture/marks.ts";
import { badgeWidth, tagPadding, type PictureText, type PlacedDisc } from "../../src/picture/picture-text.ts";
import type { Scene } from "../../src/picture/scene.ts";
import type { ThemeColours } from "../../src/picture/themes.ts";
import { fontOf } from "./measure-text.ts";

/** Width of the outline in the background's colour that keeps a name legible over lines. */
const haloWidth = 4;
/** From the middle of a tag to its text's baseline. */
const tagBaseline = 4;

const canvasAlign = { start: "left", middle: "center", end: "right" } as const;

type Ink = { readonly fill: string; readonly halo: string };

const drawName = (
  context: CanvasRenderingContext2D,
  text: string,
  place: PlacedLabel,
  disc: PlacedDisc,
  { fill, halo }: Ink,
): void => {
  const { fontSize, fontWeight } = labelStyle(disc.radius);
  context.font = fontOf(fontSize, fontWeight);
  context.textAlign = canvasAlign[place.align];
  context.lineWidth = haloWidth;
  context.strokeStyle = halo;
  context.fillStyle = fill;
  const { x, y } = place.turn?.about ?? { x: 0, y: 0 };
  context.save();
  context.translate(x, y);
  context.rotate(place.turn?.angle ?? 0);
  context.strokeText(text, place.x - x, place.baseline - y);
  context.fillText(text, place.x - x, place.baseline - y);
  context.restore();
};

const drawBadge = (
  context: CanvasRenderingContext2D,
  step: number,
  x: number,
  y: number,
  theme: ThemeColours,
): void => {
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.fillStyle = theme.ink;
  context.fill();
  context.fillStyle = theme.panel;
  context.font = fontOf(10.5, 700);
  context.textAlign = "center";
  context.fillText(String(step), x, y + 3.7);
};

const drawTag = (
  context: CanvasRenderingContext2D,
  { box, centre }: PlacedTag,
  tag: Tag,
  mark: EdgeMark,
  theme: ThemeColours,
): void => {
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, tagStyle.height / 2);
  context.fillStyle = theme.panel;
  context.fill();
  context.strokeStyle = mark.colour;
  context.lineWidth = 1.3;
  context.stroke();
  if (tag.step !== null) drawBadge(context, tag.step, box.left + 10.5, centre.y, theme);
  context.fillStyle = theme.ink;
  context.font = fontOf(tagStyle.fontSize, tagStyle.fontWeight);
  context.textAlign = "left";
  context.fillText(tag.text, box.left + tagPadding + (tag.step === null ? 0 : badgeWidth), centre.y + tagBaseline);
};

/** Draws all text of a picture on a cleared canvas whose unit is the pixel. */
export const drawPictureText = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  marks: Marks,
  discs: ReadonlyMap<string, PlacedDisc>,
  text: PictureText,
  theme: ThemeColours,
): void => {
  context.lineJoin = "round";
  for (const node of scene.nodes) {
    const place = text.names.get(node.id);
    const mark = marks.nodes.get(node.id);
    const disc = discs.get(node.id);
    if (place === undefined || mark === undefined || disc === undefined) continue;
    drawName(context, node.label, place, disc, { fill: mark.labelColour, halo: theme.background });
  }
  for (const place of text.tags) {
    const mark = marks.edges.get(place.id);
    if (mark !== undefined && mark.tag !== null) drawTag(context, place, mark.tag, mark, theme);
  }
};
