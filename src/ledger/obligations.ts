// What falls due in each calendar year under the commitments of a network, at the low, base and high reading.
import { annualFlow } from "../model/annual-flow.ts";
import { daysPerYear, endExclusive, firstDay, type DayNumber } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import { termOf, type TermAssumptions } from "../model/term.ts";
import { isPromiseOnly } from "../model/promise.ts";
import { sumOf, type DealPart, type OpenOrder } from "./open-orders.ts";

export type DueInYear = {
  readonly year: number;
  readonly usdBn: number;
  /** With every amount at the lowest and the highest reading of its sources. */
  readonly low: number;
  readonly high: number;
  /** Part under deals that are only announced or a letter of intent. */
  readonly notContractedUsdBn: number;
  /** Part whose year depends on an assumed term. */
  readonly termAssumedUsdBn: number;
  /** Largest first. */
  readonly deals: readonly DealPart[];
};

const daysIn = (year: number): number => endExclusive(String(year)) - firstDay(String(year));

/** A completed purchase without an end is over; nothing of it is due, whatever term one would assume. */
const isOver = ({ status, end }: Deal): boolean => status === "completed" && end === null;

/** USD billions that fall due in a calendar year: the amount, evenly over the term; null when undisclosed. */
export const dueInYear = (deal: Deal, year: number, terms: TermAssumptions): number | null => {
  if (isOver(deal)) return 0;
  const perYear = annualFlow(deal, { fromYear: year, toYear: year }, terms);
  return perYear === null ? null : (perYear * daysIn(year)) / daysPerYear;
};

type Due = { readonly deal: Deal; readonly usdBn: number; readonly low: number; readonly high: number };

const dueOf = (deal: Deal, year: number, terms: TermAssumptions): Due => {
  const at = (amountUsdBn: number | null): number => dueInYear({ ...deal, amountUsdBn }, year, terms) ?? 0;
  return {
    deal,
    usdBn: at(deal.amountUsdBn),
    low: at(deal.amountLowUsdBn ?? deal.amountUsdBn),
    high: at(deal.amountHighUsdBn ?? deal.amountUsdBn),
  };
};

/**
 * What falls due in a calendar year: the whole year's share of every commitment, also the part before the as-of date.
 *
 * @param deals Counted commitments of one side of a node; others are left out. Money that a node owes itself, too.
 */
export const dueIn = (deals: readonly Deal[], year: number, terms: TermAssumptions): DueInYear => {
  const due = deals
    .filter(({ kind, source, target }) => kind === "commitment" && source !== target)
    .map((deal) => dueOf(deal, year, terms))
    .filter(({ usdBn, high }) => usdBn > 0 || high > 0);
  const sumWhere = (wanted: (deal: Deal) => boolean): number => sumOf(due.filter(({ deal }) => wanted(deal)));
  return {
    year,
    usdBn: sumOf(due),
    low: due.reduce((sum, { low }) => sum + low, 0),
    high: due.reduce((sum, { high }) => sum + high, 0),
    notContractedUsdBn: sumWhere(isPromiseOnly),
    termAssumedUsdBn: sumWhere((deal) => termOf(deal, terms).assumed),
    deals: due.map(({ deal, usdBn }) => ({ id: deal.id, usdBn })).sort((a, b) => b.usdBn - a.usdBn),
  };
};

/**
 * Years until orders are delivered in full, weighted by what is outstanding; null without orders.
 *
 *     sum_k O_k (end_k - day) / sum_k O_k
 */
export const yearsToDeliver = (orders: readonly OpenOrder[], day: DayNumber, terms: TermAssumptions): number | null => {
  const total = sumOf(orders);
  const weighted = orders.reduce((sum, { deal, usdBn }) => sum + usdBn * (termOf(deal, terms).end - day), 0);
  return total === 0 ? null : weighted / total / daysPerYear;
};
