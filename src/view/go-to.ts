// Moves between views: what a new view keeps of the old state and what it leaves behind.
import { type View } from "./view.ts";
import type { Selection, ViewState } from "./view-state.ts";

/** Opens a view; the way of looking stays (unit, date, theme, model), what was picked in the old view does not. */
export const goTo = (state: ViewState, view: View): ViewState => ({
  ...state,
  view,
  selection: null,
  litLoop: null,
  round: null,
  distance: null,
  camera: null,
  search: "",
  sorting: null,
  before: null,
  after: null,
});

/** Who fails in a state, as written in the address. */
export const seedsOf = ({ view }: ViewState): readonly string[] => ("seeds" in view ? view.seeds : []);

/** Lets firms fail, from the first round on. */
export const fail = (state: ViewState, seeds: readonly string[]): ViewState => goTo(state, { name: "failure", seeds });

/** Views whose picture shows a selection; the others are tables, or compare. */
export const hasPicture = ({ name }: View): boolean => name === "map" || name === "loops" || name === "failure";

/** Views that show what is selected beside what they are about; the others lead to the map. */
const showsSelection = (view: View): boolean =>
  hasPicture(view) ||
  view.name === "data" ||
  view.name === "metrics" ||
  view.name === "claims" ||
  view.name === "compare";

/** Selects a firm, a deal, a fact or a source where it can be seen. */
export const select = (state: ViewState, selection: Selection | null): ViewState => {
  return showsSelection(state.view) ? { ...state, selection } : { ...goTo(state, { name: "map" }), selection };
};

/** The table that shows the same as the picture, and back from a table to its picture. */
export const twinOf = (state: ViewState): ViewState => {
  const { view } = state;
  switch (view.name) {
    case "map":
    case "unknown":
      return goTo(state, { name: "data", table: "deals", seeds: [] });
    case "compare":
    case "metrics":
    case "claims":
      return state;
    case "loops":
      return goTo(state, { name: "data", table: "loops", seeds: [] });
    case "failure":
      return { ...goTo(state, { name: "data", table: "losses", seeds: view.seeds }), round: state.round };
    case "data":
      if (view.table === "losses") return { ...fail(state, view.seeds), round: state.round };
      return goTo(state, view.table === "loops" ? { name: "loops", loop: null } : { name: "map" });
  }
};
