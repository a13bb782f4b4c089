// A range input that follows the hand at once, and reports where it is while it moves, though not more often than the
// address bar takes it.
import { useEffect, useRef, useState } from "react";

/** Browsers refuse an address that changes much more often. */
const pauseMilliseconds = 120;

type Props = {
  readonly id: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as people read it. */
  readonly text: (value: number) => string;
  readonly describedBy?: string;
  readonly onChange: (value: number) => void;
};

/** Calls with the latest value: at once after a rest, else when the pause since the last call is over. */
const usePaced = (onChange: (value: number) => void): ((value: number, then: () => void) => void) => {
  const latest = useRef(onChange);
  const timer = useRef(0);
  const calledAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (value, then) => {
    window.clearTimeout(timer.current);
    const wait = Math.max(0, calledAt.current + pauseMilliseconds - performance.now());
    timer.current = window.setTimeout(() => {
      calledAt.current = performance.now();
      then();
      latest.current(value);
    }, wait);
  };
};

export const Slider = ({ id, value, min, max, step, text, describedBy, onChange }: Props) => {
  const [draft, setDraft] = useState<number | null>(null);
  const report = usePaced(onChange);
  const shown = draft ?? value;
  const move = (next: number): void => {
    setDraft(next);
    report(next, () => setDraft(null));
  };
  return (
    <span className="slider">
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown}
        aria-valuetext={text(shown)}
        aria-describedby={describedBy}
        onChange={({ target }) => move(Number(target.value))}
      />
      {/* Read out as the value of the slider. */}
      <output htmlFor={id} aria-hidden="true">
        {text(shown)}
      </output>
    </span>
  );
};
