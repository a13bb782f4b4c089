// The picture of an address as one SVG file: for the command line, the server, and exports alike.
import { InvalidInputError } from "../model/errors.ts";
import { nearestName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import type { PictureFont } from "../picture/font-face.ts";
import { renderStrip, stripHeight } from "../picture/render-strip.ts";
import { renderSvg } from "../picture/render-svg.ts";
import type { FrameWords } from "../picture/svg-frame.ts";
import { circulations, compareWords, renderCompare } from "./compare-file.ts";
import { goTo, twinOf } from "./go-to.ts";
import { mostPixels, type PictureRequest } from "./picture-request.ts";
import { roundFrames } from "./round-frames.ts";
import { shownCompare } from "./shown-compare.ts";
import { roundProblem } from "./shown-failure.ts";
import { shownView, type ShownView } from "./shown-view.ts";
import { viewPaths } from "./view.ts";
import type { ViewState } from "./view-state.ts";
import { pictureWords } from "./words/picture-words.ts";
import { stripWords } from "./words/strip-words.ts";

/** Pixels where the request names none. */
const usualSize = { width: 1440, height: 900 } as const;

export type PictureSize = { readonly width: number; readonly height: number };

export type PictureFile = PictureSize & {
  readonly svg: string;
  /** Pixels of a PNG to one of these. */
  readonly scale: number;
  /** The finding, one sentence: what the file is called. */
  readonly title: string;
  readonly state: ViewState;
};

/** A request that cannot be drawn as it is; one sentence for everything that is wrong. */
export class PictureError extends InvalidInputError {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`picture: ${problems.join(" ")}`);
    this.problems = problems;
  }
}

/** Tables have the picture that their twin shows; measures and claims are about the map. */
const pictured = (state: ViewState): ViewState => {
  const { view } = state;
  if (view.name === "data") return twinOf(state);
  return view.name === "metrics" || view.name === "claims" ? goTo(state, { name: "map" }) : state;
};

const loopProblem = ({ state: { view, litLoop }, loops, index }: ShownView): readonly string[] => {
  const id = view.name === "loops" ? view.loop : litLoop;
  if (id === null || loops.loops.some((loop) => loop.id === id)) return [];
  return [`There is no loop "${id}" in the deals that are shown, as of ${index.asOf}.`];
};

const noRound = ({ state, failure }: ShownView): readonly string[] => {
  const problem = failure === null ? null : roundProblem(state, failure.report);
  return problem === null ? [] : [problem];
};

const viewProblem = ({ state: { view } }: ShownView): readonly string[] => {
  if (view.name !== "unknown") return [];
  const path = view.path.replace(/^\//, "");
  const near = nearestName(path.split("/")[0] ?? "", ["map", ...viewPaths]);
  return [`There is no view "${path}".${near === null ? "" : ` Did you mean "${near}"?`}`];
};

/** Beyond the one it is the same drawing, larger; below the other, words and marks would lie over each other. */
const mostDrawn = { width: 1440, height: 900 } as const;
const leastDrawn = { width: 640, height: 480 } as const;

const zoomOf = ({ width, height }: PictureSize): number => {
  const within = (size: PictureSize): number => Math.min(width / size.width, height / size.height);
  return Math.max(1, within(mostDrawn)) * Math.min(1, within(leastDrawn));
};

const checkSize = ({ width, height }: PictureSize, { scale }: PictureRequest): void => {
  if (width * height * scale ** 2 <= mostPixels) return;
  throw new PictureError([
    `The picture would have more than ${mostPixels / 1e6} million pixels. Take a smaller scale.`,
  ]);
};

type Drawing = Omit<PictureFile, "scale" | "state">;

const drawStrip = (shown: ShownView, request: PictureRequest, font: PictureFont | null): Drawing => {
  const { failure, scene, state } = shown;
  if (failure === null) throw new PictureError(["A strip shows the rounds of a failure. Name who fails."]);
  const words = titled(stripWords(failure, shown), request);
  const frames = roundFrames(failure, shown.index);
  const width = request.width ?? usualSize.width;
  const options = { ...words, width, font, theme: state.theme ?? "light" } as const;
  const height = request.height ?? stripHeight(scene, frames, options);
  checkSize({ width, height }, request);
  return { svg: renderStrip(scene, frames, { ...options, height }), width, height, title: words.title };
};

const formOf = ({ state }: ShownView, request: PictureRequest, font: PictureFont | null) => {
  const size = { width: request.width ?? usualSize.width, height: request.height ?? usualSize.height };
  checkSize(size, request);
  return { size, look: { zoom: zoomOf(size), theme: state.theme ?? "light", font } as const };
};

const titled = (words: FrameWords, { title }: PictureRequest): FrameWords => ({
  ...words,
  title: title ?? words.title.replace(/\.$/, ""),
});

/** Titles and notes are the comparison's own. */
const drawCompare = (shown: ShownView, request: PictureRequest, font: PictureFont | null): Drawing => {
  const { state, index } = shown;
  const sides = shownCompare(state, { shown: index.network, shipped: index.network, own: null });
  if (sides.problems.length > 0) throw new PictureError(sides.problems);
  const figures = circulations(sides, state);
  const words = titled(compareWords(sides, state, figures), request);
  const { size, look } = formOf(shown, request, font);
  return { svg: renderCompare(sides, state, figures, { ...words, ...size, ...look }), ...size, title: words.title };
};

const drawPicture = (shown: ShownView, request: PictureRequest, font: PictureFont | null): Drawing => {
  const words = titled(pictureWords(shown), request);
  const { size, look } = formOf(shown, request, font);
  return { svg: renderSvg(shown.scene, shown.picture, { ...words, ...size, ...look }), ...size, title: words.title };
};

/**
 * Draws what a request asks for. The same network and request give the same bytes.
 *
 * @param font Carried by the file, so that it looks the same everywhere.
 * @throws PictureError when any part of the request cannot be read, is not in the data, or has no picture.
 */
export const pictureFile = (
  network: Network,
  request: PictureRequest,
  font: PictureFont | null = null,
): PictureFile => {
  const { parsed, scale, strip } = request;
  const shown = shownView(network, { ...parsed, state: pictured(parsed.state) });
  const problems = [...shown.problems, ...viewProblem(shown), ...loopProblem(shown), ...noRound(shown)];
  if (problems.length > 0) throw new PictureError(problems);
  const draw = strip ? drawStrip : shown.state.view.name === "compare" ? drawCompare : drawPicture;
  const drawing = draw(shown, request, font);
  return { ...drawing, scale, state: shown.state };
};
