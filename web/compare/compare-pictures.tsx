// Both sides in one picture, or beside each other; what is pointed at or chosen in one is so in the other.
import { useMemo, useState } from "react";
import { dealOfEdge } from "../../src/picture/compare-scene.ts";
import type { CompareSideShown } from "../../src/picture/comparison.ts";
import { comparePicture, type ShownCompare } from "../../src/view/shown-compare.ts";
import { compareKey, sideLabel } from "../../src/view/words/compare-words.ts";
import type { CompareMode, Selection } from "../../src/view/view-state.ts";
import { useCameraInAddress } from "../frame/use-camera.ts";
import { UnitSwitch } from "../map/unit-switch.tsx";
import { usePage } from "../page.ts";
import type { Stage, StageEvents } from "../stage/stage.ts";
import { CompareLegend } from "./compare-legend.tsx";
import { CompareListbox } from "./compare-listbox.tsx";
import { CompareMap } from "./compare-map.tsx";

const modes: Readonly<Record<CompareMode, string>> = { overlay: "In one picture", beside: "Beside each other" };

const ModeSwitch = () => {
  const { state, go } = usePage();
  return (
    <span className="switch" role="group" aria-label="Pictures">
      {(["overlay", "beside"] as const).map((mode) => (
        <button
          key={mode}
          type="button"
          aria-pressed={state.compareMode === mode}
          onClick={() => go({ ...state, compareMode: mode })}
        >
          {modes[mode]}
        </button>
      ))}
    </span>
  );
};

/** Hover, shared by both pictures, and gestures; deals of other data than the page's have no details to open. */
const useEvents = (): { readonly hovered: string | null; readonly events: StageEvents } => {
  const page = usePage();
  const { state, index, go } = page;
  const [hovered, setHovered] = useState<string | null>(null);
  const onCamera = useCameraInAddress(page);
  const choose = (selection: Selection, isKnown: boolean): void => {
    if (isKnown) go({ ...state, selection });
  };
  return {
    hovered,
    events: {
      onNodeClick: (id) => choose({ kind: "firm", id }, index.firms.has(id)),
      onNodeFocus: () => undefined,
      onCamera,
      onDealClick: (edge) => choose({ kind: "deal", id: dealOfEdge(edge) }, index.deals.has(dealOfEdge(edge))),
      onBackgroundClick: () => go({ ...state, selection: null }),
      onNodeHover: (id) => setHovered(id),
      onDealHover: () => undefined,
    },
  };
};

type Props = { readonly shown: ShownCompare };

export const ComparePictures = ({ shown }: Props) => {
  const { state } = usePage();
  const { compareMode } = state;
  const { hovered, events } = useEvents();
  const [focused, setFocused] = useState<string | null>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const kind = state.selection?.kind ?? null;
  const id = state.selection?.id ?? "";
  // By what they hold: a picture that is the same is not drawn again.
  const pictures = useMemo(() => {
    const chosen = kind === "firm" || kind === "deal" ? { kind, id } : null;
    const picture = (side: CompareSideShown) => {
      const drawn = comparePicture(shown, side, chosen);
      return { scene: drawn.scene, state: { ...drawn.state, hovered, focused } };
    };
    return { both: picture("both"), before: picture("before"), after: picture("after") };
  }, [shown, kind, id, hovered, focused]);
  const sides: readonly CompareSideShown[] = compareMode === "overlay" ? ["both"] : ["before", "after"];
  const captions = {
    both: compareKey(shown),
    before: `A: ${sideLabel(shown.before, state)}`,
    after: `B: ${sideLabel(shown.after, state)}`,
  };
  return (
    <section aria-label="Pictures of both sides">
      <div className="data-controls">
        <ModeSwitch />
        {shown.losses === null ? <UnitSwitch /> : null}
      </div>
      {/* Read out with the list that it describes, and nowhere else. */}
      <p id="compare-help" hidden>
        Arrow keys move to the nearest firm, n and p by size, Enter selects, t goes to the tables with the same,
        question mark lists all keys.
      </p>
      <CompareListbox
        shown={shown}
        stage={stage}
        selection={state.selection}
        focused={focused}
        onFocus={setFocused}
        onPick={events.onNodeClick}
      />
      <div className="compare-pictures" data-mode={compareMode}>
        {sides.map((side, i) => {
          const { scene, state: picture } = pictures[side];
          return (
            <figure key={side}>
              <figcaption>{captions[side]}</figcaption>
              <CompareMap
                scene={scene}
                state={picture}
                events={events}
                label={captions[side]}
                // The last, which shows the newer side.
                {...(i === sides.length - 1 ? { onStage: setStage } : {})}
              />
              {scene.nodes.length === 0 ? <p className="compare-empty">No deal to draw on this side.</p> : null}
            </figure>
          );
        })}
      </div>
      <CompareLegend focus={pictures[sides[0]!].state.focus} />
    </section>
  );
};
