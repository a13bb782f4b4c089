// The opened time bar: the months as bars, the two handles upon them, the exact day, and what the step has changed.
import { useMemo, type CSSProperties } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import { everyDeal } from "../../src/view/deal-filter.ts";
import { showsLosses } from "../../src/view/shown-network.ts";
import { announcedMonths } from "../../src/view/time/announced-months.ts";
import type { DealChange } from "../../src/view/time/changes.ts";
import { histogramOf } from "../../src/view/time/histogram.ts";
import { changesWords, monthWords } from "../../src/view/time/time-words.ts";
import { dayAt, sinceAt } from "../../src/view/time/timeline.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { usePage } from "../page.ts";
import { DayInput } from "../parts/day-input.tsx";
import { HistogramBars, YearAxis } from "./histogram-bars.tsx";
import { MonthRange, useSpanDraft, type Span } from "./month-range.tsx";
import { StepChanges } from "./step-changes.tsx";
import { TimeTable } from "./time-table.tsx";
import { useTime } from "./use-time.ts";

const Chart = () => {
  const { state, index, go } = usePage();
  const { timeline, month, since } = useTime();
  const { filter } = state;
  const applied = showsLosses(state) ? everyDeal : filter;
  const months = useMemo(() => announcedMonths(index.network, applied), [index.network, applied]);
  const histogram = histogramOf(months, timeline);
  const move = (next: Span): void => {
    const day = dayAt(timeline, next.month);
    const asOf = next.month === month ? state.asOf : day === timeline.newest ? null : day;
    const from = next.since === since ? filter.from : sinceAt(timeline, next.since);
    go({ ...state, asOf, filter: { ...filter, from } }, "replace");
  };
  const [span, setSpan] = useSpanDraft({ since, month }, move);
  const { first } = timeline;
  const sinceWords = span.since <= first ? "the beginning" : monthWords(span.since);
  return (
    <div className="time-chart">
      <p className="small">
        <strong>As of {dateWords(span.month === month ? index.asOf : dayAt(timeline, span.month))}</strong>, announced
        since {sinceWords}{" "}
        <span className="soft">
          · bars: announced in each month, the highest {moneyText(histogram.highestUsdBn)}; ticks: undisclosed deals
        </span>
      </p>
      <div className="time-track" style={{ "--steps": Math.max(1, histogram.count - 1) } as CSSProperties}>
        <HistogramBars histogram={histogram} from={span.since - first} to={span.month - first} />
        <MonthRange timeline={timeline} span={span} onMove={setSpan} />
        <YearAxis timeline={timeline} />
      </div>
      <TimeTable months={months} />
    </div>
  );
};

const ExactDay = () => {
  const { index } = usePage();
  const { setDay } = useTime();
  return (
    <label className="field">
      Exact day
      <DayInput day={index.asOf} onDay={setDay} />
    </label>
  );
};

type Props = { readonly changes: readonly DealChange[]; readonly before: string };

export const TimeDetails = ({ changes, before }: Props) => {
  return (
    <div className="time-details">
      <Chart />
      <div className="time-step">
        <ExactDay />
        <p className="small">
          <strong>Since {dateWords(before)}:</strong> {changesWords(changes)}.
        </p>
        <StepChanges changes={changes} />
      </div>
    </div>
  );
};
