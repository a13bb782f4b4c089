// Making a film of a failure: started, watched, ended.
import { useEffect, useRef, useState } from "react";
import type { Progress } from "../../src/ensemble/steps.ts";
import { fileName } from "../../src/view/file-name.ts";
import { usePage } from "../page.ts";
import { saveFile } from "../shell/save-file.ts";
import { runJob } from "../worker/run-job.ts";
import type { MakeFilm } from "./film/make-film.ts";
import type { Failure } from "./use-failure.ts";

export type FilmKind = "gif" | "webm";

export type FilmState =
  | { readonly status: "idle" }
  | { readonly status: "making"; readonly kind: FilmKind; readonly progress: Progress | null }
  | { readonly status: "saved"; readonly name: string; readonly bytes: number }
  | { readonly status: "failed"; readonly message: string };

/** What makes a film is only loaded when one is wanted. */
const makers: Readonly<Record<FilmKind, () => Promise<MakeFilm>>> = {
  gif: async () => (await import("./film/make-gif.ts")).makeGif,
  webm: async () => (await import("./film/make-webm.ts")).makeWebm,
};

type Film = { readonly film: FilmState; readonly make: (kind: FilmKind) => void; readonly stop: () => void };

export const useFilm = ({ request, report, rounds }: Failure): Film => {
  const { state, scene, index, theme } = usePage();
  const [film, setFilm] = useState<FilmState>({ status: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (kind: FilmKind, { signal }: AbortController): Promise<void> => {
    setFilm({ status: "making", kind, progress: null });
    try {
      const maker = await makers[kind]();
      const onProgress = (done: number, total: number): void =>
        setFilm({ status: "making", kind, progress: { done, total } });
      const swings = await runJob("swings", index.network, { ...request, overrides: {} });
      const blob = await maker({ report, swings, scene, index, theme }, rounds, { onProgress, signal });
      signal.throwIfAborted();
      const name = fileName({ ...state, round: null, selection: null }, index.asOf, null, kind);
      saveFile(name, blob);
      setFilm({ status: "saved", name, bytes: blob.size });
    } catch (error) {
      // A run that another has replaced says nothing any more.
      if (running.current?.signal !== signal) return;
      if (signal.aborted) return setFilm({ status: "idle" });
      setFilm({ status: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    film,
    make: (kind) => {
      running.current?.abort();
      running.current = new AbortController();
      void run(kind, running.current);
    },
    stop: () => running.current?.abort(),
  };
};
