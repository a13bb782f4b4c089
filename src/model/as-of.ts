// The network as it stood on a date: what had been announced, and not yet cancelled or replaced.
import { endExclusive, firstDay, formatDay, type DayNumber, type IsoDate } from "./date.ts";
import type { Deal } from "./deal.ts";
import type { Network } from "./network.ts";

export type NetworkAsOf = {
  readonly network: Network;
  readonly asOf: IsoDate;
  readonly day: DayNumber;
  /** Deals in force on the date, in the package's order; these stay visible. */
  readonly deals: readonly Deal[];
  /** The deals in force that enter sums. */
  readonly counted: readonly Deal[];
};

const statementDays = ({ deals, facts }: Network): readonly DayNumber[] => [
  ...deals.map(({ announced }) => firstDay(announced)),
  ...facts.map(({ asOf }) => firstDay(asOf)),
];

/** A page asks at every step. */
const newest = new WeakMap<Network, IsoDate>();

/**
 * Date of the newest statement in the data (deals announced, facts stated): the default as-of date. O(deals + facts),
 * nothing the second time.
 */
export const newestStatement = (network: Network): IsoDate => {
  const date = newest.get(network) ?? formatDay(statementDays(network).reduce((most, day) => Math.max(most, day), 0));
  newest.set(network, date);
  return date;
};

/** Date of the oldest statement in the data, before which nothing is known; null where there is none. */
export const oldestStatement = (network: Network): IsoDate | null => {
  const [first, ...others] = statementDays(network);
  return first === undefined ? null : formatDay(others.reduce((oldest, day) => Math.min(oldest, day), first));
};

type Successors = ReadonlyMap<string, readonly Deal[]>;

const successorsOf = (deals: readonly Deal[]): Successors => {
  const successors = new Map<string, Deal[]>();
  for (const deal of deals) {
    for (const old of deal.supersedes) successors.set(old, [...(successors.get(old) ?? []), deal]);
  }
  return successors;
};

/**
 * A cancelled deal leaves with the deal that replaced it, else on its end date. Where neither is known nobody can
 * say when it left, so it is never in force.
 */
const isCancelled = (deal: Deal, day: DayNumber, replacements: readonly Deal[]): boolean => {
  if (deal.status !== "cancelled") return false;
  if (deal.end !== null) return endExclusive(deal.end) <= day;
  return replacements.length === 0;
};

/**
 * A deal that is out of the sums today only because a newer one took its place carried the money until then: it counts
 * as long as that newer, counted deal was not yet announced.
 */
const countsOn = (deal: Deal, day: DayNumber, successors: Successors): boolean =>
  deal.counted ||
  (successors.get(deal.id) ?? []).some((next) => firstDay(next.announced) > day && countsOn(next, day, successors));

const isInForce = (deal: Deal, day: DayNumber, successors: Successors): boolean => {
  const replacements = successors.get(deal.id) ?? [];
  const superseded = replacements.some((next) => firstDay(next.announced) <= day);
  return firstDay(deal.announced) <= day && !superseded && !isCancelled(deal, day, replacements);
};

export type AnnouncedDeal = {
  readonly deal: Deal;
  /** Whether it entered sums on that day: as today, or until a newer deal took its place. */
  readonly counted: boolean;
};

/** The deals that were in force on the day they were announced. O(deals). */
export const announcedDeals = ({ deals }: Network): readonly AnnouncedDeal[] => {
  const successors = successorsOf(deals);
  return deals.flatMap((deal) => {
    const day = firstDay(deal.announced);
    return isInForce(deal, day, successors) ? [{ deal, counted: countsOn(deal, day, successors) }] : [];
  });
};

const viewOn = (network: Network, day: DayNumber): NetworkAsOf => {
  const successors = successorsOf(network.deals);
  const deals = network.deals.filter((deal) => isInForce(deal, day, successors));
  return {
    network,
    asOf: formatDay(day),
    day,
    deals,
    counted: deals.filter((deal) => countsOn(deal, day, successors)),
  };
};

/** A page asks from many places about the shown day, the one before, and those of a comparison. */
const mostDays = 4;
const known = new WeakMap<Network, Map<DayNumber, NetworkAsOf>>();

/**
 * The deals announced on or before a date, less those cancelled by then and those superseded by a deal announced by
 * then. Cost O(deals), nothing for the days last asked about: the answer is the same object. Supersession must have no
 * loops, which the loader checks.
 */
export const networkAsOf = (network: Network, asOf: IsoDate): NetworkAsOf => {
  const day = firstDay(asOf);
  const days = known.get(network) ?? new Map<DayNumber, NetworkAsOf>();
  known.set(network, days);
  const view = days.get(day) ?? viewOn(network, day);
  // Asked for again, it is the newest once more.
  days.delete(day);
  days.set(day, view);
  const [oldest] = days.keys();
  if (days.size > mostDays && oldest !== undefined) days.delete(oldest);
  return view;
};
