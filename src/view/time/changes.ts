// What changed in the network between two days: deals that came, took another's place, or were called off.
import { networkAsOf } from "../../model/as-of.ts";
import { firstDay, type IsoDate } from "../../model/date.ts";
import type { Deal } from "../../model/deal.ts";
import type { Network } from "../../model/network.ts";
import { dealMatches, type DealFilter } from "../deal-filter.ts";

export type DealChange =
  | { readonly change: "announced"; readonly deal: Deal }
  /** `deal` took the place of those in `replaced`. */
  | { readonly change: "replaced"; readonly deal: Deal; readonly replaced: readonly string[] }
  | { readonly change: "cancelled"; readonly deal: Deal };

const byAmount = (a: DealChange, b: DealChange): number => (b.deal.amountUsdBn ?? -1) - (a.deal.amountUsdBn ?? -1);

/**
 * Changes after the first day, up to and with the second: new deals largest first, then those called off. The data know
 * each deal's latest status only, so the day on which an announced deal was signed is not told. O(deals).
 *
 * @param filter Deals that fail it are left out; its own date is not applied.
 */
export const dealChanges = (
  network: Network,
  after: IsoDate,
  until: IsoDate,
  filter: DealFilter,
): readonly DealChange[] => {
  const matches = dealMatches({ ...filter, from: null }, network);
  const before = networkAsOf(network, after);
  const then = networkAsOf(network, until);
  const stays = new Set(then.deals.map(({ id }) => id));
  const gone = before.deals.filter(({ id }) => !stays.has(id));
  const came = then.deals.filter(({ announced }) => firstDay(announced) > before.day);
  const replacedBy = new Map(came.map((deal) => [deal.id, gone.filter(({ id }) => deal.supersedes.includes(id))]));
  const replaced = new Set([...replacedBy.values()].flat());
  return [
    ...came
      .filter(matches)
      .map((deal): DealChange => {
        const old = (replacedBy.get(deal.id) ?? []).map(({ id }) => id);
        return old.length === 0 ? { change: "announced", deal } : { change: "replaced", deal, replaced: old };
      })
      .sort(byAmount),
    ...gone
      .filter((deal) => !replaced.has(deal) && matches(deal))
      .map((deal): DealChange => ({ change: "cancelled", deal }))
      .sort(byAmount),
  ];
};
