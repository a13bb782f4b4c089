// How a deal came to be what it is: the records that it replaced and that replaced it, in the order of their dates.
import { firstDay } from "../../model/date.ts";
import type { Deal } from "../../model/deal.ts";

type Links = ReadonlyMap<string, readonly string[]>;

const linksOf = (deals: readonly Deal[]): Links => {
  const links = new Map<string, string[]>();
  const link = (from: string, to: string): void => void links.set(from, [...(links.get(from) ?? []), to]);
  for (const deal of deals) {
    for (const older of deal.supersedes) {
      link(deal.id, older);
      link(older, deal.id);
    }
  }
  return links;
};

/** A table asks about the same deals in each of its rows. */
const known = new WeakMap<readonly Deal[], Links>();

/** A deal's predecessors by the ids it replaces, and its successors by the ids that replace it, followed to the ends. */
const related = (deals: readonly Deal[], id: string): ReadonlySet<string> => {
  const links = known.get(deals) ?? linksOf(deals);
  known.set(deals, links);
  const found = new Set([id]);
  for (const next of found) for (const other of links.get(next) ?? []) found.add(other);
  return found;
};

const replaces = (newer: Deal, older: Deal): number => Number(newer.supersedes.includes(older.id));

/** The whole chain of a deal, itself among it, the oldest first; one entry for a deal that nothing replaced. O(deals). */
export const dealHistory = (deals: readonly Deal[], id: string): readonly Deal[] => {
  const chain = related(deals, id);
  return deals
    .filter((deal) => chain.has(deal.id))
    .sort((a, b) => firstDay(a.announced) - firstDay(b.announced) || replaces(a, b) - replaces(b, a));
};
