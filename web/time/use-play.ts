// Plays the timeline step by step until its end, a pause, or the reader's own hand.
import { useEffect, useRef, useState } from "react";
import { dayAt, nextStep, type StepLength } from "../../src/view/time/timeline.ts";
import { usePage } from "../page.ts";
import { useTime } from "./use-time.ts";

/** Long enough to see what has moved; without motion, to read what has changed. */
const stepMilliseconds = { moving: 1100, still: 2200 } as const;

export const usePlay = (length: StepLength): { readonly playing: boolean; readonly toggle: () => void } => {
  const { index, reducedMotion } = usePage();
  const { timeline, since, setDay } = useTime();
  const [playing, setPlaying] = useState(false);
  const next = nextStep(timeline, index.asOf, length);
  const latest = useRef(setDay);
  useEffect(() => {
    latest.current = setDay;
  });
  useEffect(() => {
    if (!playing) return;
    const timer = window.setTimeout(
      () => (next === null ? setPlaying(false) : latest.current(next)),
      next === null ? 0 : stepMilliseconds[reducedMotion ? "still" : "moving"],
    );
    return () => window.clearTimeout(timer);
  }, [playing, next, reducedMotion]);
  const toggle = (): void => {
    if (!playing && next === null) setDay(dayAt(timeline, since));
    setPlaying(!playing);
  };
  return { playing: playing && next !== null, toggle };
};
