// What a ledger takes for granted, and how to change it.
import type { LedgerReport } from "../../index.ts";
import { section, type NetworkSheet } from "./sheet.ts";

/** One line per assumption that moves a figure of the ledger. */
export const assumedSection = (sheet: NetworkSheet<LedgerReport>): readonly string[] => {
  const { assumptions } = sheet.report;
  if (assumptions.length === 0) return [];
  return [
    section(
      sheet,
      "What is assumed",
      ...assumptions.map(
        ({ id, value, overridden, default: usual }) =>
          `  A commitment whose end is unknown runs ${value} years${overridden ? ` (default ${usual})` : ""}; --set ${id}=N takes another term.`,
      ),
      "  A commitment is delivered and paid evenly over its term.",
    ),
  ];
};
