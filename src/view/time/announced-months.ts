// What was announced month by month, as bars: commitments and funding apart, undisclosed deals by their number.
import { announcedDeals } from "../../model/as-of.ts";
import type { Network } from "../../model/network.ts";
import { dealMatches, type DealFilter } from "../deal-filter.ts";
import { monthOf, type Month } from "./months.ts";

export type AnnouncedMonth = {
  readonly month: Month;
  /** Whole amounts, USD billions. */
  readonly commitmentUsdBn: number;
  readonly fundingUsdBn: number;
  /** Deals without a disclosed amount. */
  readonly undisclosed: number;
};

const nothing = { commitmentUsdBn: 0, fundingUsdBn: 0, undisclosed: 0 };

/**
 * The months in which deals were announced, oldest first; months without any are left out. A deal is told in the month
 * of its announcement, as large as it was then, even where a newer deal has replaced it: these are announcements, not
 * money that may be added up. A deal whose month is not known stands in January. O(deals).
 *
 * @param filter Deals that fail it are left out; its own date is not applied, as it is chosen on these very bars.
 */
export const announcedMonths = (network: Network, filter: DealFilter): readonly AnnouncedMonth[] => {
  const matches = dealMatches({ ...filter, from: null }, network);
  const months = new Map<Month, AnnouncedMonth>();
  for (const { deal, counted } of announcedDeals(network)) {
    const { amountUsdBn } = deal;
    // What is undisclosed is in no sum; what other records hold would stand here twice.
    if (!matches(deal) || (amountUsdBn !== null && !counted)) continue;
    const month = monthOf(deal.announced);
    const before = months.get(month) ?? { month, ...nothing };
    const key = deal.kind === "funding" ? "fundingUsdBn" : "commitmentUsdBn";
    months.set(
      month,
      amountUsdBn === null
        ? { ...before, undisclosed: before.undisclosed + 1 }
        : { ...before, [key]: before[key] + amountUsdBn },
    );
  }
  return [...months.values()].sort((a, b) => a.month - b.month);
};
