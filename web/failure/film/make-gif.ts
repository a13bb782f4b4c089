// A failure as an animated GIF: one palette for all frames, and of every frame only the pixels that have changed.
import { applyPalette, GIFEncoder, quantize } from "gifenc";
import { filmFrames, type FilmFrame } from "../../../src/view/film.ts";
import { filmCanvas, type FilmCanvas } from "./film-pictures.ts";
import type { MakeFilm } from "./make-film.ts";

const width = 960;
/** A GIF counts in hundredths of a second; a tenth is smooth enough, and half the file of a twentieth. */
const frameMilliseconds = 100;
/** The last of 256 colours stands for "as before". */
const colours = 255;
/** Every so many pixels are looked at for the palette. */
const sampling = 7;

const sampled = (pixels: Uint8ClampedArray): Uint32Array =>
  new Uint32Array(pixels.slice().buffer).filter((_pixel, i) => i % sampling === 0);

/** The colours of the shock, of the largest round and of the end; those between are mixed from the same ramp. */
const paletteOf = async (film: FilmCanvas, frames: readonly FilmFrame[]): Promise<number[][]> => {
  const stills = frames.filter(({ progress }) => progress === 1);
  const chosen = [...new Set([stills[0]!, stills[1] ?? stills[0]!, stills.at(-1)!])];
  const samples: number[] = [];
  for (const frame of chosen) {
    await film.draw(frame);
    for (const pixel of sampled(film.pixels())) samples.push(pixel);
  }
  return quantize(new Uint8ClampedArray(Uint32Array.from(samples).buffer), colours);
};

/** Pixels that are as they were become transparent. */
const changes = (before: Uint8Array | null, now: Uint8Array): Uint8Array =>
  before === null ? now : now.map((colour, i) => (colour === before[i] ? colours : colour));

/** About a second for fifteen frames; the page draws between them. */
export const makeGif: MakeFilm = async (subject, rounds, { onProgress, signal }) => {
  const frames = filmFrames(rounds, frameMilliseconds);
  const film = filmCanvas(subject, width);
  const found = await paletteOf(film, frames);
  const palette = [...found, ...Array.from({ length: colours + 1 - found.length }, () => [0, 0, 0])];
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  for (const [i, frame] of frames.entries()) {
    signal.throwIfAborted();
    await film.draw(frame);
    const now: Uint8Array = applyPalette(film.pixels(), found);
    const { canvas } = film;
    gif.writeFrame(changes(before, now), canvas.width, canvas.height, {
      ...(before === null ? { palette } : {}),
      delay: frame.milliseconds,
      transparent: before !== null,
      transparentIndex: colours,
      dispose: 1,
    });
    before = now;
    onProgress(i + 1, frames.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: "image/gif" });
};
