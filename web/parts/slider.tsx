// A range input that follows the hand at once and reports when the hand rests.
import { useEffect, useRef, useState } from "react";

const restMilliseconds = 150;

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

export const Slider = ({ id, value, min, max, step, text, describedBy, onChange }: Props) => {
  const [draft, setDraft] = useState<number | null>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const shown = draft ?? value;
  const move = (next: number): void => {
    setDraft(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setDraft(null);
      onChange(next);
    }, restMilliseconds);
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
      <output htmlFor={id}>{text(shown)}</output>
    </span>
  );
};
