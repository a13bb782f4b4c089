// The Compare view: two sides, what differs between them as a sentence, as pictures and as tables.
import { useEffect } from "react";
import "../styles/data.css";
import "../styles/compare.css";
import type { Sides } from "../../src/view/compare-edits.ts";
import { beforeAnyData, isSame, type ShownCompare } from "../../src/view/shown-compare.ts";
import { compareHeadline, sharedWords } from "../../src/view/words/compare-words.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { usePage } from "../page.ts";
import { BesideTable, PanelHeading } from "../parts/panel-heading.tsx";
import { useTitle } from "../parts/use-title.ts";
import { SelectedPanel } from "../sources/selected-panel.tsx";
import { ComparePictures } from "./compare-pictures.tsx";
import { DifferenceTables } from "./difference-tables.tsx";
import { Questions } from "./questions.tsx";
import { SidePickers } from "./side-pickers.tsx";
import { useBoth, useCompare, type Figures } from "./use-compare.ts";

const Problems = ({ shown }: { readonly shown: ShownCompare }) => {
  const early = ([shown.before, shown.after] as const).flatMap((side, i) => {
    const first = beforeAnyData(side);
    const name = i === 0 ? "A" : "B";
    return first === null
      ? []
      : [`Side ${name}: nothing was known on ${dateWords(side.asOf)}. The oldest statement is of ${dateWords(first)}.`];
  });
  const all = [...shown.problems, ...early];
  if (all.length === 0) return null;
  return (
    <ul className="compare-problems" role="status">
      {all.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
};

const FiguresState = ({ figures }: { readonly figures: Figures }) => {
  if (figures.status === "running") return <p className="soft">Computing the figures of both sides …</p>;
  if (figures.status !== "failed") return null;
  return (
    <p role="alert">
      The figures of a side cannot be computed: {figures.message}{" "}
      <button type="button" className="button" onClick={figures.retry}>
        Try again
      </button>
    </p>
  );
};

const Findings = ({ shown, figures }: { readonly shown: ShownCompare; readonly figures: Figures }) => {
  const same = isSame(shown);
  return (
    <>
      <ComparePictures shown={shown} />
      {same ? (
        <p className="compare-same">Choose another day, firm or assumption on one side to see a difference.</p>
      ) : null}
      <DifferenceTables shown={shown} figures={figures} />
    </>
  );
};

export const CompareView = () => {
  const { state, index, say } = usePage();
  const { selection } = state;
  const shown = useCompare();
  // In this order: the worker takes one after the other, and the headline does not wait for the sweeps.
  const circulations = useBoth("sideCirculation", shown);
  const figures = useBoth("sideFigures", shown);
  const headline = compareHeadline(shown, state, circulations.status === "done" ? circulations.pair : null);
  const isSettled = circulations.status !== "running";
  useTitle(isSettled ? headline : null);
  useEffect(() => {
    if (isSettled) say(headline);
  }, [say, headline, isSettled]);
  const sides: Sides = { before: shown.before.side, after: shown.after.side };
  const shared = sharedWords(shown, state, index.network);
  return (
    <main id="main" className="data-view compare-view" data-details={selection === null ? "closed" : "open"}>
      <div className="data-main compare-main" aria-busy={!isSettled}>
        <PanelHeading>{headline}</PanelHeading>
        <FiguresState figures={figures} />
        <Problems shown={shown} />
        <Questions sides={sides} />
        <SidePickers shown={shown} sides={sides} />
        {shared === "" ? null : <p className="soft small">On both sides: {shared}.</p>}
        <Findings shown={shown} figures={figures} />
      </div>
      {selection === null ? null : (
        <section className="panel data-details" aria-label="Details" key={selection.id}>
          <BesideTable value={true}>
            <SelectedPanel selection={selection} />
          </BesideTable>
        </section>
      )}
    </main>
  );
};
