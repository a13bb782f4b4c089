// The failure as files: animation, film, all rounds in one picture, every loss in a table.
import { useState } from "react";
import { fileName } from "../../src/view/file-name.ts";
import { usePage } from "../page.ts";
import { pngOf, saveFile } from "../shell/save-file.ts";
import { lossesTable } from "../tables/losses-table.tsx";
import { runJob } from "../worker/run-job.ts";
import { filmType } from "./film/make-film.ts";
import { JobProgress } from "./job-progress.tsx";
import { useFilm, type FilmState } from "./use-film.ts";
import type { Failure } from "./use-failure.ts";

/** Pixels of a strip; as high as its rounds need. */
const stripSize = { width: 1440, height: 900 } as const;

const filmLabel = { gif: "Drawing the animation", webm: "Recording the film, as long as it plays" } as const;

const sizeText = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;

const FilmNews = ({ film, onStop }: { readonly film: FilmState; readonly onStop: () => void }) => {
  switch (film.status) {
    case "idle":
      return null;
    case "making":
      return <JobProgress label={filmLabel[film.kind]} progress={film.progress} unit="frame" onStop={onStop} />;
    case "saved":
      return (
        <p role="status" className="small">
          Saved {film.name}, {sizeText(film.bytes)}.
        </p>
      );
    case "failed":
      return <p role="alert">No film could be made: {film.message}</p>;
  }
};

export const TakeIt = ({ failure }: { readonly failure: Failure }) => {
  const page = usePage();
  const { state, index, theme } = page;
  const { film, make, stop } = useFilm(failure);
  const [problem, setProblem] = useState<string | null>(null);
  const isMaking = film.status === "making";

  const saveStrip = async (as: "svg" | "png"): Promise<void> => {
    const { pictureFont } = await import("../export/picture-font.ts");
    const whole = { ...state, theme, round: null, selection: null };
    const { svg } = await runJob("picture", index.network, {
      state: whole,
      size: stripSize,
      font: pictureFont,
      strip: true,
    });
    const name = fileName(whole, index.asOf, null, as).replace(/(?=-\d{4}-\d{2}-\d{2}\.)/, "-rounds");
    saveFile(name, as === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg, 2));
  };
  const strip = (as: "svg" | "png"): void => {
    setProblem(null);
    saveStrip(as).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  const saveLosses = (): void => {
    const table = lossesTable(page, failure);
    saveFile(`${table.fileName}.csv`, new Blob([table.csv()], { type: "text/csv" }));
  };
  return (
    <section className="take-it">
      <h2>Take it with you</h2>
      <p className="actions">
        <button type="button" className="button" disabled={isMaking} onClick={() => make("gif")}>
          Animation (GIF)
        </button>
        {filmType() === null ? null : (
          <button type="button" className="button" disabled={isMaking} onClick={() => make("webm")}>
            Film (WebM)
          </button>
        )}
        <button type="button" className="button" onClick={() => strip("svg")}>
          All rounds (SVG)
        </button>
        <button type="button" className="button" onClick={() => strip("png")}>
          All rounds (PNG)
        </button>
        <button type="button" className="button" onClick={saveLosses}>
          Every loss (CSV)
        </button>
      </p>
      <FilmNews film={film} onStop={stop} />
      {problem === null ? null : <p role="alert">The picture could not be made: {problem}</p>}
    </section>
  );
};
