// A deal is an edge of the network: who pays whom, how much, when, and how sure we are.
import type { PartialDate } from "./date.ts";

export const dealKinds = ["commitment", "funding"] as const;
/** `commitment`: the source is the buyer; `funding`: the source is the funder. Money flows source to target in both. */
export type DealKind = (typeof dealKinds)[number];

export const dealStatuses = [
  "announced",
  "letter-of-intent",
  "contracted",
  "drawn",
  "completed",
  "revised",
  "cancelled",
] as const;
export type DealStatus = (typeof dealStatuses)[number];

export const amountBases = ["exact", "approx", "up-to", "estimate", "undisclosed"] as const;
export type AmountBasis = (typeof amountBases)[number];

export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

export type Deal = {
  /** Unique in the network. */
  readonly id: string;
  /** Node id of the payer: buyer or funder. */
  readonly source: string;
  /** Node id of the payee: seller or recipient. */
  readonly target: string;
  readonly kind: DealKind;
  /** What kind of contract or security, as the package's schema enumerates: `equity`, `cloud-contract`, ... */
  readonly instrument: string;
  /** USD billions; null when undisclosed. */
  readonly amountUsdBn: number | null;
  readonly amountLowUsdBn: number | null;
  readonly amountHighUsdBn: number | null;
  readonly amountBasis: AmountBasis;
  readonly capacityGw: number | null;
  readonly announced: PartialDate;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly status: DealStatus;
  /** Deal ids that this deal replaces. */
  readonly supersedes: readonly string[];
  /** Deal ids that hold the same dollars or the same capacity; mutual. */
  readonly overlaps: readonly string[];
  readonly confidence: Confidence;
  /** Source ids, at least one. */
  readonly sources: readonly string[];
  readonly note: string | null;
  /** True when the deal belongs in a sum: of several records of one obligation, the one that carries the money. */
  readonly counted: boolean;
};
