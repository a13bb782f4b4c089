// The frames of a film as drawings on a canvas, one after the other.
import type { Scene } from "../../../src/picture/scene.ts";
import { moneyText } from "../../../src/picture/money-text.ts";
import { renderSvg } from "../../../src/picture/render-svg.ts";
import { shortName } from "../../../src/picture/short-name.ts";
import type { ThemeColours } from "../../../src/picture/themes.ts";
import type { Swing } from "../../../src/report/assumption-swings.ts";
import type { CascadeReport } from "../../../src/report/cascade-report.schema.ts";
import type { FilmFrame } from "../../../src/view/film.ts";
import { lossAfter } from "../../../src/view/hits.ts";
import { firmName, type NetworkIndex } from "../../../src/view/network-index.ts";
import { assumptionNote } from "../../../src/view/words/assumption-note.ts";
import { dateWords } from "../../../src/view/words/date-words.ts";
import { failureTitle, settledWords } from "../../../src/view/words/failure-words.ts";
import { pictureFont } from "../../export/picture-font.ts";

/** What a film is made of. */
export type FilmSubject = {
  readonly report: CascadeReport;
  /** The assumptions that move its loss most, the widest first. */
  readonly swings: readonly Swing[];
  readonly scene: Scene;
  readonly index: NetworkIndex;
  readonly theme: ThemeColours["name"];
};

/** Pixels of the drawing; a film may be smaller. */
const drawn = { width: 1200, height: 750 } as const;

/** One line, so that the map does not move when it changes. */
const lineOf = (report: CascadeReport, { round, allRounds }: FilmFrame): string => {
  const loss = `${moneyText(lossAfter(report, round))} of capital lost`;
  if (allRounds) return `${settledWords(report)} ${loss} in all, model estimate.`;
  return round === 0
    ? "The shock itself, before anyone else is hit."
    : `Round ${round}: ${loss} so far, model estimate.`;
};

const svgOf = ({ report, swings, scene, index, theme }: FilmSubject, frame: FilmFrame): string => {
  const { round, progress, allRounds } = frame;
  const focus = { mode: "failure", frame: { report, round, progress, allRounds } } as const;
  const source = `Source: Linchpin, ${index.network.title}, as of ${dateWords(report.asOf)}.`;
  return renderSvg(
    scene,
    { focus, hovered: null, focused: null },
    {
      ...drawn,
      theme,
      font: pictureFont,
      title: failureTitle(report, (id) => shortName(firmName(index, id))),
      description: lineOf(report, frame),
      notes: [source, assumptionNote(report, index.network, swings)],
    },
  );
};

const loaded = async (svg: string): Promise<HTMLImageElement> => {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
};

export type FilmCanvas = {
  readonly canvas: HTMLCanvasElement;
  /** Draws a frame; what comes after lies over it. */
  readonly draw: (frame: FilmFrame) => Promise<void>;
  readonly pixels: () => Uint8ClampedArray;
};

/** @param width Pixels; the height follows. */
export const filmCanvas = (subject: FilmSubject, width: number): FilmCanvas => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round((width * drawn.height) / drawn.width);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("The browser cannot draw the film.");
  return {
    canvas,
    draw: async (frame) => {
      context.drawImage(await loaded(svgOf(subject, frame)), 0, 0, canvas.width, canvas.height);
    },
    pixels: () => context.getImageData(0, 0, canvas.width, canvas.height).data,
  };
};
