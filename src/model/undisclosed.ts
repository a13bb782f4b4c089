// The gaps: deals that are known to exist and whose amount is not.
import type { NetworkAsOf } from "./as-of.ts";
import type { Deal } from "./deal.ts";

/**
 * Deals in force whose amount is undisclosed and that no counted deal stands for. They carry nothing in any sum, which
 * is a gap and not a zero.
 */
export const undisclosedDeals = ({ deals, counted }: NetworkAsOf): readonly string[] => {
  // A guarantee of a deal names it without holding its money.
  const holdsMoney = (deal: Deal): boolean => deal.amountUsdBn !== null && deal.instrument !== "backstop";
  const inSums = new Set(counted.filter(holdsMoney).map((deal) => deal.id));
  const isGap = (deal: Deal): boolean => deal.amountUsdBn === null && !deal.overlaps.some((id) => inSums.has(id));
  return deals.filter(isGap).map((deal) => deal.id);
};
