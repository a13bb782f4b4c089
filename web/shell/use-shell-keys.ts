// Listens for the keys of the whole page and acts on them.
import { useEffect } from "react";
import type { Page } from "../page.ts";
import { wholePicture, zoomed, zoomIn, zoomOut } from "../stage/stage-camera.ts";
import type { Stage } from "../stage/stage.ts";
import { changeDistance } from "../../src/view/focus-scene.ts";
import { goTo, twinOf } from "../../src/view/go-to.ts";
import { stepBack } from "../../src/view/step-back.ts";
import { searchInputId } from "./search-box.tsx";
import { shellAction, type Pressed, type ShellAction } from "./shell-keys.ts";
import { tabs } from "./tabs.ts";

const pressedBy = (event: KeyboardEvent): Pressed => {
  const { target } = event;
  const matches = (selector: string): boolean => target instanceof Element && target.closest(selector) !== null;
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    shift: event.shiftKey,
    inField: matches("input:not([type=checkbox], [type=radio]), select, textarea, dialog"),
    onControl: matches("button, a, summary, input, [tabindex='0']"),
  };
};

const turn = ({ state, loops, failure, go }: Page, by: -1 | 1): void => {
  const { view } = state;
  if (view.name === "failure") return failure?.step(by);
  if (view.name !== "loops" || loops.loops.length === 0) return;
  const at = loops.loops.findIndex(({ id }) => id === view.loop);
  const next = at === -1 ? 0 : (at + by + loops.loops.length) % loops.loops.length;
  go(goTo(state, { name: "loops", loop: loops.loops[next]!.id }));
};

/** To the table that shows the same; where it is on the same page, from the picture to it and back. */
const toTwin = ({ state, go }: Page): void => {
  const twin = twinOf(state);
  if (twin !== state) return go(twin);
  const table = document.querySelector<HTMLElement>("#main .table-scroll");
  const isAtTable = document.activeElement !== null && document.activeElement.closest(".table-scroll") !== null;
  const picture = isAtTable ? document.getElementById("map") : null;
  (picture ?? table)?.focus();
};

/** Pictures that stand beside each other are moved by the address. */
const zoomBy = (factor: number, { state, go }: Page, stage: Stage | null): void => {
  if (stage !== null) return factor < 1 ? stage.zoomIn() : stage.zoomOut();
  if (state.view.name === "compare") go({ ...state, camera: zoomed(state.camera ?? wholePicture, factor) }, "replace");
};

/** What keys reach that is neither the state nor the picture. */
export type ShellControls = { readonly showKeys: () => void; readonly togglePanel: () => void };

const act = (action: ShellAction, page: Page, stage: Stage | null, controls: ShellControls): void => {
  const { state, failure, go } = page;
  switch (action.do) {
    case "search":
      return document.getElementById(searchInputId)?.focus();
    case "back": {
      const back = stepBack(state);
      return back === null ? undefined : go(back);
    }
    case "undo":
      return window.history.back();
    case "redo":
      return window.history.forward();
    case "twin":
      return toTwin(page);
    case "keys":
      return controls.showKeys();
    case "panel":
      return controls.togglePanel();
    case "play":
      return failure?.toggle();
    case "zoom-in":
      return state.distance === null ? zoomBy(zoomIn, page, stage) : go(changeDistance(state, 1));
    case "zoom-out":
      return state.distance === null ? zoomBy(zoomOut, page, stage) : go(changeDistance(state, -1));
    case "fit":
      if (stage !== null) return stage.fit();
      return state.camera === null ? undefined : go({ ...state, camera: null }, "replace");
    case "view": {
      const tab = tabs[action.number - 1];
      return tab === undefined ? undefined : go(goTo(state, tab.view));
    }
    case "turn":
      return turn(page, action.by);
  }
};

export const useShellKeys = (page: Page, stage: Stage | null, controls: ShellControls): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? null : shellAction(pressedBy(event), page.state.letterKeys);
      // Space scrolls the page unless there is a failure to play.
      if (action === null || (action.do === "play" && page.state.view.name !== "failure")) return;
      event.preventDefault();
      act(action, page, stage, controls);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [page, stage, controls]);
};
