// The remarks that a day needs: before the data begin, after they end, or where they have grown old.
import { firstDay, type IsoDate } from "../../model/date.ts";
import { dateWords } from "../words/date-words.ts";
import { countWords } from "../words/list.ts";
import type { Network } from "../../model/network.ts";
import type { DealChange } from "./changes.ts";
import { firstDayOfMonth, type Month } from "./months.ts";

/** "Jul 2026". */
export const monthWords = (month: Month): string => dateWords(firstDayOfMonth(month).slice(0, 7));

/** Days after which data are old enough to be said so. */
const staleAfterDays = 90;

type AnnouncedDay = { readonly day: number; readonly date: string };

/** A page asks at every step. */
const known = new WeakMap<Network, readonly AnnouncedDay[]>();

const announcedDays = (network: Network): readonly AnnouncedDay[] => {
  const days =
    known.get(network) ?? network.deals.map(({ announced }) => ({ day: firstDay(announced), date: announced }));
  known.set(network, days);
  return days;
};

const newestDeal = (network: Network): { readonly day: number; readonly date: string } | null =>
  announcedDays(network).reduce<{ day: number; date: string } | null>(
    (newest, deal) => (newest === null || deal.day > newest.day ? deal : newest),
    null,
  );

/**
 * A sentence where the newest deal is more than 90 days old, else null.
 *
 * @param today From the surface's clock.
 */
export const staleRemark = (network: Network, today: IsoDate): string | null => {
  const newest = newestDeal(network);
  const age = newest === null ? 0 : firstDay(today) - newest.day;
  if (newest === null || age <= staleAfterDays) return null;
  return `Newest deal in the data: ${dateWords(newest.date)}, ${countWords(age, "day")} ago.`;
};

/** Why there is nothing, or nothing new, on a day outside the data; null within them. */
export const dayRemark = (network: Network, asOf: IsoDate, newest: IsoDate): string | null => {
  const days = announcedDays(network);
  if (days.length === 0) return "There are no deals in these data.";
  const oldest = days.reduce((least, deal) => (deal.day < least.day ? deal : least));
  if (firstDay(asOf) < oldest.day) {
    return `Nothing was announced by ${dateWords(asOf)}: the oldest deal in the data is of ${dateWords(oldest.date)}.`;
  }
  if (asOf > newest) return `The data end on ${dateWords(newest)}: what came after is not in them.`;
  return null;
};

/** "9 deals announced, 1 deal renewed", or that none changed. */
export const changesWords = (changes: readonly DealChange[]): string => {
  const count = (change: DealChange["change"]): number => changes.filter((entry) => entry.change === change).length;
  const parts = [
    [count("announced"), "deal", "announced"],
    [count("replaced"), "deal", "renewed"],
    [count("cancelled"), "deal", "called off"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, what, verb]) => `${countWords(n, what)} ${verb}`);
  return said.length === 0 ? "no deal changed" : said.join(", ");
};

/** "30 Sep 2025: 9 deals announced, 1 deal renewed." for the live region of a screen reader. */
export const stepSentence = (asOf: IsoDate, changes: readonly DealChange[]): string =>
  `${dateWords(asOf)}: ${changesWords(changes)}.`;
