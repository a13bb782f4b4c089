// Time, under every view that follows it: the day that is shown, play and single steps; opened, the whole timeline.
import "../styles/time.css";
import { lazy, useEffect, useId, useMemo, useRef } from "react";
import { everyDeal } from "../../src/view/deal-filter.ts";
import { showsLosses } from "../../src/view/shown-network.ts";
import { dealChanges } from "../../src/view/time/changes.ts";
import { dayRemark, stepSentence } from "../../src/view/time/time-words.ts";
import { nextStep, previousStep, stepLengths, type StepLength } from "../../src/view/time/timeline.ts";
import { dateWords } from "../../src/view/words/date-words.ts";
import { usePage } from "../page.ts";
import { usePlay } from "./use-play.ts";
import { useTime } from "./use-time.ts";
import { isTimed, timeBarId } from "./use-time-bar.ts";
import { Part } from "../parts/part.tsx";

const TimeDetails = lazy(async () => ({ default: (await import("./time-details.tsx")).TimeDetails }));

const lengthLabel: Readonly<Record<StepLength, string>> = { month: "by month", quarter: "by quarter" };

export type TimeBarState = {
  readonly isOpen: boolean;
  readonly length: StepLength;
  readonly set: (change: Partial<Pick<TimeBarState, "isOpen" | "length">>) => void;
};

/** What the step that ends on the shown day has changed; said aloud whenever the day moves. */
const useStep = (length: StepLength) => {
  const { state, index, say } = usePage();
  const { timeline } = useTime();
  const { network, asOf } = index;
  const before = previousStep(timeline, asOf, length);
  const filter = showsLosses(state) ? everyDeal : state.filter;
  const changes = useMemo(() => dealChanges(network, before, asOf, filter), [network, before, asOf, filter]);
  const sentence = stepSentence(asOf, changes);
  const said = useRef(asOf);
  useEffect(() => {
    if (said.current === asOf) return;
    said.current = asOf;
    say(sentence);
  }, [say, sentence, asOf]);
  return { before, changes };
};

const Steps = ({ length }: { readonly length: StepLength }) => {
  const { index } = usePage();
  const { timeline, setDay } = useTime();
  const { playing, toggle } = usePlay(length);
  const next = nextStep(timeline, index.asOf, length);
  const before = previousStep(timeline, index.asOf, length);
  return (
    <span className="time-steps">
      <button
        type="button"
        className="icon"
        aria-label={`One ${length} back`}
        title={`One ${length} back`}
        onClick={() => setDay(before)}
      >
        ‹
      </button>
      <button type="button" className="button" aria-label={playing ? "Stop" : "Play through time"} onClick={toggle}>
        {playing ? "❚❚" : "▶"} <span className="play-words">{playing ? "Stop" : "Through time"}</span>
      </button>
      <button
        type="button"
        className="icon"
        aria-label={`One ${length} on`}
        title={`One ${length} on`}
        disabled={next === null}
        onClick={() => next !== null && setDay(next)}
      >
        ›
      </button>
    </span>
  );
};

const LengthSelect = ({ length, set }: Pick<TimeBarState, "length" | "set">) => (
  <label className="field">
    <span className="visually-hidden">Steps</span>
    <select
      value={length}
      onChange={({ target }) => set({ length: stepLengths.find((one) => one === target.value) ?? "month" })}
    >
      {stepLengths.map((one) => (
        <option key={one} value={one}>
          {lengthLabel[one]}
        </option>
      ))}
    </select>
  </label>
);

const Newest = () => {
  const { state } = usePage();
  const { timeline, setDay } = useTime();
  if (state.asOf === null) return null;
  return (
    <button type="button" className="link small" onClick={() => setDay(timeline.newest)}>
      Back to {dateWords(timeline.newest)}
    </button>
  );
};

const Bar = ({ isOpen, length, set }: TimeBarState) => {
  const { index } = usePage();
  const { timeline } = useTime();
  const { before, changes } = useStep(length);
  const id = useId();
  const remark = dayRemark(index.network, index.asOf, timeline.newest);
  return (
    <section className="time-bar" id={timeBarId} aria-label="Time" data-open={isOpen}>
      <div className="time-row">
        <button
          type="button"
          className="button time-day"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => set({ isOpen: !isOpen })}
        >
          As of {dateWords(index.asOf)} <span aria-hidden="true">{isOpen ? "▾" : "▴"}</span>
        </button>
        <Steps length={length} />
        <LengthSelect length={length} set={set} />
        <Newest />
        {remark === null ? null : <span className="soft small">{remark}</span>}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <Part>
            <TimeDetails changes={changes} before={before} />
          </Part>
        ) : null}
      </div>
    </section>
  );
};

export const TimeBar = (props: TimeBarState) => (isTimed(usePage().state) ? <Bar {...props} /> : null);
