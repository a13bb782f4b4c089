// The gaps: deals that are known to exist and whose amount is not.
import type { NetworkAsOf } from "./as-of.ts";
import type { Deal } from "./deal.ts";

/**
 * Deals in force whose amount is undisclosed and that no counted deal stands for. They carry nothing in any sum, which
 * is a gap and not a zero. A counted deal stands for another when they overlap, money passes between the same two, and
 * it is no guarantee: along a chain each party owes its own.
 */
export const undisclosedDeals = ({ deals, counted }: NetworkAsOf): readonly string[] => {
  const holdsMoney = (deal: Deal): boolean => deal.amountUsdBn !== null && deal.instrument !== "backstop";
  const inSums = new Map(counted.filter(holdsMoney).map((deal) => [deal.id, deal]));
  const standsFor = (other: Deal | undefined, deal: Deal): boolean =>
    other !== undefined && other.source === deal.source && other.target === deal.target;
  const isGap = (deal: Deal): boolean =>
    deal.amountUsdBn === null && !deal.overlaps.some((id) => standsFor(inSums.get(id), deal));
  return deals.filter(isGap).map((deal) => deal.id);
};
