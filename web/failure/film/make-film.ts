// The ways a failure becomes a moving picture: what each is called, and when the browser can make it.
import type { FilmSubject } from "./film-pictures.ts";

export type FilmWatch = {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
};

/** Makes the file. @throws Error with a sentence for the reader, and the signal's reason when it was ended. */
export type MakeFilm = (subject: FilmSubject, rounds: readonly number[], watch: FilmWatch) => Promise<Blob>;

/** The kind of film that this browser records, or null. */
export const filmType = (): string | null => {
  if (typeof MediaRecorder === "undefined" || !("captureStream" in HTMLCanvasElement.prototype)) return null;
  const types = ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm"];
  return types.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
};
