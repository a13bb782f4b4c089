// Compare before any script runs: the finding, and its pictures at the places where the page will have its own.
import type { CompareSideShown } from "../picture/comparison.ts";
import { circulations } from "./compare-file.ts";
import { compareRoom } from "./compare-room.ts";
import { firstDrawing, type FirstDrawing } from "./first-drawing.ts";
import type { FirstFinding } from "./first-finding.ts";
import { emptyPlace, tag } from "./html-text.ts";
import { comparePicture, shownCompare, type ShownCompare } from "./shown-compare.ts";
import type { ShownView } from "./shown-view.ts";
import type { ViewState } from "./view-state.ts";
import { compareHeadline, compareKey, sideLabel } from "./words/compare-words.ts";
import { escapeXml } from "../picture/svg-element.ts";

/** Pixels of the picture in a window of 1440 x 900, of one of two beside each other, and on a phone. */
const wide = { width: 1398, height: 576 } as const;
const half = { width: 692, height: 576 } as const;
const small = { width: 360, height: 540 } as const;

const captionOf = (compared: ShownCompare, side: CompareSideShown, state: ViewState): string => {
  if (side === "both") return compareKey(compared);
  return `${side === "before" ? "A" : "B"}: ${sideLabel(compared[side], state)}`;
};

const figure = (compared: ShownCompare, side: CompareSideShown, state: ViewState): string => {
  const caption = captionOf(compared, side, state);
  const { selection, theme } = state;
  const chosen =
    selection?.kind === "firm" || selection?.kind === "deal" ? { kind: selection.kind, id: selection.id } : null;
  const { scene, state: picture } = comparePicture(compared, side, chosen);
  const drawing: FirstDrawing = { scene, picture, title: caption, description: "", theme, room: compareRoom };
  const drawn =
    tag("div", { class: "first-picture wide" }, firstDrawing(drawing, side === "both" ? wide : half)) +
    tag("div", { class: "first-picture small" }, firstDrawing(drawing, small));
  return tag("figure", {}, tag("figcaption", {}, escapeXml(caption)) + tag("div", { class: "first-map" }, drawn));
};

/** Cost: two searches for loops, three scenes, and four drawings of each picture. */
export const firstComparison = ({ state, index }: ShownView): FirstFinding => {
  const { network } = index;
  const compared = shownCompare(state, { shown: network, shipped: network, own: null });
  const { compareMode } = state;
  const sides = compareMode === "overlay" ? (["both"] as const) : (["before", "after"] as const);
  const figures = sides.map((side) => figure(compared, side, state)).join("");
  return {
    heading: compareHeadline(compared, state, circulations(compared, state)),
    markup:
      emptyPlace("first-controls compare") +
      tag("div", { class: "compare-pictures first-pair", "data-mode": compareMode }, figures),
  };
};
