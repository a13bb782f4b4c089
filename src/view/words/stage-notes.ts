// What the picture does not show, or shows otherwise than asked, in sentences under it.
import { edgeDetail, namesFor } from "../../picture/detail.ts";
import type { Scene } from "../../picture/scene.ts";
import type { ViewState } from "../view-state.ts";
import { countWords } from "./list.ts";

/** Why the picture is not on the wheel that was asked for; null when it is as asked. */
const layoutNote = ({ layout }: ViewState, { arrangement, nodes }: Scene): string | null => {
  if (layout !== null && layout !== "wheel") return null;
  if (nodes.length === 0) return null;
  if (arrangement?.layout === "tiers") {
    return "In tiers, not on a wheel: fewer than four firms here pay one another in a circle.";
  }
  if (arrangement?.layout === "force") return "By force, not on a wheel: there are too many firms for one.";
  return null;
};

/** What a large network is drawn without; null for a small one. */
const detailNote = ({ nodes, edges }: Scene): string | null => {
  const detail = edgeDetail(edges.length);
  const names = namesFor(nodes.length);
  const parts = [
    ...(detail === "bars" ? ["deals are straight bars"] : []),
    ...(detail === "hairlines" ? ["deals are thin lines whose width says nothing"] : []),
    ...(nodes.length > names ? [`the ${names} largest firms in sight are named`] : []),
  ];
  return parts.length === 0 ? null : `A large network: ${parts.join("; ")}.`;
};

/** What focus by distance leaves out; null without one. */
const focusNote = (whole: Scene, shown: Scene, distance: number | null): string | null => {
  const hidden = whole.nodes.length - shown.nodes.length;
  if (distance === null || hidden === 0) return null;
  return `Within ${countWords(distance, "step")}: ${countWords(shown.nodes.length, "firm")}. ${hidden.toLocaleString("en-US")} more are hidden.`;
};

/**
 * The notes under a picture, in the order in which they matter; none for the whole of a small network on its wheel.
 *
 * @param whole The picture before focus by distance.
 */
export const stageNotes = (state: ViewState, whole: Scene, shown: Scene): readonly string[] =>
  [focusNote(whole, shown, state.distance), layoutNote(state, whole), detailNote(shown)].flatMap((note) => note ?? []);
