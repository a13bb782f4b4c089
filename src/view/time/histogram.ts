// The bars over the time slider, in shares of the highest one: shapes without a page.
import type { AnnouncedMonth } from "./announced-months.ts";
import type { Timeline } from "./timeline.ts";

export type HistogramBar = {
  /** Months after the first of the timeline. */
  readonly at: number;
  /** Height in [0, 1], commitments below, funding upon them. */
  readonly commitment: number;
  readonly funding: number;
  /** Ticks for deals without an amount, at most as many as fit. */
  readonly ticks: number;
};

export type Histogram = {
  /** Positions of the slider. */
  readonly count: number;
  readonly bars: readonly HistogramBar[];
  /** What the highest bar stands for, USD billions; 0 without amounts. */
  readonly highestUsdBn: number;
};

const mostTicks = 5;

/** Bars of the months within the timeline. */
export const histogramOf = (months: readonly AnnouncedMonth[], { first, last }: Timeline): Histogram => {
  const within = months.filter(({ month }) => month >= first && month <= last);
  const highestUsdBn = Math.max(0, ...within.map((bar) => bar.commitmentUsdBn + bar.fundingUsdBn));
  const height = (usdBn: number): number => (highestUsdBn === 0 ? 0 : usdBn / highestUsdBn);
  return {
    count: last - first + 1,
    highestUsdBn,
    bars: within.map(({ month, commitmentUsdBn, fundingUsdBn, undisclosed }) => ({
      at: month - first,
      commitment: height(commitmentUsdBn),
      funding: height(fundingUsdBn),
      ticks: Math.min(undisclosed, mostTicks),
    })),
  };
};

/** Years that an axis names, at their Januaries: all, or every so many where they would touch. */
export const axisYears = (
  { first, last }: Timeline,
  most = 12,
): readonly { readonly at: number; readonly year: number }[] => {
  const [from, to] = [Math.ceil(first / 12), Math.floor(last / 12)];
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  const years: { at: number; year: number }[] = [];
  for (let year = from; year <= to; year += step) years.push({ at: year * 12 - first, year });
  return years;
};
