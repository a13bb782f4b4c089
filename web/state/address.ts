// The browser's address as the store of the view: reading it, subscribing to it, and moving it.
import { useMemo, useSyncExternalStore } from "react";
import { formatState, parseState, type ParsedState, type ViewState } from "../../src/view/view-state.ts";
import { place } from "../place.ts";
import { addressInHash, partsOf } from "./address-text.ts";

const changed = "linchpin:address";

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener("popstate", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(changed, listener);
  };
};

/** Path and query of the state, wherever it stands. */
const current = (): string =>
  place === "files" ? (addressInHash(window.location.hash) ?? "/") : window.location.pathname + window.location.search;

/** What a link to a state has as its `href`. */
export const hrefOf = (state: ViewState): string => (place === "files" ? `#${formatState(state)}` : formatState(state));

/** `push` for what Back should undo, `replace` for sliders and playing. */
export type Move = "push" | "replace";

/** Moves the address to a state, unless it is there already. */
export const moveTo = (state: ViewState, move: Move = "push"): void => {
  if (formatState(state) === current()) return;
  if (move === "push") window.history.pushState(null, "", hrefOf(state));
  else window.history.replaceState(null, "", hrefOf(state));
  window.dispatchEvent(new Event(changed));
};

/** The state in the address bar; renders again when it moves. */
export const useAddress = (): ParsedState => {
  const address = useSyncExternalStore(subscribe, current);
  return useMemo(() => {
    const { path, query } = partsOf(address);
    return parseState(path, query);
  }, [address]);
};
