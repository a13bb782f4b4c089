// What is still open in a deal at a date: outstanding commitment, drawn and undrawn funding.
import type { DayNumber } from "./date.ts";
import type { Deal } from "./deal.ts";
import { isPromiseOnly } from "./promise.ts";
import { termOf, type Term, type TermAssumptions } from "./term.ts";

/** USD billions; null throughout when the amount is undisclosed. */
export type Position = {
  /** Commitment not yet delivered; 0 for funding. */
  readonly outstandingUsdBn: number | null;
  /** Funding already paid; 0 for commitments. */
  readonly drawnUsdBn: number | null;
  /** Funding promised and not yet paid; 0 for commitments. */
  readonly undrawnUsdBn: number | null;
  /** True when the position depends on an assumed term. */
  readonly termAssumed: boolean;
};

/** Share of a term that has passed at the start of a day, in [0, 1]; linear, and a step for a term of no length. */
export const deliveredShare = (term: Term, day: DayNumber): number => {
  if (day >= term.end) return 1;
  return Math.max(0, (day - term.start) / (term.end - term.start));
};

const drawnShare = (deal: Deal, day: DayNumber, term: Term): { share: number; dated: boolean } => {
  if (deal.status === "drawn" || deal.status === "completed") return { share: 1, dated: false };
  if (isPromiseOnly(deal) || (deal.status === "contracted" && deal.amountBasis === "up-to"))
    return { share: 0, dated: false };
  return { share: deliveredShare(term, day), dated: true };
};

/**
 * Position of a deal at the start of a day.
 *
 *     commitment: outstanding O = A (1 - s(D)),  s(D) = clamp((D - start) / (end - start), 0, 1), end the day after the
 *                 last; 0 when completed without a stated end
 *     funding:    drawn = A when drawn or completed; 0 when announced, a letter of intent, or contracted "up to";
 *                 otherwise A s(D);  undrawn = A - drawn
 */
export const positionOf = (deal: Deal, day: DayNumber, terms: TermAssumptions): Position => {
  const amount = deal.amountUsdBn;
  const term = termOf(deal, terms);
  if (amount === null) {
    return { outstandingUsdBn: null, drawnUsdBn: null, undrawnUsdBn: null, termAssumed: term.assumed };
  }
  if (deal.kind === "commitment") {
    // A completed purchase without an end is over, whatever term one would assume.
    const isOver = deal.status === "completed" && deal.end === null;
    const outstandingUsdBn = isOver ? 0 : amount * (1 - deliveredShare(term, day));
    return { outstandingUsdBn, drawnUsdBn: 0, undrawnUsdBn: 0, termAssumed: term.assumed && !isOver };
  }
  const { share, dated } = drawnShare(deal, day, term);
  const drawnUsdBn = amount * share;
  return { outstandingUsdBn: 0, drawnUsdBn, undrawnUsdBn: amount - drawnUsdBn, termAssumed: dated && term.assumed };
};
