// The picture in a frame of somebody else's page: with its legend, what it shows, and the way to the whole page.
import type { ReactNode } from "react";
import { StageFrame } from "../frame/stage-frame.tsx";
import { usePage } from "../page.ts";
import type { Stage } from "../stage/stage.ts";
import { hrefOf } from "../state/address.ts";
import { hasPicture } from "../../src/view/go-to.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { documentTitle } from "../../src/view/words/document-title.ts";
import { headline } from "../../src/view/words/headline.ts";

type Props = {
  readonly onStage: (stage: Stage | null) => void;
  /** What stands in the place of the picture where the view has none of this kind. */
  readonly children: ReactNode;
};

/** The finding in one sentence, as the page's own panel heads it. */
const useFinding = (): string => {
  const { state, index, failure, loops, window } = usePage();
  const { view, selection } = state;
  if (view.name === "map" && selection === null) return headline(loops, window);
  if (view.name === "failure" && failure === null && view.seeds.length > 0) return "What happens is being worked out …";
  const title = documentTitle(state, index, failure?.report ?? null).replace(/ – Linchpin$/, "");
  return view.name === "failure" && failure !== null ? `${title} (model estimate)` : title;
};

export const Embedded = ({ onStage, children }: Props) => {
  const { state, index } = usePage();
  const finding = useFinding();
  return (
    <>
      {hasPicture(state.view) ? (
        <main id="main" className="picture-view embedded">
          <StageFrame preview={null} onStage={onStage} />
        </main>
      ) : (
        children
      )}
      <footer className="attribution">
        <h1>{finding}</h1>
        <p>
          As of {dateWords(index.asOf)} ·{" "}
          <a href={hrefOf({ ...state, embedded: false })} target="_blank" rel="noopener">
            Explore it in Linchpin (new tab)
          </a>
        </p>
      </footer>
    </>
  );
};
