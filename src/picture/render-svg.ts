// A picture as a self-contained SVG document: the same marks as the stage, for export, server and browsers without WebGL.
import type { PictureRoom } from "./fit.ts";
import type { PictureFont } from "./font-face.ts";
import { pictureDescription, pictureTitle } from "./picture-title.ts";
import type { PictureState } from "./picture-state.ts";
import type { Scene } from "./scene.ts";
import { svgBody } from "./svg-body.ts";
import { captionHeight, svgCaptions } from "./svg-captions.ts";
import { svgDocument } from "./svg-document.ts";
import { svgFrame, type FrameWords } from "./svg-frame.ts";
import { interTextWidth, type MeasureText } from "./text-width.ts";
import { themes, type ThemeColours } from "./themes.ts";

export type SvgOptions = Partial<FrameWords> & {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  /** Instead of the theme's: those that a system forces on every page. */
  readonly colours?: ThemeColours | null;
  /** Default: the widths of the face that the file names first, which needs no browser. */
  readonly measure?: MeasureText;
  /** False: marks and labels only, for a page that has its own heading, captions and legend. Default true. */
  readonly standalone?: boolean;
  /** What such a page keeps free around the picture; default: as on the map. */
  readonly room?: PictureRoom;
  /** True: wide invisible lines that catch the pointer. Default false. */
  readonly interactive?: boolean;
  /** Pixels of the file to one pixel of the drawing: a poster is a large drawing, not a sparse one. Default 1. */
  readonly zoom?: number;
  /** Carried by the file; default null: the page around it has the face. */
  readonly font?: PictureFont | null;
};

/** Below the lowest mark, whose name may be taller than itself. */
const nameRoom = 8;

/** The words that a picture has by itself, and those that it is given instead. */
export const frameWords = (scene: Scene, state: PictureState, given: Partial<FrameWords>): FrameWords => ({
  title: given.title ?? pictureTitle(scene, state),
  description: given.description ?? pictureDescription(scene),
  steps: given.steps ?? [],
  notes: given.notes ?? [],
});

/**
 * The picture as SVG text.
 *
 * Everything is in presentation attributes, so the document needs no other file and, without `font`, stands under any
 * content policy; the face comes in a style sheet with data addresses. Groups carry `data-node` and `data-deal`. The same
 * arguments give the same bytes. O(n^2) for placing n labels.
 */
export const renderSvg = (scene: Scene, state: PictureState, options: SvgOptions): string => {
  const { standalone = true, interactive = false, measure = interTextWidth, zoom = 1, font = null } = options;
  const theme = options.colours ?? themes[options.theme];
  const words = frameWords(scene, state, options);
  const space = { width: options.width / zoom, height: options.height / zoom };
  const drawing = { theme, measure, interactive };
  const draw = (): string => {
    if (!standalone) return svgBody(scene, state, { ...space, ...options.room }, drawing).markup;
    const frame = svgFrame(scene, state, words, theme, space.width, measure);
    // Losses run against the money as well as with it, and a circle of both sides of a comparison is nobody's.
    const isFlow = state.focus.mode !== "failure" && state.focus.mode !== "compare";
    const room = {
      ...space,
      top: frame.top + (isFlow ? captionHeight : 12),
      bottom: frame.bottom + nameRoom,
    };
    const { markup, discs } = svgBody(scene, state, room, drawing);
    const captions = isFlow ? svgCaptions(scene, discs, frame.top, theme, space.width, measure) : "";
    return markup + frame.at(space.height) + captions;
  };
  const { width, height } = options;
  const { title, description } = words;
  return svgDocument(draw(), { width, height, zoom, theme, title, description, font });
};
