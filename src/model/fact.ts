// Dated statements about a node or a sector, as a source made them; old ones stay beside new ones.
import type { PartialDate } from "./date.ts";
import type { Confidence } from "./deal.ts";

export const factStatuses = ["actual", "guidance", "projection", "estimate", "run-rate"] as const;
export type FactStatus = (typeof factStatuses)[number];

export type Fact = {
  readonly id: string;
  /** A node id, or `sector:...` for a group of firms. */
  readonly entity: string;
  /** A `Metric` id, which fixes the unit and the sign. */
  readonly metric: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** What the figure covers: a date, a year, a quarter; free text of the source's calendar. */
  readonly period: string | null;
  /** When it was said. */
  readonly asOf: PartialDate;
  readonly status: FactStatus;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly note: string | null;
};

export type Metric = {
  readonly id: string;
  readonly unit: string;
  readonly meaning: string;
  readonly signConvention: string;
};

export type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** Null where the source was read from a file that has no public address. */
  readonly url: string | null;
  readonly file: string | null;
  readonly published: PartialDate | null;
  readonly accessed: PartialDate | null;
  readonly kind: string;
};

export const claimKinds = ["number", "comparison", "ranking", "structural"] as const;
/**
 * What a claim says: a figure; something that is true or false of figures; an order of several; how things hang together,
 * which no figure settles.
 */
export type ClaimKind = (typeof claimKinds)[number];

export const claimBounds = ["least", "most"] as const;
/** `least`: printed as "above" or "at least"; `most`: as "up to". */
export type ClaimBound = (typeof claimBounds)[number];

/** A published statement and how it is held against the data. */
export type Claim = {
  readonly id: string;
  /** The statement in our words. */
  readonly statement: string;
  /** As printed; null for a claim without a figure. */
  readonly figure: number | null;
  /** Null: the figure is what was meant, not a bound of it. */
  readonly bound: ClaimBound | null;
  readonly unit: string | null;
  readonly source: string;
  /** When it was said, as far as known. */
  readonly stated: PartialDate | null;
  readonly kind: ClaimKind;
  /** What recomputes it from the rows of the package, in the expression language of the ledger; null: `reason` says why. */
  readonly expression: string | null;
  /** Share of the figure by which ours may differ; null: the default of the ledger. */
  readonly tolerance: number | null;
  /** Why it cannot be recomputed; null where it can. */
  readonly reason: string | null;
  /** How the statement was read to make arithmetic of it; null where it says itself. */
  readonly reading: string | null;
  /** Expressions whose values stand beside ours for the reader, such as a total that ours should not exceed. */
  readonly beside: readonly string[];
  /** What the expression gave, in the claim's unit, when somebody last looked; null: never. */
  readonly reviewed: number | boolean | null;
  /** The arithmetic in figures and words, as the editor of the ledger wrote it. */
  readonly arithmetic: string | null;
  /** What was found beside the source. */
  readonly remark: string | null;
};
