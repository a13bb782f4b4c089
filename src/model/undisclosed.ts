// The gaps: deals that are known to exist and whose amount is not.
import type { NetworkAsOf } from "./as-of.ts";
import type { Deal } from "./deal.ts";

/**
 * Deals in force whose amount is undisclosed and that no counted deal stands for. They carry nothing in any sum, which
 * is a gap and not a zero.
 */
export const undisclosedDeals = ({ deals, counted }: NetworkAsOf): readonly string[] => {
  const inSums = new Set(counted.filter((deal) => deal.amountUsdBn !== null).map((deal) => deal.id));
  const isGap = (deal: Deal): boolean => deal.amountUsdBn === null && !deal.overlaps.some((id) => inSums.has(id));
  return deals.filter(isGap).map((deal) => deal.id);
};
