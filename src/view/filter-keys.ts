// The filter of an address: one short key for each condition, absent where it lets everything through.
import { isIsoDate } from "../model/date.ts";
import { confidences, dealKinds, type Confidence, type DealKind } from "../model/deal.ts";
import { everyDeal, standings, type DealFilter, type Standing } from "./deal-filter.ts";

type Reading = Partial<DealFilter> | string;

export type FilterKey = {
  readonly read: (text: string) => Reading;
  /** Null when the condition lets everything through. */
  readonly write: (filter: DealFilter) => string | null;
};

const isOneOf =
  <T extends string>(options: readonly T[]) =>
  (text: string): text is T =>
    options.some((option) => option === text);

const isDealKind: (text: string) => text is DealKind = isOneOf(dealKinds);
const isStanding: (text: string) => text is Standing = isOneOf(standings);
const isConfidence: (text: string) => text is Confidence = isOneOf(confidences);

/** USD billions; a quadrillion dollars is more than all money there is. */
const mostUsdBn = 1e6;

const readLeast = (text: string): Reading => {
  const leastUsdBn = Number(text);
  if (text.trim() === "" || !(leastUsdBn >= 0 && leastUsdBn <= mostUsdBn)) {
    return `"${text}" is not an amount in billions of dollars, such as 0.5.`;
  }
  return { leastUsdBn };
};

const unlessDefault = <K extends keyof DealFilter>(key: K, text: (value: DealFilter[K]) => string) => {
  return (filter: DealFilter): string | null => (filter[key] === everyDeal[key] ? null : text(filter[key]));
};

/** `n` may name kinds that a network does not have: `checkState` says so. */
export const filterKeys: Readonly<Record<string, FilterKey>> = {
  from: {
    read: (text) => (isIsoDate(text) ? { from: text } : `"${text}" is not a date such as 2025-01-01.`),
    write: unlessDefault("from", String),
  },
  k: {
    read: (text) => {
      const kinds = text.split(",");
      return kinds.every(isDealKind)
        ? { dealKinds: kinds }
        : `"${text}" is not a kind of deal: ${dealKinds.join(" or ")}.`;
    },
    write: ({ dealKinds: kinds }) => (kinds === null ? null : kinds.join(",")),
  },
  n: {
    read: (text) => ({ nodeKinds: text === "" ? [] : text.split(",") }),
    write: ({ nodeKinds }) => (nodeKinds === null ? null : nodeKinds.join(",")),
  },
  st: {
    read: (text) => (isStanding(text) ? { standing: text } : `"${text}" is none of ${standings.join(", ")}.`),
    write: unlessDefault("standing", String),
  },
  min: { read: readLeast, write: unlessDefault("leastUsdBn", String) },
  conf: {
    read: (text) => (isConfidence(text) ? { confidence: text } : `"${text}" is none of ${confidences.join(", ")}.`),
    write: unlessDefault("confidence", String),
  },
};
