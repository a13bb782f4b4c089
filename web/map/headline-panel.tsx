// The panel of the first screen: the finding, its share, the lit loop in steps, and the largest loops.
import "../styles/headline.css";
import { useMemo } from "react";
import { bindingCirculation } from "../../src/view/binding-circulation.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { shownLoop } from "../../src/view/picture-focus.ts";
import { LoopCard } from "../loops/loop-card.tsx";
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { loopSteps } from "../../src/view/story/loop-steps.ts";
import { goTo, select } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { headline, shareRange } from "../../src/view/words/headline.ts";
import { countWords } from "../../src/view/words/list.ts";
import { bindingNote, bindingSentence, circulationNote } from "../../src/view/words/binding-words.ts";
import { standingNote } from "../../src/view/words/filter-words.ts";
import { NoCircle } from "../filter/no-circle.tsx";
import { StandingSwitch } from "../filter/standing-switch.tsx";
import { ShareFigure } from "./share-figure.tsx";
import { UnitSwitch } from "./unit-switch.tsx";

const cards = 5;

/** Leads to the deal of a step, or to the largest of several. */
const StepSource = ({ deals, step }: { readonly deals: readonly string[]; readonly step: number }) => {
  const { state, go } = usePage();
  const [largest] = deals;
  if (largest === undefined) return null;
  return (
    <button type="button" className="link more-of" onClick={() => go(select(state, { kind: "deal", id: largest }))}>
      {deals.length === 1 ? "the deal" : `the largest of ${deals.length} deals`}
      <span className="visually-hidden"> of step {step}</span>
    </button>
  );
};

/** The deals that the headline is computed from, as a table. */
const Basis = () => {
  const { state, scene, go } = usePage();
  const table = goTo(state, { name: "data", table: "deals", seeds: [] });
  return (
    <p>
      <button type="button" className="link small" onClick={() => go({ ...table, search: "standing:yes" })}>
        The {countWords(scene.edges.length, "deal")} behind these figures
      </button>
    </p>
  );
};

const Steps = ({ loop }: { readonly loop: LoopEntry }) => {
  const { index, unit } = usePage();
  return (
    <ol className="steps">
      {loopSteps(loop, index, unit).map(({ number, sentence, leg }) => (
        <li key={number}>
          {sentence} <StepSource step={number} deals={leg.deals.map(({ id }) => id)} />
        </li>
      ))}
    </ol>
  );
};

/** How the figure moves: without promises that bind nobody, and over the readings of the sources. */
const Ranges = () => {
  const { state, index, window, unit, loops, shown } = usePage();
  const { asOf } = index;
  const binding = useMemo(
    () => bindingCirculation(shown, { asOf, basis: unit, ...(unit === "per-year" ? { window } : {}) }),
    [shown, asOf, unit, window],
  );
  const sentence = loops.maximumCirculation.usdBnPerYear === 0 ? null : bindingSentence(binding);
  return (
    <>
      {sentence === null ? null : (
        <p>
          <strong>{sentence}</strong>
        </p>
      )}
      <p className="soft small">{shareRange(loops)}</p>
      <details className="small">
        <summary>What these figures are</summary>
        <p>{circulationNote}</p>
        {sentence === null ? null : <p>{bindingNote(binding, state.filter.standing)}</p>}
      </details>
    </>
  );
};

const Standing = () => {
  const { standing } = usePage().state.filter;
  const note = standingNote[standing];
  return (
    <>
      <p className="switches">
        <StandingSwitch /> <UnitSwitch />
      </p>
      {note === null ? null : <p className="soft small">{note}</p>}
    </>
  );
};

const Actions = () => {
  const { state, go } = usePage();
  return (
    <p className="actions">
      <button type="button" className="button strong" onClick={() => go(goTo(state, { name: "loops", loop: null }))}>
        See all loops
      </button>
      <button type="button" className="button" onClick={() => go(goTo(state, { name: "failure", seeds: [] }))}>
        What if one fails?
      </button>
    </p>
  );
};

const BiggestLoops = ({ lit }: { readonly lit: LoopEntry }) => {
  const { state, loops, go } = usePage();
  return (
    <>
      <h2>
        Biggest loops <span className="soft">({countWords(loops.loopCount, "loop")})</span>
      </h2>
      <ul className="cards">
        {loops.loops.slice(0, cards).map((loop) => (
          <li key={loop.id}>
            <LoopCard
              loop={loop}
              lit={loop.id === lit.id}
              onPick={() => go({ ...state, litLoop: loop.id, selection: null })}
            />
          </li>
        ))}
      </ul>
      <p className="soft small">Loops share arrows, so their figures must not be added.</p>
    </>
  );
};

export const HeadlinePanel = () => {
  const page = usePage();
  const { index, window, loops } = page;
  const lit = shownLoop(page);
  return (
    <>
      <p className="as-of">As of {dateWords(index.asOf)}</p>
      <PanelHeading>{headline(loops, window)}</PanelHeading>
      <Standing />
      <ShareFigure />
      <Ranges />
      <Basis />
      {lit === null ? <NoCircle /> : <Steps loop={lit} />}
      <Actions />
      {lit === null ? null : <BiggestLoops lit={lit} />}
    </>
  );
};
