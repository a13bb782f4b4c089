// When a deal runs, with the assumed term where the source gives no end.
import { addYears, endExclusive, firstDay, type DayNumber } from "./date.ts";
import type { Deal, DealKind } from "./deal.ts";

/** Assumed length of a deal without an end, in years, by kind (`term.commitment-years`, `term.funding-years`). */
export type TermAssumptions = Readonly<Record<DealKind, number>>;

export const defaultTerms: TermAssumptions = { commitment: 5, funding: 0 };

export type Term = {
  readonly start: DayNumber;
  /** Exclusive; equal to `start` when the whole amount moves at once. */
  readonly end: DayNumber;
  /** True when the source gives no end, so that the length is an assumption. */
  readonly assumed: boolean;
};

/**
 * The half-open span [start, end) of a deal. A missing start is the day of announcement; a missing end takes the
 * assumed term of its kind.
 */
export const termOf = (deal: Deal, terms: TermAssumptions): Term => {
  const start = firstDay(deal.start ?? deal.announced);
  if (deal.end !== null) return { start, end: Math.max(start, endExclusive(deal.end)), assumed: false };
  return { start, end: addYears(start, terms[deal.kind]), assumed: true };
};
