// Two handles on one track: announced since, and as of. They follow the hand at once and report when it rests.
import type { KeyboardEvent } from "react";
import { monthWords } from "../../src/view/time/time-words.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { dayAt, withinTimeline, type Timeline } from "../../src/view/time/timeline.ts";
import type { Month } from "../../src/view/time/months.ts";
import { useDraft } from "../parts/use-draft.ts";

export type Span = { readonly since: Month; readonly month: Month };

/** Longer than between two steps of a moving hand, shorter than a reader waits. */
const restMilliseconds = 120;

const quarter = 3;
const pages: Readonly<Record<string, number>> = { PageUp: quarter, PageDown: -quarter };

/** The span that is shown while the hand moves; it is reported when the hand rests. */
export const useSpanDraft = (span: Span, onSpan: (span: Span) => void): readonly [Span, (span: Span) => void] =>
  useDraft(span, onSpan, restMilliseconds);

type HandleProps = {
  readonly className: string;
  readonly label: string;
  readonly text: string;
  readonly timeline: Timeline;
  readonly value: Month;
  readonly onMove: (month: Month) => void;
};

const Handle = ({ className, label, text, timeline, value, onMove }: HandleProps) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = Object.hasOwn(pages, event.key) ? pages[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(withinTimeline(timeline, value + by));
  };
  return (
    <input
      type="range"
      className={`time-handle ${className}`}
      aria-label={label}
      aria-valuetext={text}
      min={timeline.first}
      max={timeline.last}
      value={value}
      onChange={({ target }) => onMove(Number(target.value))}
      onKeyDown={onKeyDown}
    />
  );
};

type Props = { readonly timeline: Timeline; readonly span: Span; readonly onMove: (span: Span) => void };

/** The handles never pass each other. */
export const MonthRange = ({ timeline, span: { since, month }, onMove }: Props) => (
  <>
    <Handle
      className="since"
      label="Announced since"
      text={since <= timeline.first ? "the beginning" : monthWords(since)}
      timeline={timeline}
      value={since}
      onMove={(next) => onMove({ since: Math.min(next, month), month })}
    />
    <Handle
      className="until"
      label="As of"
      text={dateWords(dayAt(timeline, month))}
      timeline={timeline}
      value={month}
      onMove={(next) => onMove({ since, month: Math.max(next, since) })}
    />
  </>
);
