// What an expression reads: rows of the package as they were known on a day. Nothing is filled in: a row that is not
// there, not yet known, without an amount or contradicted on its day is an error with its reason.
import { networkAsOf, type NetworkAsOf } from "../model/as-of.ts";
import { firstDay, type IsoDate, type PartialDate } from "../model/date.ts";
import { dealKinds, type Deal } from "../model/deal.ts";
import type { Fact } from "../model/fact.ts";
import { nearestName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { undisclosedDeals } from "../model/undisclosed.ts";
import { ExpressionError } from "./expression-error.ts";
import { pick } from "./fact-series.ts";

/** A row that an expression read, as it entered the arithmetic. */
export type RowRead = {
  readonly table: "facts" | "deals" | "claims";
  readonly id: string;
  /** What the row is about, in words. */
  readonly what: string;
  /** In `unit`; a claim may be true or false. */
  readonly value: number | boolean;
  /** As in the table; null for a comparison. */
  readonly unit: string | null;
  /** When it was said or announced; null where the source is not dated. */
  readonly date: PartialDate | null;
  /** Source ids. */
  readonly sources: readonly string[];
};

export type Reading = { readonly value: number; readonly unit: string; readonly rows: readonly RowRead[] };

/** Rows that are there, whatever they say; none is an answer. */
export type Presence = { readonly what: string; readonly rows: readonly RowRead[] };

/** Where in the expression the reading stands. */
type At = { readonly at: number };

export type ClaimRows = {
  readonly asOf: NetworkAsOf;
  readonly fact: (id: string, place: At) => Reading;
  /** The statement that counts by `pickRule`; several that it cannot tell apart and that differ are an error. */
  readonly newestFact: (entity: string, metric: string, period: string | null, place: At) => Reading;
  readonly deal: (id: string, place: At) => Reading;
  readonly deals: (source: string, target: string, kind: string, place: At) => Reading;
  /** The counted deals in force, and those that are not counted because nobody disclosed their amount. */
  readonly count: (source: string, target: string, kind: string, place: At) => Presence;
  /** The statements known on the day, the one that counts; none where nobody had made one yet. */
  readonly known: (entity: string, metric: string, period: string | null, place: At) => Presence;
};

const missing = ({ at }: At, what: string, name: string, known: readonly string[]): ExpressionError => {
  const nearest = nearestName(name, known);
  const remedy = nearest === null ? "Check the id against the tables." : `Did you mean "${nearest}"?`;
  return new ExpressionError(at, `there is no ${what} "${name}"`, remedy);
};

const notYet = ({ at }: At, what: string, since: PartialDate, day: IsoDate): ExpressionError =>
  new ExpressionError(at, `${what} is known since ${since}, not yet on ${day}`, "Take a later date with --as-of.");

const factRead = (fact: Fact): RowRead => ({
  table: "facts",
  id: fact.id,
  what: [fact.entity, fact.metric, fact.period].filter((part) => part !== null).join(" "),
  value: fact.value,
  unit: fact.unit,
  date: fact.asOf,
  sources: fact.sources,
});

/** @param amount Null for a deal that was only counted: true stands for its being there. */
const dealRead = (deal: Deal, amount: number | null): RowRead => ({
  table: "deals",
  id: deal.id,
  what: `${deal.source} to ${deal.target}, ${deal.kind}`,
  value: amount ?? true,
  unit: amount === null ? null : "usd_bn",
  date: deal.announced,
  sources: deal.sources,
});

const factReading = (facts: readonly Fact[]): Reading => ({
  value: facts[0]!.value,
  unit: facts[0]!.unit,
  rows: facts.map(factRead),
});

/** The statements that count by the rule of the ledger (`pickRule`), without its last resort, the order of the table. */
const newestOf = (facts: readonly Fact[]): readonly Fact[] => {
  const first = facts.find(({ id }) => id === pick(facts)!.fact)!;
  return facts.filter(
    ({ asOf, status, confidence }) =>
      firstDay(asOf) === firstDay(first.asOf) && status === first.status && confidence === first.confidence,
  );
};

const ambiguous = (facts: readonly Fact[], { at }: At): ExpressionError => {
  const rows = facts.map(({ id, value, period }) => `${id} (${value}${period === null ? "" : ` for ${period}`})`);
  const problem = `equally good statements of one day differ: ${rows.join(", ")}`;
  return new ExpressionError(at, problem, "Name the row, or the period.");
};

const amountOf = (deal: Deal, { at }: At): number => {
  if (deal.amountUsdBn !== null) return deal.amountUsdBn;
  throw new ExpressionError(at, `the amount of the deal "${deal.id}" is not disclosed`, "Leave it out, or wait.");
};

const everyone = "*";

const byName = (facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> => {
  const named = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = `${fact.entity} ${fact.metric}`;
    const others = named.get(name);
    if (others === undefined) named.set(name, [fact]);
    else others.push(fact);
  }
  return named;
};

/** The rows of a package as known at the end of a day. */
export const claimRows = (network: Network, date: IsoDate): ClaimRows => {
  const asOf = networkAsOf(network, date);
  const isKnown = (fact: Fact): boolean => firstDay(fact.asOf) <= asOf.day;
  const factOf = new Map(network.facts.map((fact) => [fact.id, fact]));
  const dealOf = new Map(network.deals.map((deal) => [deal.id, deal]));
  const factsOf = byName(network.facts);
  const nodeIds = network.nodes.map(({ id }) => id);

  const fact: ClaimRows["fact"] = (id, place) => {
    const found = factOf.get(id);
    if (found === undefined) throw missing(place, "fact", id, [...factOf.keys()]);
    if (!isKnown(found)) throw notYet(place, `the fact "${id}"`, found.asOf, asOf.asOf);
    return factReading([found]);
  };

  const statements = (entity: string, metric: string, period: string | null, place: At): readonly Fact[] => {
    const ofMetric = factsOf.get(`${entity} ${metric}`);
    if (ofMetric === undefined)
      throw missing(place, "figure in facts.csv of", `${entity} ${metric}`, [...factsOf.keys()]);
    const ofPeriod = ofMetric.filter((candidate) => period === null || candidate.period === period);
    const periods = [...new Set(ofMetric.map((candidate) => candidate.period ?? ""))];
    if (ofPeriod.length === 0) throw missing(place, `${entity} ${metric} for`, String(period), periods);
    return ofPeriod;
  };

  const newestFact: ClaimRows["newestFact"] = (entity, metric, period, place) => {
    const ofPeriod = statements(entity, metric, period, place);
    const known = ofPeriod.filter(isKnown);
    const first = ofPeriod.toSorted((a, b) => firstDay(a.asOf) - firstDay(b.asOf))[0]!;
    if (known.length === 0) throw notYet(place, `${entity} ${metric}`, first.asOf, asOf.asOf);
    const best = newestOf(known);
    if (best.some(({ value }) => value !== best[0]!.value)) throw ambiguous(best, place);
    return factReading(best);
  };

  const deal: ClaimRows["deal"] = (id, place) => {
    const found = dealOf.get(id);
    if (found === undefined) throw missing(place, "deal", id, [...dealOf.keys()]);
    if (firstDay(found.announced) > asOf.day) throw notYet(place, `the deal "${id}"`, found.announced, asOf.asOf);
    const amount = amountOf(found, place);
    return { value: amount, unit: "usd_bn", rows: [dealRead(found, amount)] };
  };

  const known: ClaimRows["known"] = (entity, metric, period, place) => {
    const stated = statements(entity, metric, period, place).filter(isKnown);
    const rows = stated.length === 0 ? [] : newestOf(stated).map(factRead);
    return { what: [entity, metric, period].filter((part) => part !== null).join(" "), rows };
  };

  const undisclosed = new Set(undisclosedDeals(asOf));
  const ofThese = (
    deals: readonly Deal[],
    [source, target, kind]: readonly [string, string, string],
    place: At,
  ): readonly Deal[] => {
    const stranger = [source, target].find((id) => id !== everyone && !nodeIds.includes(id));
    if (stranger !== undefined) throw missing(place, "node", stranger, nodeIds);
    if (!dealKinds.some((known) => known === kind)) throw missing(place, "kind of deal", kind, dealKinds);
    const matches = (id: string, wanted: string): boolean => wanted === everyone || wanted === id;
    return deals.filter(
      (candidate) => candidate.kind === kind && matches(candidate.source, source) && matches(candidate.target, target),
    );
  };

  const count: ClaimRows["count"] = (source, target, kind, place) => {
    // Before the first deal of the data their absence says nothing.
    if (asOf.deals.length === 0)
      throw new ExpressionError(place.at, `no deal at all is known on ${asOf.asOf}`, "Take a later date with --as-of.");
    const inForce = asOf.deals.filter((each) => asOf.counted.includes(each) || undisclosed.has(each.id));
    const rows = ofThese(inForce, [source, target, kind], place).map((each) => dealRead(each, null));
    return { what: `${source} to ${target}, ${kind}`, rows };
  };

  const deals: ClaimRows["deals"] = (source, target, kind, place) => {
    const found = ofThese(asOf.counted, [source, target, kind], place);
    if (found.length === 0) {
      const problem = `no counted ${kind} from ${source} to ${target} is in force on ${asOf.asOf}`;
      throw new ExpressionError(place.at, problem, "Check the parties and the kind.");
    }
    const rows = found.map((each) => dealRead(each, amountOf(each, place)));
    return { value: rows.reduce((total, row) => total + Number(row.value), 0), unit: "usd_bn", rows };
  };

  return { asOf, fact, newestFact, deal, deals, count, known };
};
