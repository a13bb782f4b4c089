// A value that follows the hand at once, and is reported when the hand rests.
import { useEffect, useRef, useState } from "react";

/**
 * @param report Called after the rest, as the page then stands: what has changed in between is not undone.
 * @returns The value to show, and the way to move it.
 */
export const useDraft = <Value>(
  value: Value,
  report: (value: Value) => void,
  restMilliseconds: number,
): readonly [Value, (value: Value) => void] => {
  const [draft, setDraft] = useState<{ readonly value: Value } | null>(null);
  const latest = useRef(report);
  const timer = useRef(0);
  useEffect(() => {
    latest.current = report;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const move = (next: Value): void => {
    setDraft({ value: next });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setDraft(null);
      latest.current(next);
    }, restMilliseconds);
  };
  return [draft === null ? value : draft.value, move];
};
