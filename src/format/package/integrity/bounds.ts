// A figure lies within its own bounds, and amounts are not negative.
import type { Row } from "../row.ts";
import { unusable, type Finding, type Rule } from "./rule.ts";

type Bounded = {
  readonly row: Row;
  readonly column: string;
  readonly lowColumn: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

const outOfBounds = ({ row, column, lowColumn, value, low, high }: Bounded): Finding[] => {
  if (low !== null && high !== null && low > high) {
    return [unusable(row, lowColumn, `low ${low} is above high ${high}`, "Swap or correct them.")];
  }
  if (value !== null && ((low !== null && value < low) || (high !== null && value > high))) {
    const range = `${low ?? "..."} to ${high ?? "..."}`;
    const remedy = "Correct the figure or its range; the range holds every reading of the sources.";
    return [unusable(row, column, `${value} lies outside its range ${range}`, remedy)];
  }
  return [];
};

const negativeRemedy = (column: string): string =>
  column === "capacity_gw" ? "Write the capacity without a sign." : "Swap source and target instead.";

const negativeAmounts = (row: Row): Finding[] =>
  ["amount_usd_bn", "amount_low_usd_bn", "amount_high_usd_bn", "capacity_gw"]
    .filter((column) => Number(row.cells[column] ?? 0) < 0)
    .map((column) => unusable(row, column, `${String(row.cells[column])} is negative`, negativeRemedy(column)));

export const bounds: Rule = ({ domain: { deals, facts, assumptions } }) => [
  ...deals.flatMap(({ row, value: { amountUsdBn: value, amountLowUsdBn: low, amountHighUsdBn: high } }) => [
    ...negativeAmounts(row),
    ...outOfBounds({ row, column: "amount_usd_bn", lowColumn: "amount_low_usd_bn", value, low, high }),
  ]),
  ...facts.flatMap(({ row, value: { value, low, high } }) =>
    outOfBounds({ row, column: "value", lowColumn: "low", value, low, high }),
  ),
  ...assumptions.flatMap(({ row, value }) =>
    value.type === "number"
      ? outOfBounds({
          row,
          column: "default",
          lowColumn: "low",
          value: value.default,
          low: value.low,
          high: value.high,
        })
      : [],
  ),
];
