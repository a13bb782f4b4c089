// What is promised and may never come.
import type { Deal } from "../model/deal.ts";

/** A ceiling, an announcement or a letter of intent, rather than a sum that is owed; nothing of what has been paid is. */
export const isConditional = ({ status, amountBasis }: Pick<Deal, "status" | "amountBasis">): boolean =>
  status === "announced" ||
  status === "letter-of-intent" ||
  (amountBasis === "up-to" && status !== "drawn" && status !== "completed");
