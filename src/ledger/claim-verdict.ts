// How a printed figure stands against ours. Computed, never typed.
import type { Claim } from "../model/fact.ts";
import { areEqual } from "./expression-number.ts";

export const verdicts = ["holds", "off", "contradicted", "stale", "not computable"] as const;
/**
 * `holds`: within the tolerance, or true. `off`: outside it. `contradicted`: off by more than the threshold, or false.
 * `stale`: held with what was known when it was said, and does so no longer. `not computable`: for the reason beside it.
 */
export type Verdict = (typeof verdicts)[number];

/** What the verdicts rest on besides the data. */
export type VerdictRules = {
  /** Share of the printed figure by which ours may differ, where the claim names none. */
  readonly tolerance: number;
  /** Share of the printed figure beyond which a difference is a contradiction. */
  readonly contradiction: number;
  /** The same for a claim that names a calendar year, in years. */
  readonly contradictionYears: number;
};

export const verdictRules: VerdictRules = { tolerance: 0.05, contradiction: 0.25, contradictionYears: 1 };

export type Difference = {
  /** Ours less the printed figure, in the claim's unit. */
  readonly absolute: number;
  /** The same over the printed figure; null for a year, which is no amount, and where the figure is 0. */
  readonly relative: number | null;
};

/** Ours against the printed figure; a calendar year is compared as one, so that 2028.8 lies in 2028. */
export const differenceOf = (figure: number, ours: number, unit: string | null): Difference => {
  if (unit === "year") return { absolute: Math.floor(ours) - figure, relative: null };
  return { absolute: ours - figure, relative: figure === 0 ? null : (ours - figure) / Math.abs(figure) };
};

/** How far ours lies on the wrong side: of "at least 800", 900 does not lie on it at all. */
const excess = (value: number, bound: Claim["bound"]): number => {
  if (bound === "least") return Math.max(0, -value);
  return bound === "most" ? Math.max(0, value) : Math.abs(value);
};

const isMore = (a: number, b: number): boolean => a > b && !areEqual(a, b);

const graded = (off: number, tolerated: number, contradiction: number): Verdict => {
  if (!isMore(off, tolerated)) return "holds";
  return isMore(off, contradiction) ? "contradicted" : "off";
};

/** The verdict on a figure with what is known on one day. */
export const figureVerdict = (
  { figure, unit, bound, tolerance }: Pick<Claim, "unit" | "bound" | "tolerance"> & { readonly figure: number },
  ours: number,
  rules: VerdictRules,
): Verdict => {
  const { absolute, relative } = differenceOf(figure, ours, unit);
  if (unit === "year") return graded(excess(absolute, bound), 0, rules.contradictionYears);
  if (relative === null) return excess(absolute, bound) === 0 ? "holds" : "contradicted";
  const tolerated = tolerance ?? rules.tolerance;
  return graded(excess(relative, bound), tolerated, Math.max(tolerated, rules.contradiction));
};

/** A claim that held when it was made and does not hold now was overtaken, not wrong. */
export const withHistory = (now: Verdict, then: Verdict | null): Verdict =>
  then === "holds" && (now === "off" || now === "contradicted") ? "stale" : now;
