// The contract of an adapter: from a case to what the product says about it, through its public functions.
import type { GoldenCase } from "./golden-case.ts";

/** Stands for a value that the product does not compute; counted as not implemented, never as passed. */
export const notImplemented = Symbol("not implemented");

/** One comparable piece of a case: a measure, or one model or scenario inside it. */
export type Part = {
  /** As in "max_circulation" or "contagion/debtrank_differential". */
  readonly measure: string;
  /** What the case says; where order means nothing, in a canonical order. */
  readonly expected: unknown;
  /** What the product says, in the same shape; may hold more than is expected. */
  readonly actual: unknown;
};

export type GoldenAdapter = {
  /** The measure (of a measures case) or the model (of a model case) that this adapter runs. */
  readonly id: string;
  readonly form: GoldenCase["form"];
  /** @param expected The case's expectation for this measure, or the whole of it for a model. */
  readonly run: (golden: GoldenCase, expected: unknown) => readonly Part[];
};
