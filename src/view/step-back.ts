// What Escape does: takes back the last thing that narrowed the picture, one at a time.
import type { ViewState } from "./view-state.ts";

/** The state without the focus, else the selection, else the loop, the open claim or the failure; null at the start. */
export const stepBack = (state: ViewState): ViewState | null => {
  if (state.distance !== null) return { ...state, distance: null };
  if (state.selection !== null) return { ...state, selection: null };
  if (state.view.name === "map" && state.litLoop !== null) return { ...state, litLoop: null };
  if (state.view.name === "loops" && state.view.loop !== null) return { ...state, view: { name: "loops", loop: null } };
  if (state.view.name === "claims" && state.view.claim !== null)
    return { ...state, view: { name: "claims", claim: null } };
  if (state.view.name === "failure" && state.view.seeds.length > 0) {
    return { ...state, view: { name: "failure", seeds: [] }, round: null };
  }
  return null;
};
