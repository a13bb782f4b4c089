// One figure per period out of all that was said about it, by one rule, with what was not picked beside it.
import type { NetworkAsOf } from "../model/as-of.ts";
import { firstDay, type PartialDate } from "../model/date.ts";
import { confidences, type Confidence } from "../model/deal.ts";
import type { Fact, FactStatus } from "../model/fact.ts";
import { groupBy } from "./group-by.ts";
import { isYear, orderDay, parsePeriod, type Calendar } from "./period.ts";

/** The rule of `pick` in words, for whoever disputes a choice. */
export const pickRule =
  "of several statements about one period the newest counts; of the same day actual before estimate, run rate, guidance and projection; then the higher confidence; then the first in the table";

const statusOrder: readonly FactStatus[] = ["actual", "estimate", "run-rate", "guidance", "projection"];

/** Another statement about the same thing and the same period. */
export type OtherStatement = { readonly fact: string; readonly value: number; readonly asOf: PartialDate };

/** The statement that counts for a period. */
export type Stated = {
  readonly metric: string;
  /** In the fact's unit. */
  readonly value: number;
  /** Lowest and highest reading: the fact's own, and those of statements that only the order of the table sets behind. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly period: string | null;
  readonly fact: string;
  readonly asOf: PartialDate;
  readonly status: FactStatus;
  readonly confidence: Confidence;
  /** Statements with another value that the rule set aside, newest first. */
  readonly others: readonly OtherStatement[];
};

/** Puts statements about one period in order by `pickRule`, the one that counts first; 0 where only the table's order is left. */
export const byRule = (a: Fact, b: Fact): number =>
  firstDay(b.asOf) - firstDay(a.asOf) ||
  statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
  confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence);

/** The statement that counts among several about one period (`pickRule`); null where there is none. */
export const pick = (facts: readonly Fact[]): Stated | null => {
  const order = facts.toSorted(byRule);
  const [first, ...rest] = order;
  if (first === undefined) return null;
  const tied = order.filter((fact) => byRule(first, fact) === 0);
  const others = rest.filter(({ value }) => value !== first.value);
  return {
    metric: first.metric,
    value: first.value,
    low: Math.min(...tied.map(({ value, low }) => low ?? value)),
    high: Math.max(...tied.map(({ value, high }) => high ?? value)),
    unit: first.unit,
    period: first.period,
    fact: first.id,
    asOf: first.asOf,
    status: first.status,
    confidence: first.confidence,
    others: others.map(({ id, value, asOf }) => ({ fact: id, value, asOf })),
  };
};

/** What had been said about an entity by a day, for the metrics given. */
export type FactBook = (entity: string, ...metrics: readonly string[]) => readonly Fact[];

export const factBook = ({ network, day }: NetworkAsOf): FactBook => {
  const byEntity = groupBy(
    network.facts.filter(({ asOf }) => firstDay(asOf) <= day),
    ({ entity }) => entity,
  );
  return (entity, ...metrics) => (byEntity.get(entity) ?? []).filter(({ metric }) => metrics.includes(metric));
};

/** One statement per period, in order of time; periods that cannot be placed come last. */
export const series = (facts: readonly Fact[]): readonly Stated[] => {
  const place = ({ period }: Stated): number => orderDay(parsePeriod(period)) ?? Infinity;
  return [...groupBy(facts, ({ period }) => period).values()]
    .flatMap((same) => pick(same) ?? [])
    .sort((a, b) => (place(a) === place(b) ? firstDay(a.asOf) - firstDay(b.asOf) : place(a) - place(b)));
};

const isHeld = ({ status }: Fact): boolean => status === "actual" || status === "estimate";

/** The latest period that is past, not foretold; null where there is none that can be placed in time. */
export const latest = (facts: readonly Fact[]): Stated | null =>
  series(facts.filter(isHeld)).findLast(({ period }) => orderDay(parsePeriod(period)) !== null) ?? null;

/** The latest past figure of a whole year: calendar, fiscal or trailing. */
export const latestYear = (facts: readonly Fact[]): Stated | null =>
  latest(facts.filter(({ period }) => isYear(parsePeriod(period))));

/** What was said about a year, whether it has passed or not, in one calendar: fiscal and calendar years are never mixed. */
export const ofYear = (facts: readonly Fact[], year: number, calendar: Calendar = "calendar"): Stated | null =>
  pick(
    facts.filter((fact) => {
      const period = parsePeriod(fact.period);
      return period.kind === "year" && period.calendar === calendar && period.year === year;
    }),
  );
