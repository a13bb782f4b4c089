// Records that may be the same dollars: which of them enter the cautious, the usual and the generous sum.
import type { NetworkAsOf } from "./as-of.ts";
import type { Deal } from "./deal.ts";

/**
 * Which graph of the money is computed, and with it which end of each amount: `base` takes the counted deals as they
 * are; `low` the least that the records can mean; `high` the most.
 */
export type Reading = "low" | "base" | "high";

export const readings: readonly Reading[] = ["low", "base", "high"];

/** Instruments that, where they are not counted, moved no money to their target: promises, options, other people's money. */
const neverMoney: ReadonlySet<string> = new Set([
  "backstop",
  "warrant",
  "acquisition",
  "bridge-loan",
  "joint-investment",
]);

/** A record whose money is in no sum, and that might be money beside the one that is. */
const mayBeFurther = ({ amountUsdBn, instrument, confidence }: Deal): boolean =>
  amountUsdBn !== null && confidence !== "low" && !neverMoney.has(instrument);

/** One payer, payee and kind. */
const pairOf = ({ source, target, kind }: Deal): string => `${source} ${target} ${kind}`;

const areJoined = (a: Deal, b: Deal): boolean => a.overlaps.includes(b.id) || b.overlaps.includes(a.id);

/** The records that hang together, each group and its members in the order given. */
const connected = (records: readonly Deal[]): readonly (readonly Deal[])[] => {
  const left = new Set(records);
  return records.flatMap((first) => {
    if (!left.delete(first)) return [];
    const group = new Set([first]);
    for (const member of group) {
      for (const other of left) if (areJoined(member, other) && left.delete(other)) group.add(other);
    }
    return [records.filter((deal) => group.has(deal))];
  });
};

/**
 * Groups of records that may be the same dollars: of one payer, payee and kind, joined by `overlaps` directly or through
 * one another. Members are the counted deals and, beside them, the uncounted ones in force that have an amount, are
 * money (no guarantee, unpaid warrant, takeover, passed-through loan or joint plan) and are not disputed (confidence
 * above low). A group without a counted deal is left out: its money is in no sum, or recorded under another pair.
 *
 * Overlaps between different pairs join nothing. There each payer owes its own: the lab its cloud, the cloud its landlord.
 *
 * @returns Pair by pair; the members of a group in the order of the network.
 */
export const overlapGroups = ({ deals, counted }: NetworkAsOf): readonly (readonly Deal[])[] => {
  const inSums = new Set(counted);
  const pairs = new Map<string, Deal[]>();
  for (const deal of deals) {
    if (!inSums.has(deal) && !mayBeFurther(deal)) continue;
    const others = pairs.get(pairOf(deal));
    if (others === undefined) pairs.set(pairOf(deal), [deal]);
    else others.push(deal);
  }
  return [...pairs.values()].flatMap(connected).filter((group) => group.some((deal) => inSums.has(deal)));
};

/** The deal with its amount at a reading; an end that no source states is the amount in use, an unknown one stays unknown. */
export const atReading = (deal: Deal, reading: Reading): Deal => {
  if (reading === "base" || deal.amountUsdBn === null) return deal;
  const end = reading === "low" ? deal.amountLowUsdBn : deal.amountHighUsdBn;
  return { ...deal, amountUsdBn: end ?? deal.amountUsdBn };
};

/** A deal as it is recorded, and its amount on the basis that is asked for; > 0. */
export type DealAmount = { readonly deal: Deal; readonly amount: number };

const largest = (amounts: readonly DealAmount[]): readonly DealAmount[] =>
  amounts.length === 0 ? [] : [amounts.reduce((most, entry) => (entry.amount > most.amount ? entry : most))];

/**
 * What moves at a reading.
 *
 *     low    of each group the largest counted deal, once, at its lowest amount
 *     base   the counted deals at their amounts
 *     high   every record of each group as money of its own, at its highest amount
 *
 * On every pair low <= base <= high. Shares of the three graphs need not be in that order.
 *
 * @param amountOf Amount of a deal on the basis, from its `amountUsdBn`; null where that is unknown.
 */
export const amountsAt = (
  asOf: NetworkAsOf,
  reading: Reading,
  amountOf: (deal: Deal) => number | null,
): readonly DealAmount[] => {
  const counted = new Set(asOf.counted);
  const read = (deal: Deal): DealAmount[] => {
    const amount = amountOf(atReading(deal, reading)) ?? 0;
    return amount > 0 ? [{ deal, amount }] : [];
  };
  if (reading === "base") return asOf.counted.flatMap(read);
  return overlapGroups(asOf).flatMap((group) => {
    if (reading === "high") return group.flatMap(read);
    return largest(group.filter((deal) => counted.has(deal)).flatMap(read));
  });
};

/** Ids of the records that only the high graph takes for money of their own. */
export const onlyInHigh = (asOf: NetworkAsOf): readonly string[] => {
  const counted = new Set(asOf.counted);
  return overlapGroups(asOf).flatMap((group) => group.flatMap((deal) => (counted.has(deal) ? [] : [deal.id])));
};
