// How the time bar stands: it stays as the reader left it from view to view.
import { useCallback, useState } from "react";
import type { TimeBarState } from "./time-bar.tsx";

export const useTimeBar = (): TimeBarState => {
  const [state, setState] = useState<Omit<TimeBarState, "set">>({ isOpen: false, length: "month" });
  const set = useCallback<TimeBarState["set"]>((change) => setState((before) => ({ ...before, ...change })), []);
  return { ...state, set };
};
