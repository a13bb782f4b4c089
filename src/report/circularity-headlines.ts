// The headlines: every figure with its range over graphs, years and amounts, and beside random networks.
import { compareWithNull, type NullComparison } from "../circularity/null-model.ts";
import { sampleQuantile } from "../ensemble/statistics.ts";
import { headlineIds, type CirculationFigures, type HeadlineId } from "./circulation-figures.ts";
import type { Headline } from "./circularity-report.schema.ts";
import { headlineSentence, nullSentence, nullSentences } from "./circularity-sentences.ts";
import type { Boundary } from "./outside-money.ts";

export type HeadlineInput = {
  readonly base: CirculationFigures;
  readonly low: CirculationFigures;
  readonly high: CirculationFigures;
  readonly byYear: readonly { readonly year: number; readonly figures: CirculationFigures }[];
  /** Without funding that is promised and may never come. */
  readonly binding: CirculationFigures;
  /** With the assumed terms at their ends; empty where no figure hangs on a term. */
  readonly byTerm: readonly CirculationFigures[];
  /** With drawn amounts; empty where none were drawn. */
  readonly amounts: readonly CirculationFigures[];
  /** Figures of random networks that spread the money over all pairs, in the order of the headlines. */
  readonly spread: readonly (readonly number[])[];
  /** The same of networks with few pairs. */
  readonly few: readonly (readonly number[])[];
  readonly boundary: Boundary;
  /** Whether some money is tied; random networks tie none, so that round trips cannot be compared then. */
  readonly tied: boolean;
};

const roundTrips: readonly HeadlineId[] = ["own-round-trip", "any-round-trip"];

const present = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

const rangeOf = (values: readonly number[]): { readonly least: number | null; readonly most: number | null } =>
  values.length === 0 ? { least: null, most: null } : { least: Math.min(...values), most: Math.max(...values) };

const amountsOf = (id: HeadlineId, amounts: readonly CirculationFigures[]): Headline["amounts"] => {
  if (amounts.length === 0) return null;
  const sorted = present(amounts.map((figures) => figures[id])).toSorted((a, b) => a - b);
  return {
    median: sampleQuantile(sorted, 0.5),
    low: sampleQuantile(sorted, 0.05),
    high: sampleQuantile(sorted, 0.95),
  };
};

const comparedWith = (id: HeadlineId, value: number, draws: HeadlineInput["spread"]): NullComparison | null => {
  const column = headlineIds.indexOf(id);
  return compareWithNull(
    value,
    draws.map((draw) => draw[column]!),
  );
};

const comparisonOf = (compared: NullComparison, sentence: string): Headline["random"] => {
  const { mean, standardDeviation, z, pAtLeast, pAtMost, pTwoSided } = compared;
  return { mean, standardDeviation, z, pAtLeast, pAtMost, pTwoSided, sentence };
};

const randomOf = (
  id: HeadlineId,
  { base, spread, few, tied }: HeadlineInput,
): Pick<Headline, "random" | "randomFew"> => {
  const value = tied && roundTrips.includes(id) ? null : base[id];
  const wide = value === null ? null : comparedWith(id, value, spread);
  const narrow = value === null ? null : comparedWith(id, value, few);
  const narrowWords = narrow === null ? null : nullSentence(narrow, few.length);
  return {
    random: wide === null ? null : comparisonOf(wide, nullSentences(nullSentence(wide, spread.length), narrowWords)),
    randomFew: narrow === null || narrowWords === null ? null : comparisonOf(narrow, narrowWords),
  };
};

export const headlinesOf = (given: HeadlineInput): Headline[] => {
  const { base, low, high, byYear, byTerm, amounts, boundary } = given;
  return headlineIds.map((id) => {
    const { least, most } = rangeOf(present([low[id], base[id], high[id]]));
    const terms = byTerm.length === 0 ? [] : present([base, ...byTerm].map((figures) => figures[id]));
    return {
      id,
      value: base[id],
      sentence: headlineSentence(id, base[id], boundary),
      low: low[id],
      high: high[id],
      leastOfGraphs: least,
      mostOfGraphs: most,
      binding: given.binding[id],
      leastOfTerms: rangeOf(terms).least,
      mostOfTerms: rangeOf(terms).most,
      amounts: amountsOf(id, amounts),
      byYear: byYear.map(({ year, figures }) => ({ year, value: figures[id] })),
      ...randomOf(id, given),
    };
  });
};
