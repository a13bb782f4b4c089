// What of the data a state looks at: the day, the unit, and the deals that pass its filter.
import { defaultWindow, type Window } from "../model/annual-flow.ts";
import { newestStatement } from "../model/as-of.ts";
import { yearOf, type IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { filteredNetwork } from "./deal-filter.ts";
import type { Unit, ViewState } from "./view-state.ts";

/** Losses run through deals of every year, kind and standing: neither the unit nor the filter narrows them. */
export const showsLosses = ({ view }: ViewState): boolean =>
  view.name === "failure" || (view.name === "data" && view.table === "losses");

export const shownUnit = (state: ViewState): Unit => (showsLosses(state) ? "total" : state.unit);

export const shownDay = ({ asOf }: ViewState, network: Network): IsoDate => asOf ?? newestStatement(network);

export const shownWindow = (asOf: IsoDate): Window => defaultWindow(yearOf(asOf));

/** The network that loops, pictures and tables are computed from. */
export const shownNetwork = (state: ViewState, network: Network): Network =>
  showsLosses(state) ? network : filteredNetwork(network, shownDay(state, network), state.filter);
