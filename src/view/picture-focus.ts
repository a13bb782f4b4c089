// From the page's state to the picture's: what is lit, selected or failing, and what the pointer and keyboard are on.
import type { PictureFocus } from "../picture/picture-state.ts";
import type { LoopEntry, LoopsReport } from "../report/loops-report.schema.ts";
import { failureFrame, shockFrame } from "./failure-frame.ts";
import type { NetworkIndex } from "./network-index.ts";
import { seedList } from "./seed-list.ts";
import type { ShownFailure } from "./shown-failure.ts";
import { showsMeasures } from "./shown-measures.ts";
import { litLoop } from "./story/lit-loop.ts";
import type { Unit, ViewState } from "./view-state.ts";

type Seen = {
  readonly state: ViewState;
  readonly unit: Unit;
  readonly index: NetworkIndex;
  readonly loops: LoopsReport;
  readonly story: LoopEntry | null;
  readonly failure: ShownFailure | null;
};

/** The loop that is lit on the map or picked in Loops; null for none. */
export const shownLoop = ({ state, loops, story }: Seen): LoopEntry | null => {
  const find = (id: string | null): LoopEntry | null => loops.loops.find((loop) => loop.id === id) ?? null;
  if (state.view.name === "loops") return find(state.view.loop);
  return state.view.name === "map" ? (find(state.litLoop) ?? story) : null;
};

/** The firm that is selected, or that the selected fact is about; null for none, and for a group of firms. */
const selectedFirm = ({ selection }: ViewState, { network, firms }: NetworkIndex): string | null => {
  if (selection?.kind === "firm") return selection.id;
  if (selection?.kind !== "fact") return null;
  const entity = network.facts.find(({ id }) => id === selection.id)?.entity ?? "";
  return firms.has(entity) ? entity : null;
};

/** @param preview A loop that is pointed at in a list; it is shown instead of the lit one. */
export const pictureFocus = (seen: Seen, preview: LoopEntry | null): PictureFocus => {
  const { state, unit, index, failure } = seen;
  if (state.view.name === "failure" && state.view.seeds.length > 0) {
    const lit = state.selection?.kind === "firm" ? state.selection.id : null;
    return { mode: "failure", frame: failure === null ? shockFrame(seedList(state)) : failureFrame(failure, lit) };
  }
  const firm = selectedFirm(state, index);
  if (firm !== null) return { mode: "node", node: firm };
  if (state.selection?.kind === "deal") return { mode: "deal", deal: state.selection.id };
  // The story would pale the very colours that were asked for; a loop that was picked still lights up.
  const tellsStory = state.litLoop !== null || state.view.name !== "map" || !showsMeasures(state);
  const loop = preview ?? (tellsStory ? shownLoop(seen) : null);
  if (loop === null) return { mode: "rest" };
  return { mode: state.view.name === "map" ? "story" : "loop", loop: litLoop(loop, index, unit) };
};
