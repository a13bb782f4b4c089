// What else was said about the thing that a fact states, which of the statements counts, and why the others do not.
import { byRule } from "../../ledger/fact-series.ts";
import { groupBy } from "../../ledger/group-by.ts";
import { firstDay, type DayNumber } from "../../model/date.ts";
import type { Fact } from "../../model/fact.ts";

/** Why a statement does not count: the first point of the ledger's rule on which it loses. */
export type SetAside = "newer known" | "firmer kind" | "more certain" | "first in the table" | "not said yet";

export type Rival = { readonly fact: Fact; readonly because: SetAside };

export type FactStanding = {
  /** The statement that counts; null while nobody has said anything by the day. */
  readonly counting: Fact | null;
  /** The other statements: those set aside in the order of the rule, then those not said yet on the day. */
  readonly others: readonly Rival[];
};

/** Facts with one key are about one thing, in one unit, in one period, of one firm or group. */
export const subjectKey = ({ entity, metric, unit, period }: Fact): string =>
  JSON.stringify([entity, metric, unit, period]);

const losesOn = (loser: Fact, winner: Fact): SetAside => {
  if (firstDay(loser.asOf) !== firstDay(winner.asOf)) return "newer known";
  if (byRule({ ...loser, confidence: winner.confidence }, winner) !== 0) return "firmer kind";
  return loser.confidence === winner.confidence ? "first in the table" : "more certain";
};

const standingOf = (statements: readonly Fact[], day: DayNumber): FactStanding => {
  const said = statements.filter(({ asOf }) => firstDay(asOf) <= day).toSorted(byRule);
  const later = statements.filter(({ asOf }) => firstDay(asOf) > day).toSorted((a, b) => byRule(b, a));
  const [counting = null, ...rest] = said;
  return {
    counting,
    others: [
      ...rest.map((fact): Rival => ({ fact, because: losesOn(fact, counting!) })),
      ...later.map((fact): Rival => ({ fact, because: "not said yet" })),
    ],
  };
};

/**
 * The standing of every statement on a day, by fact id: facts about one thing share one answer. The rule is the
 * ledger's (`pickRule`), so what counts here is what the models count. O(facts log facts).
 */
export const factStandings = (facts: readonly Fact[], day: DayNumber): ReadonlyMap<string, FactStanding> => {
  const groups = groupBy(facts, subjectKey);
  const standings = new Map<string, FactStanding>();
  for (const statements of groups.values()) {
    const standing = standingOf(statements, day);
    for (const { id } of statements) standings.set(id, standing);
  }
  return standings;
};
