// The day that the page shows as a place on the timeline, and the ways to move it.
import { useMemo } from "react";
import type { IsoDate } from "../../src/model/date.ts";
import { timelineOf, withinTimeline, type Timeline } from "../../src/view/time/timeline.ts";
import { monthOf, type Month } from "../../src/view/time/months.ts";
import { usePage } from "../page.ts";

export type Time = {
  readonly timeline: Timeline;
  /** Month of the day that is shown, kept within the timeline. */
  readonly month: Month;
  /** Month from which announcements are shown; the first where there is no such condition. */
  readonly since: Month;
  readonly setDay: (day: IsoDate) => void;
};

export const useTime = (): Time => {
  const { state, index, go } = usePage();
  const { network, asOf } = index;
  const timeline = useMemo(() => timelineOf(network), [network]);
  const { from } = state.filter;
  return {
    timeline,
    month: withinTimeline(timeline, monthOf(asOf)),
    since: from === null ? timeline.first : withinTimeline(timeline, monthOf(from)),
    setDay: (day) => go({ ...state, asOf: day === timeline.newest ? null : day }, "replace"),
  };
};
