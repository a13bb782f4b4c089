// From the page's state to the picture's: what is lit, selected or failing, and what the pointer and keyboard are on.
import type { PictureFocus } from "../../src/picture/picture-state.ts";
import type { LoopEntry } from "../../src/report/loops-report.schema.ts";
import type { Page } from "../page.ts";
import { failureFrame } from "../failure/failure-frame.ts";
import { litLoop } from "../story/lit-loop.ts";

type Seen = Pick<Page, "state" | "unit" | "index" | "loops" | "story" | "failure">;

/** The loop that is lit on the map or picked in Loops; null for none. */
export const shownLoop = ({ state, loops, story }: Seen): LoopEntry | null => {
  const find = (id: string | null): LoopEntry | null => loops.loops.find((loop) => loop.id === id) ?? null;
  if (state.view.name === "loops") return find(state.view.loop);
  return state.view.name === "map" ? (find(state.litLoop) ?? story) : null;
};

/** @param preview A loop that is pointed at in a list; it is shown instead of the lit one. */
export const pictureFocus = (seen: Seen, preview: LoopEntry | null): PictureFocus => {
  const { state, unit, index, failure } = seen;
  if (state.view.name === "failure" && failure !== null) {
    return { mode: "failure", frame: failureFrame(failure) };
  }
  if (state.selection?.kind === "firm") return { mode: "node", node: state.selection.id };
  if (state.selection?.kind === "deal") return { mode: "deal", deal: state.selection.id };
  const loop = preview ?? shownLoop(seen);
  if (loop === null) return { mode: "rest" };
  return { mode: state.view.name === "map" ? "story" : "loop", loop: litLoop(loop, index, unit) };
};
