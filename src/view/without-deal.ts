// From a failure to the comparison of the same failure with and without one deal.
import { formatSide, plainSide } from "./compare-side.ts";
import { goTo, seedsOf } from "./go-to.ts";
import { seedList, seedText } from "./seed-list.ts";
import type { ViewState } from "./view-state.ts";

/** Compare, with the failure of the state on both sides, and the deal on the left one alone. */
export const withoutDeal = (state: ViewState, deal: string): ViewState => {
  const failing = { ...plainSide, seeds: seedsOf(state).length === 0 ? [] : seedList(state).map(seedText) };
  return {
    ...goTo(state, { name: "compare" }),
    before: formatSide(failing),
    after: formatSide({ ...failing, without: [{ kind: "deal", id: deal }] }),
  };
};
