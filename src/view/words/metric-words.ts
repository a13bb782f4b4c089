// Measures of position in words: who comes first, and what a layer of deals is called.
import type { DealKind } from "../../model/deal.ts";
import { measureText } from "../../picture/measure-scale.ts";
import type { MetricsMeasure, MetricsReport } from "../../report/metrics-report.schema.ts";
import { firmName, type NetworkIndex } from "../network-index.ts";

/** The layers of money that can be measured, as the filter of deal kinds sets them; null: both. */
export const layers: readonly { readonly kind: DealKind | null; readonly label: string }[] = [
  { kind: null, label: "All money" },
  { kind: "funding", label: "Funding" },
  { kind: "commitment", label: "Commitments" },
];

/** "Oracle is first of 101 firms by PageRank, with 9.9 %". */
export const metricsHeadline = (report: MetricsReport, measure: MetricsMeasure, index: NetworkIndex): string => {
  const ranked = report.nodes.filter(({ values }) => values[measure.id]?.rank === 1);
  const [first, second] = ranked;
  if (first === undefined || !measure.defined) return `${measure.label} is not defined on this money`;
  const value = measureText(first.values[measure.id]!.value, measure.unit);
  const of = `first of ${report.nodes.length} firms by ${measure.label}, with ${value}`;
  return second === undefined
    ? `${firmName(index, first.id)} is ${of}`
    : `${ranked.length} firms share the first place of ${report.nodes.length} by ${measure.label}, with ${value}`;
};

/** "1st", "22nd", "113th". */
export const ordinal = (rank: number): string => {
  const [tens, ones] = [rank % 100, rank % 10];
  if (tens > 10 && tens < 14) return `${rank}th`;
  return `${rank}${ones === 1 ? "st" : ones === 2 ? "nd" : ones === 3 ? "rd" : "th"}`;
};
