// How a deal came to be what it is: the records that it replaced and that replaced it, in the order of their dates.
import { firstDay } from "../../model/date.ts";
import type { Deal } from "../../model/deal.ts";

type Links = ReadonlyMap<string, readonly string[]>;
type LookUps = { readonly links: Links; readonly places: ReadonlyMap<string, number> };

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
const known = new WeakMap<readonly Deal[], LookUps>();

const lookUpsOf = (deals: readonly Deal[]): LookUps => {
  const lookUps = known.get(deals) ?? {
    links: linksOf(deals),
    places: new Map(deals.map(({ id }, place) => [id, place])),
  };
  known.set(deals, lookUps);
  return lookUps;
};

/** A deal's predecessors by the ids it replaces, and its successors by the ids that replace it, followed to the ends. */
const related = (links: Links, id: string): ReadonlySet<string> => {
  const found = new Set([id]);
  for (const next of found) for (const other of links.get(next) ?? []) found.add(other);
  return found;
};

const replaces = (newer: Deal, older: Deal): number => Number(newer.supersedes.includes(older.id));

/**
 * The whole chain of a deal, itself among it, the oldest first; one entry for a deal that nothing replaced. O(deals) the
 * first time, then O(chain).
 */
export const dealHistory = (deals: readonly Deal[], id: string): readonly Deal[] => {
  const { links, places } = lookUpsOf(deals);
  return [...related(links, id)]
    .flatMap((other) => places.get(other) ?? [])
    .sort((a, b) => a - b)
    .map((place) => deals[place]!)
    .sort((a, b) => firstDay(a.announced) - firstDay(b.announced) || replaces(a, b) - replaces(b, a));
};
