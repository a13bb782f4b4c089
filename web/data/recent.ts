// Answers that were computed a moment ago: going back and forth in time, or under a filter, computes nothing twice.
import type { Window } from "../../src/model/annual-flow.ts";
import type { IsoDate } from "../../src/model/date.ts";
import type { Network } from "../../src/model/network.ts";
import type { LoopsReport } from "../../src/report/loops-report.schema.ts";
import { filteredNetwork, type DealFilter } from "../../src/view/deal-filter.ts";
import { shownLoops } from "../../src/view/shown-loops.ts";
import type { Unit } from "../../src/view/view-state.ts";
import { rememberOrigin } from "../worker/network-origin.ts";

/** More than the months of a timeline that is played again. */
const most = 60;
/** Deals in all answers about a network together: each may hold copies of its own, of some hundred bytes. */
const mostDeals = 300_000;

const mostFor = ({ deals }: Network): number => Math.max(2, Math.min(most, Math.floor(mostDeals / (deals.length + 1))));

/** Keeps the newest answers of a function on each network, fewer on a large one; they go with the network. */
export const recently = <Input, Output extends object>(
  compute: (network: Network, input: Input) => Output,
): ((network: Network, input: Input) => Output) => {
  const known = new WeakMap<Network, Map<string, Output>>();
  return (network, input) => {
    const answers = known.get(network) ?? new Map<string, Output>();
    known.set(network, answers);
    const key = JSON.stringify(input);
    const answer = answers.get(key) ?? compute(network, input);
    // Asked for again, it is the newest once more.
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > mostFor(network) && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
};

type LoopsInput = { readonly asOf: IsoDate; readonly window: Window; readonly unit: Unit };

/** As `shownLoops`: about 30 ms on the shipped network, nothing the second time. */
export const recentLoops: (network: Network, input: LoopsInput) => LoopsReport = recently(
  (network, { asOf, window, unit }: LoopsInput) => shownLoops(network, asOf, window, unit),
);

type FilterInput = { readonly asOf: IsoDate; readonly filter: DealFilter };

/** As `filteredNetwork`, the same object for the same day and filter. */
export const recentlyFiltered: (network: Network, input: FilterInput) => Network = recently(
  (network, { asOf, filter }: FilterInput) => {
    const filtered = filteredNetwork(network, asOf, filter);
    if (filtered !== network) rememberOrigin(filtered, { is: "filtered", of: network, asOf, filter });
    return filtered;
  },
);
