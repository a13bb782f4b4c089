// A failure as a WebM film, recorded from a canvas while it is drawn: it takes as long as it plays.
import { filmFrames } from "../../../src/view/film.ts";
import { filmCanvas } from "./film-pictures.ts";
import { filmType, type MakeFilm } from "./make-film.ts";

const width = 1200;
const frameMilliseconds = 60;
const bitsPerSecond = 4_000_000;

const until = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));

const recorded = (recorder: MediaRecorder): Promise<Blob> => {
  const parts: Blob[] = [];
  return new Promise((resolve, reject) => {
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recorder.addEventListener("stop", () => resolve(new Blob(parts, { type: "video/webm" })));
    recorder.addEventListener("error", () => reject(new Error("The browser has stopped recording the film.")));
  });
};

export const makeWebm: MakeFilm = async (subject, rounds, { onProgress, signal }) => {
  const mimeType = filmType();
  if (mimeType === null) throw new Error("This browser records no films.");
  const frames = filmFrames(rounds, frameMilliseconds);
  const { canvas, draw } = filmCanvas(subject, width);
  await draw(frames[0]!);
  const recorder = new MediaRecorder(canvas.captureStream(), { mimeType, videoBitsPerSecond: bitsPerSecond });
  const film = recorded(recorder);
  recorder.start();
  try {
    let due = performance.now();
    for (const [i, frame] of frames.entries()) {
      signal.throwIfAborted();
      await draw(frame);
      onProgress(i + 1, frames.length);
      // A slow machine makes a slower film, never one with gaps.
      due = Math.max(due, performance.now()) + frame.milliseconds;
      await until(due);
    }
  } finally {
    recorder.stop();
  }
  return film;
};
