// How an amount is known agrees with what is known of it, and only known amounts enter sums.
import type { Deal } from "../../../model/deal.ts";
import type { Entry } from "../tables.ts";
import { unusable, type Finding, type Rule } from "./rule.ts";

const disagreement = ({ row, value }: Entry<Deal>): Finding[] => {
  const figures = [value.amountUsdBn, value.amountLowUsdBn, value.amountHighUsdBn].filter((figure) => figure !== null);
  if (value.amountBasis === "undisclosed" && figures.length > 0) {
    const problem = `is undisclosed, but the row states ${figures.join(" and ")}`;
    return [unusable(row, "amount_basis", problem, "Say how the amount is known, or take it out.")];
  }
  if (value.amountBasis !== "undisclosed" && figures.length === 0) {
    const problem = `is ${value.amountBasis}, but the row states neither an amount nor a range`;
    return [unusable(row, "amount_basis", problem, "Write undisclosed, or give the amount.")];
  }
  return [];
};

const countedWithoutAmount = ({ row, value }: Entry<Deal>): Finding[] =>
  value.counted && value.amountUsdBn === null
    ? [unusable(row, "counted", "a deal without an amount cannot be counted", "Write false, or give the amount.")]
    : [];

export const amountBasis: Rule = ({ domain: { deals } }) =>
  deals.flatMap((deal) => [...disagreement(deal), ...countedWithoutAmount(deal)]);
