// Where a record of the data stands: drawn, beside the sums, or no longer in force.
import { firstDay } from "../../model/date.ts";
import type { Deal } from "../../model/deal.ts";
import type { Network } from "../../model/network.ts";
import type { Scene } from "../../picture/scene.ts";
import { dealMatches, type DealFilter } from "../deal-filter.ts";
import type { NetworkIndex } from "../network-index.ts";

/** Whether a record is drawn, and why not, in words. */
export const dealStandings = {
  drawn: "yes",
  overlapping: "no: same money as another record",
  idle: "no: moves nothing in these years",
  replaced: "no: replaced by a newer record",
  cancelled: "no: cancelled",
} as const;
export type DealStanding = keyof typeof dealStandings;

type Seen = { readonly index: NetworkIndex; readonly scene: Scene };

/** The standing of every deal in the data on the day that is shown, as a look-up. O(deals). */
export const dealStandingOf = ({ index, scene }: Seen): ((deal: Deal) => DealStanding) => {
  const day = firstDay(index.asOf);
  const drawn = new Set(scene.edges.map(({ id }) => id));
  const inForce = new Set(index.inForce.map(({ id }) => id));
  const known = index.network.deals.filter(({ announced }) => firstDay(announced) <= day);
  const replaced = new Set(known.flatMap(({ supersedes }) => supersedes));
  return ({ id }) => {
    if (drawn.has(id)) return "drawn";
    if (inForce.has(id)) return index.counted.has(id) ? "idle" : "overlapping";
    return replaced.has(id) ? "replaced" : "cancelled";
  };
};

/** Every record announced by a day that passes a filter, whatever became of it. O(deals). */
export const knownDeals = (network: Network, asOf: string, filter: DealFilter): readonly Deal[] => {
  const day = firstDay(asOf);
  const matches = dealMatches(filter, network);
  return network.deals.filter((deal) => firstDay(deal.announced) <= day && matches(deal));
};
