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

/** "PageRank: Nvidia is first of 101 firms, with 9.9 %". */
export const metricsHeadline = (
  report: MetricsReport,
  { id, label, unit }: MetricsMeasure,
  index: NetworkIndex,
): string => {
  const leaders = report.nodes.filter(({ values }) => values[id]?.rank === 1);
  const [first, second] = leaders;
  if (first === undefined) return `${label} is not defined on this money`;
  const value = measureText(first.values[id]!.value, unit);
  if (second !== undefined && leaders.length === report.nodes.length)
    return `${label}: nobody is first, all have ${value}`;
  return second === undefined
    ? `${label}: ${firmName(index, first.id)} is first of ${report.nodes.length} firms, with ${value}`
    : `${label}: ${leaders.length} of ${report.nodes.length} firms share the first place, with ${value}`;
};

/** "All money that the firm is to receive." */
export const meaningSentence = ({ meaning }: Pick<MetricsMeasure, "meaning">): string =>
  `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;

/** The paper behind a measure as an address; null where its reference names none. */
export const paperAddress = ({ reference }: Pick<MetricsMeasure, "reference">): string | null => {
  const doi = /doi:(10\.\S+)/.exec(reference)?.[1];
  return doi === undefined ? null : `https://doi.org/${doi}`;
};

/** "1st", "22nd", "113th". */
export const ordinal = (rank: number): string => {
  const [tens, ones] = [rank % 100, rank % 10];
  if (tens > 10 && tens < 14) return `${rank}th`;
  return `${rank}${ones === 1 ? "st" : ones === 2 ? "nd" : ones === 3 ? "rd" : "th"}`;
};
