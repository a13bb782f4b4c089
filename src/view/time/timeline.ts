// The span of time that the data cover, as positions of a slider: one for each month.
import { newestStatement } from "../../model/as-of.ts";
import type { IsoDate } from "../../model/date.ts";
import type { Network } from "../../model/network.ts";
import { firstDayOfMonth, lastDayOfMonth, monthOf, type Month } from "./months.ts";

export type Timeline = {
  /** Month in which the first deal was announced. */
  readonly first: Month;
  /** Month of the newest statement in the data. */
  readonly last: Month;
  /** Day of the newest statement, where the last position stands. */
  readonly newest: IsoDate;
};

export const stepLengths = ["month", "quarter"] as const;
export type StepLength = (typeof stepLengths)[number];

const monthsOf: Readonly<Record<StepLength, number>> = { month: 1, quarter: 3 };

/** O(deals + facts). Without deals, the month of the newest statement alone. */
export const timelineOf = (network: Network): Timeline => {
  const newest = newestStatement(network);
  const last = monthOf(newest);
  const first = network.deals.reduce((least, { announced }) => Math.min(least, monthOf(announced)), last);
  return { first, last, newest };
};

/** The month nearest to one that lies outside. */
export const withinTimeline = ({ first, last }: Timeline, month: Month): Month =>
  Math.min(last, Math.max(first, month));

/** What a position of the as-of slider means: the last day of its month, at the end the newest day of the data. */
export const dayAt = ({ last, newest }: Timeline, month: Month): IsoDate =>
  month >= last ? newest : lastDayOfMonth(month);

/** What a position of the slider for "announced since" means: the first day of its month; null at the beginning. */
export const sinceAt = ({ first }: Timeline, month: Month): IsoDate | null =>
  month <= first ? null : firstDayOfMonth(month);

/** Months that end a step: every month, or those that end a quarter of the year; the newest day always. */
const endsStep = (timeline: Timeline, month: Month, length: StepLength): boolean =>
  month === timeline.last || (month + 1) % monthsOf[length] === 0;

/** The next day on which a step ends, after a day; null at the newest day of the data and after it. */
export const nextStep = (timeline: Timeline, day: IsoDate, length: StepLength): IsoDate | null => {
  let month = Math.max(timeline.first, monthOf(day));
  for (; month <= timeline.last; month++) {
    if (endsStep(timeline, month, length) && dayAt(timeline, month) > day) return dayAt(timeline, month);
  }
  return null;
};

/** The day on which the step before ended: what a step's changes are counted from. */
export const previousStep = (timeline: Timeline, day: IsoDate, length: StepLength): IsoDate => {
  for (let month = Math.min(timeline.last, monthOf(day)); month >= timeline.first; month--) {
    if (endsStep(timeline, month, length) && dayAt(timeline, month) < day) return dayAt(timeline, month);
  }
  return lastDayOfMonth(timeline.first - 1);
};
