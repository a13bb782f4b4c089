// The facts of a firm that count on a day: one for each item, the newest first.
import { groupBy } from "../../ledger/group-by.ts";
import { byRule } from "../../ledger/fact-series.ts";
import { firstDay } from "../../model/date.ts";
import type { Fact } from "../../model/fact.ts";

export const saidBy = (facts: readonly Fact[], entity: string, asOf: string): readonly Fact[] => {
  const day = firstDay(asOf);
  return facts.filter((fact) => fact.entity === entity && firstDay(fact.asOf) <= day);
};

/** Of every item that a firm's facts state, the newest statement, by the ledger's rule. O(facts log facts). */
export const newestFacts = (facts: readonly Fact[]): readonly Fact[] =>
  [...groupBy(facts, ({ metric }) => metric).values()].map((same) => same.toSorted(byRule)[0]!).sort(byRule);
