// What the filter's choices are called, and exactly what they mean.
import type { Confidence } from "../../model/deal.ts";
import type { Standing } from "../deal-filter.ts";

export const standingLabel: Readonly<Record<Standing, string>> = {
  all: "All deals",
  signed: "Signed",
  paid: "Paid",
};

/** What a choice leaves out, exactly; null where it leaves nothing out. */
export const standingNote: Readonly<Record<Standing, string | null>> = {
  all: null,
  signed: "Without announcements and letters of intent, which bind nobody yet.",
  paid: "Only deals on record as paid out or completed, each with its whole amount. Contracts that are being paid off are left out: the data do not say how much of them has been paid.",
};

export const leastConfidenceLabel: Readonly<Record<Confidence, string>> = {
  low: "Any",
  medium: "Medium or high",
  high: "High only",
};

/** Whole amounts that the filter offers, USD billions; 0 is any, undisclosed ones too. */
export const leastAmounts = [0, 0.1, 0.5, 1, 5, 10, 50, 100] as const;
