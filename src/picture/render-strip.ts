// The rounds of a failure as one picture: a small map for each, in reading order.
import type { PictureState } from "./picture-state.ts";
import type { SvgOptions } from "./render-svg.ts";
import type { Scene } from "./scene.ts";
import { sideMargin } from "./svg-band.ts";
import { svgBody } from "./svg-body.ts";
import { svgDocument } from "./svg-document.ts";
import { element, textElement } from "./svg-element.ts";
import { svgFrame, type FrameWords, type SvgFrame } from "./svg-frame.ts";
import { interTextWidth, type MeasureText } from "./text-width.ts";
import { themes, type ThemeColours } from "./themes.ts";
import { wrapText } from "./wrap-text.ts";

export type StripFrame = {
  /** "Round 2". */
  readonly title: string;
  /** What it shows, in a few words. */
  readonly finding: string;
  readonly state: PictureState;
};

export type StripOptions = FrameWords &
  Pick<SvgOptions, "width" | "theme" | "measure" | "font"> & {
    /** Pixels. */
    readonly height: number;
  };

/** Widths of a frame, in pixels: it is made no narrower while there is another row, and no wider than needed. */
const leastWidth = 420;
const gap = 16;
/** Height of a frame's map to its width. */
const proportion = 0.72;
const titleStyle = { fontSize: 13, fontWeight: 700 } as const;
const findingStyle = { fontSize: 12, fontWeight: 400 } as const;
const titleLine = 18;
const findingLine = 15;
const findingLines = 2;
const labelHeight = 10 + titleLine + findingLines * findingLine;

type Grid = { readonly columns: number; readonly rows: number; readonly width: number };

/** As many columns as there is room for, evened out over the rows: 4 frames are 2 and 2, not 3 and 1. */
const gridOf = (count: number, width: number): Grid => {
  const room = width - 2 * sideMargin;
  const most = Math.max(1, Math.floor((room + gap) / (leastWidth + gap)));
  const rows = Math.max(1, Math.ceil(count / most));
  const columns = Math.max(1, Math.ceil(count / rows));
  return { columns, rows, width: Math.floor((room - (columns - 1) * gap) / columns) };
};

const frameAround = (
  scene: Scene,
  frames: readonly StripFrame[],
  { width, theme, measure = interTextWidth, ...words }: Omit<StripOptions, "height">,
): SvgFrame => svgFrame(scene, frames[0]!.state, words, themes[theme], width, measure);

/** The height at which every frame has room, in pixels. */
export const stripHeight = (
  scene: Scene,
  frames: readonly StripFrame[],
  options: Omit<StripOptions, "height">,
): number => {
  const grid = gridOf(frames.length, options.width);
  const { top, bottom } = frameAround(scene, frames, options);
  return Math.round(top + bottom + grid.rows * (grid.width * proportion + labelHeight + gap));
};

type Cell = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const labelMarkup = (frame: StripFrame, { x, y, width }: Cell, theme: ThemeColours, measure: MeasureText): string => {
  const lines = wrapText(frame.finding, width - 24, findingStyle, measure).slice(0, findingLines);
  const title = { "font-size": titleStyle.fontSize, "font-weight": titleStyle.fontWeight, fill: theme.ink };
  return (
    textElement(frame.title, { x: x + 12, y: y + 22, ...title }) +
    lines
      .map((line, i) =>
        textElement(line, {
          x: x + 12,
          y: y + 22 + titleLine + i * findingLine,
          "font-size": findingStyle.fontSize,
          fill: theme.inkSoft,
        }),
      )
      .join("")
  );
};

const cellMarkup = (scene: Scene, frame: StripFrame, cell: Cell, theme: ThemeColours, measure: MeasureText): string => {
  const { x, y, width, height } = cell;
  const map = { width, height: height - labelHeight, top: 8, bottom: 10 };
  const body = svgBody(scene, frame.state, map, { theme, measure, interactive: false, calm: true }).markup;
  const border = { x, y, width, height, rx: 6, fill: theme.background, stroke: theme.line, "stroke-width": 1 };
  const inside = { x, y: y + labelHeight, width, height: map.height, viewBox: `0 0 ${width} ${map.height}` };
  return element("rect", border) + labelMarkup(frame, cell, theme, measure) + element("svg", inside, body);
};

/** Frames in reading order under one heading, over one legend. Cost: that of a picture for every frame. */
export const renderStrip = (scene: Scene, frames: readonly StripFrame[], options: StripOptions): string => {
  const { width, height, title, description, font = null, measure = interTextWidth } = options;
  const theme = themes[options.theme];
  const around = frameAround(scene, frames, options);
  const grid = gridOf(frames.length, width);
  const cellHeight = Math.floor((height - around.top - around.bottom) / grid.rows) - gap;
  const cells = frames.map((frame, i) => {
    const column = i % grid.columns;
    const row = Math.floor(i / grid.columns);
    const x = sideMargin + column * (grid.width + gap);
    const y = around.top + row * (cellHeight + gap);
    return cellMarkup(scene, frame, { x, y, width: grid.width, height: cellHeight }, theme, measure);
  });
  const drawing = cells.join("") + around.at(height);
  return svgDocument(drawing, { width, height, zoom: 1, theme, title, description, font });
};
