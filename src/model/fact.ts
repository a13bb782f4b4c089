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

/** A published statement and what its arithmetic gives. */
export type Claim = {
  readonly id: string;
  /** The statement in our words. */
  readonly statement: string;
  /** As printed; null for a structural claim. */
  readonly figure: number | null;
  readonly unit: string | null;
  readonly source: string;
  /** Arithmetic on the figures in words and numbers, or `structural`. */
  readonly expression: string;
  /** What was found beside the source. */
  readonly verdict: string;
};
