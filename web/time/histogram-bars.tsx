// What was announced in each month, as bars in the colours of the arrows; what lies outside the chosen time is faint.
import type { CSSProperties } from "react";
import { axisYears, type Histogram, type HistogramBar } from "../../src/view/time/histogram.ts";
import type { Timeline } from "../../src/view/time/timeline.ts";
import { usePage } from "../page.ts";

/** Units of the drawing: a month is 10 wide, the highest bar 100 high, ticks stand below. */
const [wide, high, tick] = [10, 100, 5];

type BarProps = { readonly bar: HistogramBar; readonly isFaint: boolean };

const Bar = ({ bar, isFaint }: BarProps) => {
  const { funding, commitment } = usePage().colours.edges;
  const x = bar.at * wide + 1;
  const lower = bar.commitment === 0 ? 0 : Math.max(1.5, bar.commitment * high);
  const upper = bar.funding === 0 ? 0 : Math.max(1.5, bar.funding * high);
  return (
    <g className={isFaint ? "faint" : undefined}>
      <rect x={x} y={high - lower} width={wide - 2} height={lower} fill={commitment} />
      <rect x={x} y={high - lower - upper} width={wide - 2} height={upper} fill={funding} />
      {Array.from({ length: bar.ticks }, (_, k) => (
        <rect key={k} className="tick" x={x} y={high + 3 + k * tick} width={wide - 2} height={2} />
      ))}
    </g>
  );
};

type Props = {
  readonly histogram: Histogram;
  /** First and last position that is shown in full colour. */
  readonly from: number;
  readonly to: number;
};

export const HistogramBars = ({ histogram: { count, bars }, from, to }: Props) => (
  <svg
    className="time-bars"
    viewBox={`0 -4 ${count * wide} ${high + 32}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {bars.map((bar) => (
      <Bar key={bar.at} bar={bar} isFaint={bar.at < from || bar.at > to} />
    ))}
  </svg>
);

export const YearAxis = ({ timeline }: { readonly timeline: Timeline }) => (
  <div className="time-axis" aria-hidden="true">
    {axisYears(timeline).map(({ at, year }) => (
      <span key={year} style={{ "--at": at } as CSSProperties}>
        {year}
      </span>
    ))}
  </div>
);
