// A deal's whole amount in words, with how firmly it is known.
import type { Deal } from "../../model/deal.ts";
import { moneyText, rangeText } from "../../picture/money-text.ts";

/** Empty where an end is missing, or both read the same. */
const range = ({ amountLowUsdBn: low, amountHighUsdBn: high }: Deal): string =>
  low !== null && high !== null && moneyText(low) !== moneyText(high) ? ` (${rangeText(low, high)})` : "";

/** "$300B", "about $50B", "up to $100B", "$11.3B, estimated ($10–12B)" or "undisclosed". */
export const dealAmount = (deal: Deal): string => {
  const amount = moneyText(deal.amountUsdBn);
  if (deal.amountUsdBn === null) return amount;
  switch (deal.amountBasis) {
    case "up-to":
      return `up to ${amount}`;
    case "approx":
      return `about ${amount}${range(deal)}`;
    case "estimate":
      return `${amount}, estimated${range(deal)}`;
    case "exact":
    case "undisclosed":
      return `${amount}${range(deal)}`;
  }
};
