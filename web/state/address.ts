// The browser's address as the store of the view: reading it, subscribing to it, and moving it.
import { useMemo, useSyncExternalStore } from "react";
import { formatState, parseState, type ParsedState, type ViewState } from "../../src/view/view-state.ts";

const changed = "linchpin:address";

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener("popstate", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(changed, listener);
  };
};

const current = (): string => window.location.pathname + window.location.search;

/** `push` for what Back should undo, `replace` for sliders and playing. */
export type Move = "push" | "replace";

/** Moves the address to a state, unless it is there already. */
export const moveTo = (state: ViewState, move: Move = "push"): void => {
  const address = formatState(state);
  if (address === current()) return;
  if (move === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
  window.dispatchEvent(new Event(changed));
};

/** The state in the address bar; renders again when it moves. */
export const useAddress = (): ParsedState => {
  const address = useSyncExternalStore(subscribe, current);
  return useMemo(() => {
    const { pathname, search } = new URL(address, window.location.origin);
    return parseState(pathname, search);
  }, [address]);
};
