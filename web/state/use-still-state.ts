// The state as far as marks and places depend on it: the same object while a reader only moves the picture.
import { useMemo } from "react";
import type { ViewState } from "../../src/view/view-state.ts";

/** The state of the whole picture. */
export const useStillState = (state: ViewState): ViewState => {
  const key = JSON.stringify({ ...state, camera: null });
  return useMemo(() => JSON.parse(key) as ViewState, [key]);
};
