// Figures lie within their own bounds, ends do not come before starts, units are those of the metric.
import { firstDay, lastDay } from "../../../model/date.ts";
import type { Deal } from "../../../model/deal.ts";
import { rowFailure, type Row } from "../read-table.ts";
import type { Finding, Rule } from "./rule.ts";

const wrong = (row: Row, column: string, problem: string, remedy: string): Finding => ({
  failure: rowFailure(row, column, problem, remedy),
  leavesOut: row,
});

const correctTheRange = "Correct the figure or its range; the range holds every reading of the sources.";

type Columns = { readonly value: string; readonly low: string; readonly high: string };

const withinBounds = (
  row: Row,
  columns: Columns,
  value: number | null,
  low: number | null,
  high: number | null,
): Finding[] => {
  if (low !== null && high !== null && low > high) {
    return [wrong(row, columns.low, `low ${low} is above high ${high}`, "Swap or correct them.")];
  }
  if (value !== null && ((low !== null && value < low) || (high !== null && value > high))) {
    return [wrong(row, columns.value, `${value} lies outside ${low ?? "..."} to ${high ?? "..."}`, correctTheRange)];
  }
  return [];
};

const dealColumns = { value: "amount_usd_bn", low: "amount_low_usd_bn", high: "amount_high_usd_bn" };
const factColumns = { value: "value", low: "low", high: "high" };

const endAfterStart = (row: Row, { start, end }: Deal): Finding[] =>
  start !== null && end !== null && lastDay(end) < firstDay(start)
    ? [wrong(row, "end", `the end ${end} comes before the start ${start}`, "Correct one of them.")]
    : [];

const amountMatchesBasis = (row: Row, { amountBasis, amountUsdBn, counted }: Deal): Finding[] => {
  if (amountBasis === "undisclosed" && amountUsdBn !== null) {
    return [
      wrong(row, "amount_basis", `is undisclosed, but the amount is ${amountUsdBn}`, "Say how the amount is known."),
    ];
  }
  if (counted && amountUsdBn === null) {
    const remedy = "Set counted to false, or give the amount.";
    return [wrong(row, "counted", "a deal without an amount cannot be counted", remedy)];
  }
  return [];
};

/** The checks within one row that need more than one cell. */
export const ranges: Rule = ({ deals, facts, metrics, assumptions }) => {
  const unitOf = new Map(metrics.map(({ value }) => [value.id, value.unit]));
  return [
    ...deals.flatMap(({ row, value: deal }) => [
      ...withinBounds(row, dealColumns, deal.amountUsdBn, deal.amountLowUsdBn, deal.amountHighUsdBn),
      ...endAfterStart(row, deal),
      ...amountMatchesBasis(row, deal),
    ]),
    ...facts.flatMap(({ row, value: fact }) => {
      const unit = unitOf.get(fact.metric);
      return [
        ...withinBounds(row, factColumns, fact.value, fact.low, fact.high),
        ...(unit === undefined || unit === fact.unit
          ? []
          : [wrong(row, "unit", `${fact.metric} is measured in ${unit}, not ${fact.unit}`, "Convert the figure.")]),
      ];
    }),
    ...assumptions.flatMap(({ row, value: assumption }) => {
      if (assumption.type === "number") {
        const columns = { value: "default", low: "low", high: "high" };
        return withinBounds(row, columns, assumption.default, assumption.low, assumption.high);
      }
      const isOption = assumption.options.includes(assumption.default);
      return isOption
        ? []
        : [wrong(row, "default", `"${assumption.default}" is none of the options`, "Name one of them.")];
    }),
  ];
};
