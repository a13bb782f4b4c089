// Every claim of a package recomputed from its rows as they were known on a day.
import { formatDay, lastDay, type IsoDate } from "../model/date.ts";
import type { Claim } from "../model/fact.ts";
import { nearestName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { claimRows, type Reading, type RowRead } from "./claim-rows.ts";
import { fromUnit, sumUnit, toUnit } from "./claim-units.ts";
import { figureVerdict, withHistory, type Verdict, type VerdictRules } from "./claim-verdict.ts";
import { ExpressionError } from "./expression-error.ts";
import { evaluate, type ReadCall } from "./expression-evaluate.ts";
import { numberText } from "./expression-number.ts";
import { parseExpression } from "./expression-parse.ts";
import { atom, type Worked } from "./expression-worked.ts";

/** What an expression comes to on a day. */
export type Computed =
  | {
      readonly ok: true;
      /** As the arithmetic has it: a share where a claim prints percent. */
      readonly value: number | boolean;
      /** Null for a pure number, a share, and where units were multiplied or divided. */
      readonly unit: string | null;
      /** The arithmetic with the values put in. */
      readonly worked: string;
      readonly rows: readonly RowRead[];
    }
  | {
      readonly ok: false;
      readonly reason: string;
      /** Character of the expression, the first being 1; null where there is no expression. */
      readonly at: number | null;
      /** What was read before it failed. */
      readonly rows: readonly RowRead[];
    };

export type ClaimBook = {
  readonly asOf: IsoDate;
  readonly of: (claim: Claim) => Computed;
  /** Any other expression. */
  readonly expression: (text: string) => Computed;
};

/** What an expression gives, in the unit of its claim. */
export const inUnitOf = ({ unit }: Claim, value: number | boolean): number | boolean =>
  typeof value === "number" ? toUnit(value, unit) : value;

const readText = (value: number, unit: string | null): string => {
  const text = unit === "percent" ? `${numberText(value)}%` : numberText(value);
  return value < 0 ? `(${text})` : text;
};

const worked = (reading: Reading): Worked<number> => {
  const addends = reading.rows.filter(({ table }) => table === "deals").map(({ value }) => numberText(Number(value)));
  const text = addends.length > 1 ? `(${addends.join(" + ")})` : readText(reading.value, reading.unit);
  return atom(fromUnit(reading.value, reading.unit), sumUnit(reading.unit), text);
};

const claimRead = (claim: Claim, value: number | boolean, sources: readonly string[]): RowRead => ({
  table: "claims",
  id: claim.id,
  what: claim.statement,
  value,
  unit: claim.unit,
  date: claim.stated,
  sources,
});

const withoutRepeats = (rows: readonly RowRead[]): readonly RowRead[] => [
  ...new Map(rows.map((row) => [`${row.table} ${row.id}`, row])).values(),
];

/** How many claims may rest on one another in a row. */
const tallest = 200;

const none = (reason: string): Computed => ({ ok: false, reason, at: null, rows: [] });

/**
 * The claims of a package on a day. Each expression is worked out once, when it is first asked for; claims that rest on one
 * another in a circle are not computable, and say so. Cost O(rows) for the day and O(length) for each expression.
 */
export const claimBook = (network: Network, date: IsoDate): ClaimBook => {
  const rows = claimRows(network, date);
  const claimOf = new Map(network.claims.map((claim) => [claim.id, claim]));
  const done = new Map<string, Computed>();
  const open = new Set<string>();

  const named = (id: string, at: number): Claim => {
    const claim = claimOf.get(id);
    if (claim !== undefined) return claim;
    const nearest = nearestName(id, [...claimOf.keys()]);
    const remedy = nearest === null ? "Check the id." : `Did you mean "${nearest}"?`;
    throw new ExpressionError(at, `there is no claim "${id}"`, remedy);
  };

  const printed = (id: string, at: number): { readonly reads: readonly RowRead[]; readonly result: Worked<number> } => {
    const claim = named(id, at);
    if (claim.figure === null) throw new ExpressionError(at, `claim "${id}" prints no figure`, "Use claim(...).");
    const result = worked({ value: claim.figure, unit: claim.unit ?? "count", rows: [] });
    return { reads: [claimRead(claim, claim.figure, [claim.source])], result };
  };

  const ofClaim = (
    id: string,
    at: number,
  ): { readonly reads: readonly RowRead[]; readonly result: Worked<number | boolean> } => {
    const claim = named(id, at);
    if (open.has(id)) throw new ExpressionError(at, `claim "${id}" rests on itself`, "Break the circle.");
    if (open.size > tallest)
      throw new ExpressionError(at, `more than ${tallest} claims rest on one another`, "Use rows.");
    const found = of(claim);
    if (!found.ok) throw new ExpressionError(at, `claim "${id}" is not computable: ${found.reason}`, "Mend that one.");
    const { value } = found;
    const ours = inUnitOf(claim, value);
    // What is recomputed rests on the rows below it, not on the source that prints it.
    const reads = [claimRead(claim, ours, []), ...found.rows];
    if (typeof value === "boolean") return { reads, result: atom(value, null, String(value)) };
    const text = readText(claim.unit === "percent" ? Number(ours) : value, claim.unit);
    return { reads, result: atom(value, sumUnit(claim.unit), text) };
  };

  const reader =
    (reads: RowRead[]): ReadCall =>
    (call, [first = "", second = "", third]) => {
      const reading = (found: Reading): Worked<number> => {
        reads.push(...found.rows);
        return worked(found);
      };
      const fromClaim = <V extends number | boolean>(found: {
        readonly reads: readonly RowRead[];
        readonly result: Worked<V>;
      }): Worked<V> => {
        reads.push(...found.reads);
        return found.result;
      };
      switch (call.name) {
        case "fact":
          if (call.arguments.length === 1) return reading(rows.fact(first, call));
          return reading(rows.newestFact(first, second, third ?? null, call));
        case "deal":
          return reading(rows.deal(first, call));
        case "deals":
          return reading(rows.deals(first, second, third ?? "", call));
        case "claim":
          return fromClaim(ofClaim(first, call.at));
        case "printed":
          return fromClaim(printed(first, call.at));
        default:
          throw new ExpressionError(call.at, first, "");
      }
    };

  const expression: ClaimBook["expression"] = (text) => {
    const reads: RowRead[] = [];
    try {
      const { value, unit, text: arithmetic } = evaluate(parseExpression(text), reader(reads));
      if (typeof value === "string") throw new ExpressionError(1, `it gives the text "${value}"`, "Give a number.");
      return { ok: true, value, unit, worked: arithmetic, rows: withoutRepeats(reads) };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return { ok: false, reason: error.problem, at: error.at, rows: withoutRepeats(reads) };
    }
  };

  const compute = (claim: Claim): Computed => {
    if (claim.expression === null) return none(claim.reason ?? "no arithmetic is known");
    const computed = expression(claim.expression);
    if (!computed.ok) return computed;
    const wanted = claim.figure === null ? "boolean" : "number";
    if (typeof computed.value === wanted) return computed;
    const reason = `its expression gives ${String(computed.value)}, and the claim needs ${wanted === "number" ? "a number" : "true or false"}`;
    return { ok: false, reason, at: 1, rows: computed.rows };
  };

  const of = (claim: Claim): Computed => {
    const known = done.get(claim.id);
    if (known !== undefined) return known;
    open.add(claim.id);
    const computed = compute(claim);
    open.delete(claim.id);
    done.set(claim.id, computed);
    return computed;
  };

  return { asOf: rows.asOf.asOf, of, expression };
};

const verdictOn = (claim: Claim, computed: Computed, rules: VerdictRules): Verdict => {
  if (!computed.ok) return "not computable";
  const { figure } = claim;
  if (typeof computed.value === "boolean" || figure === null) return computed.value ? "holds" : "contradicted";
  return figureVerdict({ ...claim, figure }, toUnit(computed.value, claim.unit), rules);
};

/** A claim with what was known when it was made. */
export type AtStatement = { readonly date: IsoDate; readonly computed: Computed; readonly verdict: Verdict };

export type Judged = {
  readonly claim: Claim;
  readonly computed: Computed;
  readonly verdict: Verdict;
  /** Null where the statement is not dated, or is no older than the day that is looked at. */
  readonly atStatement: AtStatement | null;
};

/**
 * Judges claims on a day, each also with what was known at the end of the day, month or year in which it was made.
 *
 * @param claims Which; all of them may rest on any claim of the network.
 */
export const judgeClaims = (
  network: Network,
  claims: readonly Claim[],
  date: IsoDate,
  rules: VerdictRules,
): readonly Judged[] => {
  const books = new Map<IsoDate, ClaimBook>();
  const bookOf = (day: IsoDate): ClaimBook => {
    const book = books.get(day) ?? claimBook(network, day);
    books.set(day, book);
    return book;
  };
  const today = bookOf(date);
  const then = (claim: Claim): AtStatement | null => {
    if (claim.stated === null || formatDay(lastDay(claim.stated)) >= today.asOf) return null;
    const day = formatDay(lastDay(claim.stated));
    const computed = bookOf(day).of(claim);
    return { date: day, computed, verdict: verdictOn(claim, computed, rules) };
  };
  return claims.map((claim) => {
    const computed = today.of(claim);
    const atStatement = then(claim);
    const verdict = withHistory(verdictOn(claim, computed, rules), atStatement?.verdict ?? null);
    return { claim, computed, verdict, atStatement };
  });
};
