// What is promised and may never come.
import type { Deal } from "./deal.ts";

/** Announced, or meant: nobody has signed. */
export const isPromiseOnly = ({ status }: Pick<Deal, "status">): boolean =>
  status === "announced" || status === "letter-of-intent";

/** A ceiling, an announcement or a letter of intent, rather than a sum that is owed; nothing of what has been paid is. */
export const isConditional = (deal: Pick<Deal, "status" | "amountBasis">): boolean =>
  isPromiseOnly(deal) || (deal.amountBasis === "up-to" && deal.status !== "drawn" && deal.status !== "completed");
