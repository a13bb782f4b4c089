// How many loops there are under several filters: what a reader gains by taking a condition away.
import type { Window } from "../model/annual-flow.ts";
import type { IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { filteredNetwork, type DealFilter } from "./deal-filter.ts";
import { shownLoops } from "./shown-loops.ts";
import type { Unit } from "./view-state.ts";

export type LoopCountsRequest = {
  readonly asOf: IsoDate;
  readonly unit: Unit;
  readonly window: Window;
  readonly filters: readonly DealFilter[];
};

/** One count for each filter, of loops as the view lists them. About 30 ms for each on the shipped network. */
export const loopCounts = (network: Network, { asOf, unit, window, filters }: LoopCountsRequest): readonly number[] =>
  filters.map((filter) => shownLoops(filteredNetwork(network, asOf, filter), asOf, window, unit).loopCount);
