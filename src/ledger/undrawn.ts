// Funding that is promised to a firm and not yet paid, with what may never come.
import type { NetworkAsOf } from "../model/as-of.ts";
import { positionOf } from "../model/position.ts";
import type { TermAssumptions } from "../model/term.ts";
import { sumOf, type DealPart } from "./open-orders.ts";

/** Conditional: a ceiling, an announcement or a letter of intent, rather than a sum that is owed. */
export type UndrawnDeal = DealPart & { readonly funder: string; readonly conditional: boolean };

export type Undrawn = {
  readonly usdBn: number;
  readonly conditionalUsdBn: number;
  /** Largest first. */
  readonly deals: readonly UndrawnDeal[];
  /** Deals in force whose amount nobody disclosed. */
  readonly undisclosed: readonly string[];
};

/** Counted funding of a node that has not been paid in at the as-of date, by the deals' own status and dates. */
export const undrawnFunding = (asOf: NetworkAsOf, id: string, terms: TermAssumptions): Undrawn => {
  const funding = asOf.deals.filter(({ kind, target, source }) => kind === "funding" && target === id && source !== id);
  const counted = new Set(asOf.counted);
  const deals = funding
    .filter((deal) => counted.has(deal))
    .map((deal): UndrawnDeal => {
      const { status, amountBasis, source: funder } = deal;
      const conditional = status === "announced" || status === "letter-of-intent" || amountBasis === "up-to";
      return { id: deal.id, usdBn: positionOf(deal, asOf.day, terms).undrawnUsdBn ?? 0, funder, conditional };
    })
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
