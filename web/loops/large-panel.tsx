// The panel beside a large network, whose circles take a while to find: what is drawn first, the finding when it is there.
import { loopPlural, largeNote } from "../../src/view/words/large-words.ts";
import { goTo } from "../../src/view/go-to.ts";
import { headline } from "../../src/view/words/headline.ts";
import { countWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";
import { PanelHeading } from "../parts/panel-heading.tsx";
import { LoopCard } from "./loop-card.tsx";

const cards = 12;

const Found = () => {
  const { state, loops, go } = usePage();
  return (
    <>
      <h2>
        Biggest loops <span className="soft">({loopPlural(loops)})</span>
      </h2>
      {loops.loops.slice(0, cards).map((loop) => (
        <LoopCard
          key={loop.id}
          loop={loop}
          lit={state.litLoop === loop.id}
          onPick={() => go({ ...goTo(state, { name: "map" }), litLoop: loop.id })}
        />
      ))}
    </>
  );
};

export const LargePanel = () => {
  const { whole, loops, loopsRun, window } = usePage();
  const drawn = `${countWords(whole.nodes.length, "firm")}, ${countWords(whole.edges.length, "deal")}`;
  return (
    <>
      <PanelHeading>{loopsRun.status === "done" ? headline(loops, window) : drawn}</PanelHeading>
      {loopsRun.status === "done" ? <p className="soft">{drawn}.</p> : null}
      <p role="status">{largeNote(loopsRun)}</p>
      {loopsRun.status === "done" ? <Found /> : null}
    </>
  );
};
