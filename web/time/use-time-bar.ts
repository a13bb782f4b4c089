// How the time bar stands: it stays as the reader left it from view to view.
import { useCallback, useState } from "react";
import { filterScope } from "../../src/view/filter-scope.ts";
import type { ViewState } from "../../src/view/view-state.ts";
import type { TimeBarState } from "./time-bar.tsx";

export const useTimeBar = (): TimeBarState => {
  const [state, setState] = useState<Omit<TimeBarState, "set">>({ isOpen: false, length: "month" });
  const set = useCallback<TimeBarState["set"]>((change) => setState((before) => ({ ...before, ...change })), []);
  return { ...state, set };
};

export const timeBarId = "time";

/** Compare has two days of its own; what looks at no deals has none. */
export const isTimed = (state: ViewState): boolean =>
  !state.embedded && state.view.name !== "compare" && filterScope(state) !== "none";
