// Funding that is promised to a firm and not yet paid, with what may never come.
import type { NetworkAsOf } from "../model/as-of.ts";
import { firstDay, type DayNumber } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import { positionOf } from "../model/position.ts";
import { isConditional } from "../model/promise.ts";
import type { TermAssumptions } from "../model/term.ts";
import { sumOf, type DealPart } from "./open-orders.ts";

/** Conditional: see `isConditional`. */
export type UndrawnDeal = DealPart & { readonly funder: string; readonly conditional: boolean };

export type Undrawn = {
  readonly usdBn: number;
  readonly conditionalUsdBn: number;
  /** Largest first. */
  readonly deals: readonly UndrawnDeal[];
  /** Deals in force whose amount nobody disclosed. */
  readonly undisclosed: readonly string[];
};

/** What of a deal was still to be paid in at an earlier day: all of it, where it was announced only since. */
const openOn = (deal: Deal, day: DayNumber, asOf: NetworkAsOf, terms: TermAssumptions): number => {
  const isNewer = day < asOf.day && firstDay(deal.announced) >= day;
  return (isNewer ? deal.amountUsdBn : positionOf(deal, day, terms).undrawnUsdBn) ?? 0;
};

/**
 * Counted funding of a node that has not been paid in, by the deals' own status and dates.
 *
 * @param since Day from which it is still to come, by the deals known at the as-of date: that of a cash figure, say, which
 *   does not hold what was paid in since. Default: the as-of date.
 */
export const undrawnFunding = (
  asOf: NetworkAsOf,
  id: string,
  terms: TermAssumptions,
  since: DayNumber = asOf.day,
): Undrawn => {
  const funding = asOf.deals.filter(({ kind, target, source }) => kind === "funding" && target === id && source !== id);
  const counted = new Set(asOf.counted);
  const deals = funding
    .filter((deal) => counted.has(deal))
    .map((deal): UndrawnDeal => ({
      id: deal.id,
      usdBn: openOn(deal, since, asOf, terms),
      funder: deal.source,
      conditional: isConditional(deal),
    }))
    .filter(({ usdBn }) => usdBn > 0)
    .sort((a, b) => b.usdBn - a.usdBn || (a.id < b.id ? -1 : 1));
  return {
    usdBn: sumOf(deals),
    conditionalUsdBn: sumOf(deals.filter(({ conditional }) => conditional)),
    deals,
    undisclosed: funding
      .filter(({ amountUsdBn, status }) => amountUsdBn === null && status !== "completed" && status !== "drawn")
      .map((deal) => deal.id),
  };
};
