// In how many loops a firm is, in a sentence that claims no more than was looked for.
import type { LoopsReport } from "../../report/loops-report.schema.ts";
import { countWords } from "./list.ts";

/**
 * @param count Listed loops through the firm.
 * @param isSearching Whether the loops are still being searched, so that the report has none yet.
 */
export const firmLoopWords = (
  { loops, loopCount, truncated, maxLength }: LoopsReport,
  count: number,
  isSearching: boolean,
): string => {
  if (isSearching) return "How the money goes round is still being searched.";
  const isPart = truncated || loops.length < loopCount;
  if (count > 0) return `Part of ${isPart ? "at least " : ""}${countWords(count, "loop")}. The largest:`;
  if (isPart) return `It is in none of the ${countWords(loops.length, "loop")} that are listed.`;
  return `No money that it pays can come back to it through these deals in up to ${maxLength} steps.`;
};
