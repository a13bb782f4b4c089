// Two pictures of one scale in one document: beside each other, or above each other where that gives them more room.
import type { PictureState } from "./picture-state.ts";
import { frameWords, type SvgOptions } from "./render-svg.ts";
import type { Scene } from "./scene.ts";
import { sideMargin } from "./svg-band.ts";
import { svgBody } from "./svg-body.ts";
import { svgDocument } from "./svg-document.ts";
import { element, textElement } from "./svg-element.ts";
import { svgFrame } from "./svg-frame.ts";
import { interTextWidth, type MeasureText } from "./text-width.ts";
import { themes, type ThemeColours } from "./themes.ts";
import { wrapText } from "./wrap-text.ts";

export type PictureBeside = {
  readonly scene: Scene;
  readonly state: PictureState;
  /** "A: 3 Jul 2025". */
  readonly caption: string;
};

type Cell = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const captionStyle = { fontSize: 13, fontWeight: 700 } as const;
const captionLine = 18;
const captionLines = 2;
const captionRoom = 10 + captionLines * captionLine;
/** Wider than this, compared with its height, a space holds two pictures beside each other better than above. */
const wideFrom = 1.1;

const cellsOf = (top: number, width: number, height: number): readonly [Cell, Cell] => {
  if (width / height >= wideFrom) {
    const half = width / 2;
    return [
      { x: 0, y: top, width: half, height },
      { x: half, y: top, width: half, height },
    ];
  }
  const half = height / 2;
  return [
    { x: 0, y: top, width, height: half },
    { x: 0, y: top + half, width, height: half },
  ];
};

const caption = (text: string, width: number, theme: ThemeColours, measure: MeasureText): string =>
  wrapText(text, width - 2 * sideMargin, captionStyle, measure)
    .slice(0, captionLines)
    .map((line, i) =>
      textElement(line, {
        x: sideMargin,
        y: 20 + i * captionLine,
        "font-size": captionStyle.fontSize,
        "font-weight": captionStyle.fontWeight,
        fill: theme.ink,
      }),
    )
    .join("");

/** A hairline between the two. */
const divider = (second: Cell, theme: ThemeColours): string => {
  const { x, y, width, height } = second;
  const d = x > 0 ? `M${x} ${y}v${height}` : `M${sideMargin} ${y}h${width - 2 * sideMargin}`;
  return element("path", { d, stroke: theme.line, "stroke-width": 1, fill: "none" });
};

/** Both pictures with their captions, under one heading and over one legend and foot. The same arguments give the same bytes. */
export const renderBeside = (first: PictureBeside, second: PictureBeside, options: SvgOptions): string => {
  const { width, height, zoom = 1, measure = interTextWidth, font = null } = options;
  const theme = themes[options.theme];
  const words = frameWords(first.scene, first.state, options);
  const [across, down] = [width / zoom, height / zoom];
  const frame = svgFrame(first.scene, first.state, words, theme, across, measure);
  const cells = cellsOf(frame.top, across, Math.max(1, down - frame.top - frame.bottom));
  const draw = ({ scene, state, caption: text }: PictureBeside, cell: Cell): string => {
    const room = { width: cell.width, height: cell.height, top: captionRoom, bottom: 12 };
    const { markup } = svgBody(scene, state, room, { theme, measure, interactive: false });
    return element(
      "g",
      { transform: `translate(${cell.x} ${cell.y})` },
      markup + caption(text, cell.width, theme, measure),
    );
  };
  const drawing = draw(first, cells[0]) + draw(second, cells[1]) + divider(cells[1], theme) + frame.at(down);
  const { title, description } = words;
  return svgDocument(drawing, { width, height, zoom, theme, title, description, font });
};
