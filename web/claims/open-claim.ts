// Opens a claim beside the table that it stands in, or closes it.
import type { ViewState } from "../../src/view/view-state.ts";

/** @param claim Null closes the claim that is open. */
export const openClaim = (state: ViewState, claim: string | null): ViewState => ({
  ...state,
  view: { name: "claims", claim },
  selection: null,
});
