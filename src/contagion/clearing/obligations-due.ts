// What falls due between a day and the end of a horizon. A commitment is no debt: the horizon decides what of it is due.
import type { NetworkAsOf } from "../../model/as-of.ts";
import { writeDownAssumption } from "../../model/assumption-scope.ts";
import { endExclusive, type DayNumber } from "../../model/date.ts";
import type { Deal } from "../../model/deal.ts";
import { positionOf } from "../../model/position.ts";
import { isConditional } from "../../model/promise.ts";
import { termOf, type TermAssumptions } from "../../model/term.ts";

/**
 * `commitment`: what is to be delivered and paid in the horizon. `debt`: a loan or bond that matures in it.
 * `pledge`: funding that is to be paid in by its schedule; a promise to give, so it ranks after debts.
 */
export type ObligationKind = "commitment" | "debt" | "pledge";

export type Obligation = {
  /** Deal id. */
  readonly deal: string;
  readonly kind: ObligationKind;
  /** Node id. */
  readonly debtor: string;
  /** Node id. */
  readonly creditor: string;
  /** USD billions, > 0. */
  readonly dueUsdBn: number;
  /** True when the deal has no stated end, so that what is due rests on an assumed term. */
  readonly termAssumed: boolean;
};

export type ObligationsDue = {
  readonly obligations: readonly Obligation[];
  /** Deal ids of drawn loans and bonds without a stated maturity: owed, and not known when. */
  readonly withoutMaturity: readonly string[];
  /** Deal ids of counted funding that is promised without a schedule: up to an amount, or only announced. */
  readonly withoutSchedule: readonly string[];
};

type Span = { readonly from: DayNumber; readonly to: DayNumber; readonly terms: TermAssumptions };

const isGuarantee = ({ instrument }: Deal): boolean => instrument === "backstop";

/** Claims that are paid back: shares and warrants are not. */
const isDebt = ({ kind, instrument }: Deal): boolean =>
  kind === "funding" && ["write-down.debt", "write-down.convertible"].includes(writeDownAssumption(instrument));

const commitmentDue = (deal: Deal, { from, to, terms }: Span): Obligation[] => {
  const now = positionOf(deal, from, terms);
  const later = positionOf(deal, to, terms);
  const dueUsdBn = (now.outstandingUsdBn ?? 0) - (later.outstandingUsdBn ?? 0);
  if (!(dueUsdBn > 0)) return [];
  const { id, source, target } = deal;
  return [{ deal: id, kind: "commitment", debtor: source, creditor: target, dueUsdBn, termAssumed: now.termAssumed }];
};

const debtDue = (deal: Deal, { from, to, terms }: Span): Obligation[] => {
  if (!isDebt(deal) || deal.status !== "drawn" || deal.end === null) return [];
  const matures = endExclusive(deal.end);
  const dueUsdBn = positionOf(deal, from, terms).drawnUsdBn ?? 0;
  if (!(matures > from && matures <= to && dueUsdBn > 0)) return [];
  return [{ deal: deal.id, kind: "debt", debtor: deal.target, creditor: deal.source, dueUsdBn, termAssumed: false }];
};

const pledgeDue = (deal: Deal, { from, to, terms }: Span): Obligation[] => {
  const dueUsdBn = (positionOf(deal, from, terms).undrawnUsdBn ?? 0) - (positionOf(deal, to, terms).undrawnUsdBn ?? 0);
  if (!(dueUsdBn > 0)) return [];
  const { assumed } = termOf(deal, terms);
  const { id, source, target } = deal;
  return [{ deal: id, kind: "pledge", debtor: source, creditor: target, dueUsdBn, termAssumed: assumed }];
};

/**
 * What the counted deals in force make due in [day, to):
 *
 *     commitment   outstanding(day) - outstanding(to): delivered, and so paid, evenly over its term
 *     debt         all that is drawn, from recipient back to funder, on the last day of the deal: no interest is in the data
 *     pledge       undrawn(day) - undrawn(to): funding paid in evenly over its term
 *
 * Guarantees are not due until something they cover fails, and are left out. Funding announced, or contracted up to an
 * amount, has no schedule: it is listed and nothing of it is due.
 *
 * @param to First day after the horizon.
 */
export const obligationsDue = (
  { counted, day }: NetworkAsOf,
  to: DayNumber,
  terms: TermAssumptions,
): ObligationsDue => {
  const span = { from: day, to, terms };
  const deals = counted.filter((deal) => !isGuarantee(deal) && deal.source !== deal.target);
  const funding = deals.filter(({ kind }) => kind === "funding");
  const isIdle = (deal: Deal): boolean => (positionOf(deal, to, terms).undrawnUsdBn ?? 0) > 0;
  return {
    obligations: [
      ...deals.filter(({ kind }) => kind === "commitment").flatMap((deal) => commitmentDue(deal, span)),
      ...funding.flatMap((deal) => [...debtDue(deal, span), ...pledgeDue(deal, span)]),
    ],
    withoutMaturity: funding
      .filter((deal) => isDebt(deal) && deal.status === "drawn" && deal.end === null)
      .map(({ id }) => id),
    withoutSchedule: funding.filter((deal) => isConditional(deal) && isIdle(deal)).map(({ id }) => id),
  };
};
