// Every claim judged: with what is known on a day, and with what was known when it was made.
import { formatDay, lastDay, type IsoDate } from "../model/date.ts";
import type { Claim } from "../model/fact.ts";
import type { Network } from "../model/network.ts";
import { claimBook, type ClaimBook, type Computed } from "./claim-book.ts";
import { toUnit } from "./claim-units.ts";
import { figureVerdict, withHistory, type Verdict, type VerdictRules } from "./claim-verdict.ts";

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
