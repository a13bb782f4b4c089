// The browser's address as the store of the view: reading it, subscribing to it, and moving it. The page shows a state at
// once; the address bar follows as soon as the browser lets it.
import { useMemo, useSyncExternalStore } from "react";
import { formatState, parseState, type ParsedState, type ViewState } from "../../src/view/view-state.ts";
import { place } from "../place.ts";
import { createAddressBar } from "./address-bar.ts";
import { addressInHash, partsOf } from "./address-text.ts";

const changed = "linchpin:address";

const bar = createAddressBar(
  {
    push: (href) => window.history.pushState(null, "", href),
    replace: (href) => window.history.replaceState(null, "", href),
  },
  {
    now: () => performance.now(),
    later: (milliseconds, call) => {
      const timer = window.setTimeout(call, milliseconds);
      return () => window.clearTimeout(timer);
    },
  },
);

/** Path and query of the state that the page was last moved to; null: what the address bar says holds. */
let moved: string | null = null;

/** Back, on, or a link followed: the address bar rules again. */
const followBar = (): void => {
  moved = null;
  bar.forget();
};

const subscribe = (listener: () => void): (() => void) => {
  const onPop = (): void => {
    followBar();
    listener();
  };
  window.addEventListener("popstate", onPop);
  window.addEventListener("pagehide", bar.settle);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("popstate", onPop);
    window.removeEventListener("pagehide", bar.settle);
    window.removeEventListener(changed, listener);
  };
};

const inBar = (): string =>
  place === "files" ? (addressInHash(window.location.hash) ?? "/") : window.location.pathname + window.location.search;

/** Path and query of the state that is shown. */
const current = (): string => moved ?? inBar();

const hrefOfAddress = (address: string): string => (place === "files" ? `#${address}` : address);

/** What a link to a state has as its `href`. */
export const hrefOf = (state: ViewState): string => hrefOfAddress(formatState(state));

/** The whole address of what is shown, to be copied; the address bar may be a moment behind. */
export const shownAddress = (): string => new URL(hrefOfAddress(current()), window.location.href).href;

/** `push` for what Back should undo, `replace` for sliders and playing. */
export type Move = "push" | "replace";

/** Moves the address to a state, unless it is there already. */
export const moveTo = (state: ViewState, move: Move = "push"): void => {
  const address = formatState(state);
  if (address === current()) return;
  moved = address;
  bar[move](hrefOfAddress(address));
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
