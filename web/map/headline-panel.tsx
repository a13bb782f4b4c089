// The panel of the first screen: the finding, its share, the lit loop in steps, and the largest loops.
import { percentText } from "../../src/picture/money-text.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import { shownLoop } from "../../src/view/picture-focus.ts";
import { LoopCard } from "../loops/loop-card.tsx";
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { loopSteps } from "../../src/view/story/loop-steps.ts";
import { goTo } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { headline, shareRange } from "../../src/view/words/headline.ts";
import { countWords } from "../../src/view/words/list.ts";
import { UnitSwitch } from "./unit-switch.tsx";

const cards = 5;

const Steps = ({ loop }: { readonly loop: LoopEntry }) => {
  const { index, unit } = usePage();
  return (
    <ol className="steps">
      {loopSteps(loop, index, unit).map(({ number, sentence }) => (
        <li key={number}>{sentence}</li>
      ))}
    </ol>
  );
};

const ShareFigure = () => {
  const { loops } = usePage();
  const { share } = loops.maximumCirculation;
  if (share === null) return null;
  return (
    <>
      <p className="figure">
        {percentText(share)} <span className="figure-note">of the money can come back, at most</span>
      </p>
      <svg className="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-rest" width="100" height="3" />
        <rect className="bar-share" width={share * 100} height="3" />
      </svg>
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
      <PanelHeading>{headline(loops, window)}</PanelHeading>
      <ShareFigure />
      <p className="soft small">
        An upper limit, computed from the deals as of {dateWords(index.asOf)}. {shareRange(loops)}
      </p>
      <p>
        <UnitSwitch />
      </p>
      {lit === null ? (
        <p>No money circle in these deals: nothing that a firm pays can come back to it.</p>
      ) : (
        <Steps loop={lit} />
      )}
      <Actions />
      {lit === null ? null : <BiggestLoops lit={lit} />}
    </>
  );
};
