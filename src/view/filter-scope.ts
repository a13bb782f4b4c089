// Where the filter applies: what is computed from deals one by one follows it, losses do not.
import { parseSide } from "./compare-side.ts";
import { showsLosses } from "./shown-network.ts";
import type { View } from "./view.ts";
import type { ViewState } from "./view-state.ts";

/** `losses`: the view shows a failure, which runs through every deal; `none`: no deals are looked at. */
export type FilterScope = "deals" | "losses" | "none";

/** Facts and sources are listed whole, claims are computed as they were published. */
const isWithoutDeals = (view: View): boolean =>
  view.name === "claims" ||
  view.name === "unknown" ||
  (view.name === "data" && (view.table === "facts" || view.table === "sources"));

const comparesLosses = ({ view, before, after }: ViewState): boolean =>
  view.name === "compare" && [before, after].some((text) => parseSide(text ?? "").side.seeds.length > 0);

export const filterScope = (state: ViewState): FilterScope => {
  if (showsLosses(state) || comparesLosses(state)) return "losses";
  return isWithoutDeals(state.view) ? "none" : "deals";
};
