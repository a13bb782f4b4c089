// The claims of a package on a day: each expression worked out with the rows as they were known then.
import { firstDay, type IsoDate } from "../model/date.ts";
import type { Claim } from "../model/fact.ts";
import { nearestName } from "../model/nearest-name.ts";
import type { Network } from "../model/network.ts";
import { fromCount, fromKnown, fromPrinted, fromRecomputed, fromRows, type Found } from "./claim-readings.ts";
import { claimRows, type ClaimRows, type RowRead } from "./claim-rows.ts";
import { ExpressionError } from "./expression-error.ts";
import { evaluate } from "./expression-evaluate.ts";
import { parseExpression } from "./expression-parse.ts";
import type { Call } from "./expression-worked.ts";

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

/** What `claim(id)` and `printed(id)` give. */
type ClaimFinder = (call: Call, id: string) => Found;

/** A function of the language that reads: rows by the tables, claims by the book. */
const found = (rows: ClaimRows, claims: ClaimFinder, call: Call, texts: readonly string[]): Found => {
  const [first = "", second = "", third = null] = texts;
  switch (call.name) {
    case "fact":
      return fromRows(texts.length === 1 ? rows.fact(first, call) : rows.newestFact(first, second, third, call));
    case "deal":
      return fromRows(rows.deal(first, call));
    case "deals":
      return fromRows(rows.deals(first, second, third ?? "", call));
    case "count":
      return fromCount(rows.count(first, second, third ?? "", call));
    case "known":
      return fromKnown(rows.known(first, second, third, call));
    case "unknown":
      throw new ExpressionError(call.at, first, "");
    default:
      return claims(call, first);
  }
};

const withoutRepeats = (rows: readonly RowRead[]): readonly RowRead[] => [
  ...new Map(rows.map((row) => [`${row.table} ${row.id}`, row])).values(),
];

const workOut = (text: string, rows: ClaimRows, claims: ClaimFinder): Computed => {
  const reads: RowRead[] = [];
  try {
    const worked = evaluate(parseExpression(text), (call, texts) => {
      const { result, reads: its } = found(rows, claims, call, texts);
      reads.push(...its);
      return result;
    });
    const { value, unit, text: arithmetic } = worked;
    if (typeof value === "string") throw new ExpressionError(1, `it gives the text "${value}"`, "Give a number.");
    return { ok: true, value, unit, worked: arithmetic, rows: withoutRepeats(reads) };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, reason: error.problem, at: error.at, rows: withoutRepeats(reads) };
  }
};

const fitting = ({ figure }: Claim, computed: Computed): Computed => {
  if (!computed.ok || typeof computed.value === (figure === null ? "boolean" : "number")) return computed;
  const needed = figure === null ? "true or false" : "a number";
  const reason = `its expression gives ${String(computed.value)}, and the claim needs ${needed}`;
  return { ok: false, reason, at: 1, rows: computed.rows };
};

/** How many claims may rest on one another in a row: more would end in the stack. */
const tallest = 200;

/**
 * The claims of a package on a day. Each expression is worked out once, when it is first asked for; claims that rest on one
 * another in a circle are not computable, and say so. Cost O(rows) for the day and O(length) for each expression.
 */
export const claimBook = (network: Network, date: IsoDate): ClaimBook => {
  const rows = claimRows(network, date);
  const claimOf = new Map(network.claims.map((claim) => [claim.id, claim]));
  const done = new Map<string, Computed>();
  const open = new Set<string>();

  const named = (id: string, { at }: Call): Claim => {
    const claim = claimOf.get(id);
    if (claim !== undefined) return claim;
    const nearest = nearestName(id, [...claimOf.keys()]);
    const remedy = nearest === null ? "Check the id." : `Did you mean "${nearest}"?`;
    throw new ExpressionError(at, `there is no claim "${id}"`, remedy);
  };

  const claims: ClaimFinder = (call, id) => {
    const fail = (problem: string, remedy: string): never => {
      throw new ExpressionError(call.at, problem, remedy);
    };
    const claim = named(id, call);
    if (call.name === "printed") {
      if (claim.stated !== null && firstDay(claim.stated) > rows.asOf.day)
        return fail(`claim "${id}" was made in ${claim.stated}, not yet on ${rows.asOf.asOf}`, "Take a later date.");
      return claim.figure === null
        ? fail(`claim "${id}" prints no figure`, "Use claim(...).")
        : fromPrinted(claim, claim.figure);
    }
    if (open.has(id)) return fail(`claim "${id}" rests on itself`, "Break the circle.");
    if (open.size > tallest) return fail(`more than ${tallest} claims rest on one another`, "Use rows.");
    const computed = of(claim);
    if (!computed.ok) return fail(`claim "${id}" is not computable: ${computed.reason}`, "Mend that one.");
    return fromRecomputed(claim, computed.value, computed.rows);
  };

  const compute = (claim: Claim): Computed => {
    const { expression, reason } = claim;
    if (expression !== null) return fitting(claim, workOut(expression, rows, claims));
    return { ok: false, reason: reason ?? "no arithmetic is known", at: null, rows: [] };
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

  return { asOf: rows.asOf.asOf, of, expression: (text) => workOut(text, rows, claims) };
};
