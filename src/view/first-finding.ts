// What a view without the stage shows first, before any script runs: its finding, and the pictures or the table of it.
import { differenceText, oursText, printedText } from "../picture/claim-figures.ts";
import { measureText } from "../picture/measure-scale.ts";
import { claimsReport } from "../report/claims-report.ts";
import type { ClaimEntry } from "../report/claims-report.schema.ts";
import type { MetricsMeasure, MetricsNode } from "../report/metrics-report.schema.ts";
import { metricsReport } from "../report/metrics-report.ts";
import { firstComparison } from "./first-comparison.ts";
import { firstTable, type FirstColumn } from "./first-table.ts";
import { firmName, type NetworkIndex } from "./network-index.ts";
import { moneyRequest } from "./shown-measures.ts";
import { shownMeasureIds, sortedMeasureId } from "./metrics-request.ts";
import { shownNetwork } from "./shown-network.ts";
import type { ShownView } from "./shown-view.ts";
import { claimsHeadline, verdictOf, verdictWords } from "./words/claim-words.ts";
import { dateWords } from "./words/date-words.ts";
import { countWords } from "./words/list.ts";
import { metricsHeadline, ordinal } from "./words/metric-words.ts";
import { unitWords } from "./words/unit.ts";

export type FirstFinding = {
  /** Plain text. */
  readonly heading: string;
  /** HTML that stands under the heading. */
  readonly markup: string;
};

const measureColumn = ({ id, label, unit }: MetricsMeasure): FirstColumn<MetricsNode> => ({
  label,
  numeric: true,
  // "A year" is said once, by the caption.
  text: ({ values }) => {
    const value = values[id]?.value ?? null;
    return value === null ? "not defined" : measureText(value, unit === "USD bn a year" ? "USD bn" : unit);
  },
  note: ({ values }) => {
    const rank = values[id]?.rank ?? null;
    return rank === null ? "" : ordinal(rank);
  },
});

const firmColumns = (index: NetworkIndex): readonly FirstColumn<MetricsNode>[] => [
  { label: "Firm", text: ({ id }) => firmName(index, id) },
  { label: "Kind", text: ({ kind }) => index.kinds.get(kind)?.label ?? kind },
];

const largestFirst =
  (id: string) =>
  (a: MetricsNode, b: MetricsNode): number =>
    (b.values[id]?.value ?? -Infinity) - (a.values[id]?.value ?? -Infinity);

const metrics = ({ state, index, unit, window }: ShownView): FirstFinding => {
  const ids = shownMeasureIds(state);
  const seen = { asOf: index.asOf, unit, window };
  const report = metricsReport(shownNetwork(state, index.network), { ...moneyRequest(seen), measures: [...ids] });
  const measures = ids.flatMap((id) => report.measures.filter((measure) => measure.id === id));
  const sorted = sortedMeasureId(state);
  const finding = measures.find(({ id }) => id === sorted) ?? measures[0]!;
  return {
    heading: metricsHeadline(report, finding, index),
    markup: firstTable({
      name: "metrics",
      caption: `${countWords(report.nodes.length, "firm")} as of ${dateWords(report.asOf)}; money ${unitWords(unit, window)}; ranks are among all firms`,
      columns: [...firmColumns(index), ...measures.map(measureColumn)],
      rows: report.nodes.toSorted(largestFirst(sorted)),
    }),
  };
};

const claimColumns = ({ sources }: NetworkIndex): readonly FirstColumn<ClaimEntry>[] => [
  { label: "Statement", text: ({ statement }) => statement },
  { label: "Verdict", text: ({ verdict }) => verdictWords[verdict] },
  { label: "Published", numeric: true, text: printedText },
  { label: "Recomputed", numeric: true, text: oursText },
  { label: "Differs by", numeric: true, text: differenceText },
  { label: "Said in", text: ({ source }) => sources.get(source)?.title ?? source },
  { label: "When", isDate: true, text: ({ stated }) => dateWords(stated) },
  { label: "Claim", isDate: true, text: ({ id }) => id },
];

const claims = ({ state, index }: ShownView): FirstFinding => {
  const report = claimsReport(index.network, { asOf: index.asOf });
  const chosen = verdictOf(state.verdict);
  const rows = report.claims.filter(({ verdict }) => chosen === null || verdict === chosen);
  return {
    heading: claimsHeadline(report),
    markup: firstTable({
      name: "claims",
      caption: `${countWords(rows.length, "claim")}, recomputed from the data as of ${dateWords(report.asOf)}`,
      columns: claimColumns(index),
      rows,
    }),
  };
};

/** Searched or sorted otherwise, a table begins with other rows than the first of all. */
const isPlain = ({ state: { search, sorting } }: ShownView): boolean => search === "" && sorting === null;

/**
 * Null for a view that has its text alone.
 *
 * Cost on the shipped network: 20 ms of measures, 60 ms of claims; of a comparison two searches for loops and up to four
 * drawings, 150 ms.
 */
export const firstFinding = (shown: ShownView): FirstFinding | null => {
  const { view, embedded } = shown.state;
  if (embedded) return null;
  if (view.name === "compare") return firstComparison(shown);
  if (view.name === "metrics" && isPlain(shown)) return metrics(shown);
  return view.name === "claims" && isPlain(shown) ? claims(shown) : null;
};
