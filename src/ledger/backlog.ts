// A provider's order book: what it has disclosed, who is known to stand behind it, and what has no name.
import { burnerShare, type Burning } from "../metrics/burner-share.ts";
import { concentration, type Bounds, type Concentration, type OpenBounds } from "../metrics/concentration.ts";
import { networkAsOf, type NetworkAsOf } from "../model/as-of.ts";
import { formatDay, type DayNumber, type IsoDate } from "../model/date.ts";
import type { Deal } from "../model/deal.ts";
import type { Network } from "../model/network.ts";
import type { TermAssumptions } from "../model/term.ts";
import { latest, series, type FactBook, type Stated } from "./fact-series.ts";
import { amountsOf, byParty, openOrders, sumOf, type Party } from "./open-orders.ts";
import { orderDay, parsePeriod } from "./period.ts";

/** The order book on a day of disclosure. */
export type BacklogAt = {
  readonly date: IsoDate;
  readonly disclosed: Stated;
  /** Customers by the deals in force on that day. */
  readonly customers: readonly Party[];
  /** Disclosed less named; below zero where the contracts of the data are worth more than the books say. */
  readonly unnamedUsdBn: number;
};

export type Backlog = {
  /** Day on which everything is measured: that of the newest disclosure, or the as-of date where there is none. */
  readonly date: IsoDate;
  readonly disclosed: Stated | null;
  readonly customers: readonly Party[];
  /** Orders from the deals announced after that day, beyond what the same customers owed on it. */
  readonly signedLaterUsdBn: number;
  /** All orders: what is disclosed, with and without what was signed later; no upper end where nothing is disclosed. */
  readonly totalUsdBn: OpenBounds;
  /** Orders that no counted deal names. */
  readonly unnamedUsdBn: OpenBounds;
  /** Null where there are no orders at all. */
  readonly concentration: Concentration | null;
  /** The same of the named customers alone, as if they were all. */
  readonly amongNamed: Concentration | null;
  /** Share owed by customers that burn cash. */
  readonly burners: Bounds | null;
};

/** The counted commitments to one node. */
const ordersTo = ({ counted }: NetworkAsOf, id: string): readonly Deal[] =>
  counted.filter((deal) => deal.kind === "commitment" && deal.target === id);

const customersOn = (asOf: NetworkAsOf, id: string, day: DayNumber, terms: TermAssumptions): readonly Party[] =>
  byParty(openOrders(ordersTo(asOf, id), day, terms), "source");

const dayOf = ({ period }: Stated): DayNumber | null => orderDay(parsePeriod(period));

/** What the customers owe beyond what they owed before: a new contract that replaces an old one counts its increase. */
const increase = (now: readonly Party[], before: readonly Party[]): number => {
  const known = amountsOf(before);
  return now.reduce((sum, { id, usdBn }) => sum + Math.max(0, usdBn - (known.get(id) ?? 0)), 0);
};

/**
 * The order book of a provider, on one day for numerator and denominator.
 *
 *     named N = sum over customers of what is outstanding at the day of disclosure under the deals in force today
 *     later L = sum over customers of max(0, that less the same under the deals in force then)
 *     total T in [max(B, N), max(B + L, N)],   unnamed u = T - N,   B the disclosed backlog
 *
 * Whether a deal announced after the day was already in the books, the data do not say: hence the range. Without a
 * disclosure T has no upper end, so shares are known only from 0 to 1.
 */
export const backlogOf = (
  asOf: NetworkAsOf,
  id: string,
  book: FactBook,
  terms: TermAssumptions,
  burning: Burning,
): Backlog => {
  const disclosed = latest(book(id, "backlog"));
  const day = (disclosed && dayOf(disclosed)) ?? asOf.day;
  const customers = customersOn(asOf, id, day, terms);
  const then = day === asOf.day ? asOf : networkAsOf(asOf.network, formatDay(day));
  const signedLaterUsdBn = disclosed === null ? 0 : increase(customers, customersOn(then, id, day, terms));
  const named = sumOf(customers);
  const least = Math.max(disclosed?.value ?? 0, named);
  const most = disclosed === null ? null : Math.max(disclosed.value + signedLaterUsdBn, named);
  const unnamedUsdBn = { low: least - named, high: most === null ? null : most - named };
  const amounts = amountsOf(customers);
  return {
    date: formatDay(day),
    disclosed,
    customers,
    signedLaterUsdBn,
    totalUsdBn: { low: least, high: most },
    unnamedUsdBn,
    concentration: concentration(amounts, unnamedUsdBn),
    amongNamed: concentration(amounts),
    burners: burnerShare(amounts, burning, unnamedUsdBn),
  };
};

/** The order book on every day of disclosure, oldest first, beside the deals that were in force on it. */
export const backlogHistory = (
  network: Network,
  id: string,
  book: FactBook,
  terms: TermAssumptions,
): readonly BacklogAt[] =>
  series(book(id, "backlog")).flatMap((disclosed): BacklogAt[] => {
    const day = dayOf(disclosed);
    if (day === null || disclosed.status === "projection" || disclosed.status === "guidance") return [];
    const date = formatDay(day);
    const customers = customersOn(networkAsOf(network, date), id, day, terms);
    return [{ date, disclosed, customers, unnamedUsdBn: disclosed.value - sumOf(customers) }];
  });

/** Sellers of a buyer by what it still owes them on the as-of day. */
export const suppliersOf = (asOf: NetworkAsOf, id: string, terms: TermAssumptions): readonly Party[] => {
  const deals = asOf.counted.filter((deal) => deal.kind === "commitment" && deal.source === id);
  return byParty(openOrders(deals, asOf.day, terms), "target");
};
