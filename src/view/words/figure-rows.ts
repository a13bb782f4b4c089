// The headline figures of a comparison as rows of words.
import { moneyText, percentText } from "../../picture/money-text.ts";
import type { CascadeReport } from "../../report/cascade-report.schema.ts";
import type { DiffHeadlines } from "../../report/diff-headlines.ts";
import type { DiffMeasure } from "../../report/diff-report.schema.ts";
import type { ShownCompare } from "../shown-compare.ts";
import { signedMoney, signedPoints } from "./difference-words.ts";

export type FigureRow = {
  readonly label: string;
  readonly unit: DiffMeasure["unit"];
  /** Null: unknown. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly text: (value: number | null) => string;
  readonly changeText: string;
};

const number = (value: number): string => String(Number(value.toPrecision(3)));

const texts: Readonly<Record<DiffMeasure["unit"], (value: number) => string>> = {
  count: (value) => value.toLocaleString("en-US"),
  usd_bn: moneyText,
  usd_bn_per_year: moneyText,
  share: percentText,
  number,
};

const signed =
  (text: (size: number) => string) =>
  (value: number): string =>
    value === 0 ? "=" : `${value > 0 ? "+" : "−"}${text(Math.abs(value))}`;

const signedTexts: Readonly<Record<DiffMeasure["unit"], (value: number) => string>> = {
  count: signed(texts.count),
  usd_bn: signedMoney,
  usd_bn_per_year: signedMoney,
  share: signedPoints,
  number: signed(number),
};

const figureRow = ({
  label,
  unit,
  before,
  after,
}: Pick<DiffMeasure, "label" | "unit" | "before" | "after">): FigureRow => {
  const change = before === null || after === null ? null : after - before;
  return {
    label: unit === "usd_bn_per_year" ? `${label}, a year` : label,
    unit,
    before,
    after,
    change,
    text: (value) => (value === null ? "not known" : texts[unit](value)),
    changeText: change === null ? "not known" : signedTexts[unit](change),
  };
};

/** What the measures of the reports are called here: "nodes" are firms to a reader. */
const plainLabels: Readonly<Record<string, string>> = {
  nodes: "Firms in the data",
  "unknown-buffers": "Firms of unknown capital",
  core: "Firms among which money can come back",
  loops: "Ways for money to come back",
  "worst-failure": "Loss to others if the most important firm fails",
};

const amountLabels = { commitment: "Committed in all", funding: "Funded in all" } as const;

const moneyRows = ({ amounts, measures }: DiffHeadlines): readonly FigureRow[] => [
  ...amounts.map(({ kind, beforeUsdBn, afterUsdBn }) =>
    figureRow({ label: amountLabels[kind], unit: "usd_bn", before: beforeUsdBn, after: afterUsdBn }),
  ),
  ...measures.map((measure) => figureRow({ ...measure, label: plainLabels[measure.id] ?? measure.label })),
];

type LossFigure = {
  readonly label: string;
  readonly unit: DiffMeasure["unit"];
  readonly of: (report: CascadeReport) => number;
};

const lossFigures: readonly LossFigure[] = [
  { label: "Capital lost by others", unit: "usd_bn", of: ({ totalLossUsdBn }) => totalLossUsdBn },
  { label: "Losses of firms of unknown capital", unit: "usd_bn", of: (report) => report.unknownBufferLossUsdBn },
  {
    label: "Other firms that fail",
    unit: "count",
    of: ({ nodes, seeds }) =>
      nodes.filter(({ id, failedInRound }) => failedInRound !== null && !seeds.some((seed) => seed.id === id)).length,
  },
  { label: "Firms hit", unit: "count", of: ({ nodes }) => nodes.filter(({ lossUsdBn }) => lossUsdBn > 0).length },
];

const lossRows = ([before, after]: readonly [CascadeReport | null, CascadeReport | null]): readonly FigureRow[] =>
  lossFigures.map(({ label, unit, of }) => {
    const value = (report: CascadeReport | null): number => (report === null ? 0 : of(report));
    return figureRow({ label, unit, before: value(before), after: value(after) });
  });

/** @param headlines Null while they are computed: no rows then, unless losses are compared, which need none. */
export const figureRows = (
  { comparison: { losses } }: ShownCompare,
  headlines: DiffHeadlines | null,
): readonly FigureRow[] => {
  if (losses !== null) return lossRows(losses.reports);
  return headlines === null ? [] : moneyRows(headlines);
};
