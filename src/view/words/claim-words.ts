// Verdicts on published claims in words.
import type { ClaimEntry, ClaimsReport } from "../../report/claims-report.schema.ts";

type Verdict = ClaimEntry["verdict"];

/** In the order in which they are offered: what the reader should look at before what is in order. */
export const verdictOrder: readonly Verdict[] = ["contradicted", "off", "stale", "holds", "not computable"];

export const verdictWords: Readonly<Record<Verdict, string>> = {
  holds: "holds",
  off: "off",
  contradicted: "contradicted",
  stale: "stale",
  "not computable": "not computable",
};

/** What a verdict means, as a sentence. */
export const verdictMeaning: Readonly<Record<Verdict, string>> = {
  holds: "Our rows give the printed figure within the tolerance, or the comparison is true.",
  off: "Our rows give another figure: outside the tolerance, but not far.",
  contradicted: "Our rows give a figure that is far from the printed one, or the comparison is false.",
  stale: "It held with what was known when it was said; it does not hold any more.",
  "not computable": "The data have no rows that would check it; the claim says what is missing.",
};

/** `not-computable` in an address. */
export const verdictSlug = (verdict: Verdict): string => verdict.replaceAll(" ", "-");

/** Null for a text that is no verdict. */
export const verdictOf = (text: string | null): Verdict | null =>
  verdictOrder.find((verdict) => verdict === text || verdictSlug(verdict) === text) ?? null;

/** Whose figures the arithmetic rests on, as a sentence. */
export const evidenceWords: Readonly<Record<NonNullable<ClaimEntry["evidence"]>, string>> = {
  independent: "Every row has a source besides the claim's own.",
  mixed: "Some of the rows have no other source than the claim's own.",
  own: "No row has another source than the claim's own: this checks its arithmetic, not its figures.",
};

/** "60 of 91 published claims can be recomputed: 40 hold, 13 are contradicted, 6 are off, 1 is stale". */
export const claimsHeadline = ({ computed, total, counts }: ClaimsReport): string => {
  if (computed === 0) return `None of ${total} published claims can be recomputed`;
  const told = (verdict: Verdict): string | null =>
    counts[verdict] === 0 ? null : `${counts[verdict]} ${counts[verdict] === 1 ? "is" : "are"} ${verdict}`;
  const holding = counts.holds === 1 ? "1 holds" : `${counts.holds} hold`;
  const found = [holding, told("contradicted"), told("off"), told("stale")].filter((part) => part !== null);
  return `${computed} of ${total} published claims can be recomputed: ${found.join(", ")}`;
};
