// The control of one assumption: a slider over its range, or the choice among its options.
import type { Assumption } from "../../src/model/assumption.ts";
import { assumptionText } from "../../src/view/words/assumption-words.ts";
import { optionLabel } from "../../src/view/words/labels.ts";
import { Slider } from "./slider.tsx";

type Props = {
  readonly id: string;
  readonly assumption: Assumption;
  readonly value: number | string;
  readonly onChange: (value: number | string) => void;
  /** Id of the text that explains it, where there is one. */
  readonly describedBy?: string;
};

/** A value set beyond the plausible range widens the slider instead of being cut off. */
export const AssumptionControl = ({ id, assumption, value, onChange, describedBy }: Props) => {
  const described = describedBy === undefined ? {} : { describedBy };
  return assumption.type === "number" ? (
    <Slider
      id={id}
      value={Number(value)}
      min={Math.min(assumption.low, Number(value))}
      max={Math.max(assumption.high, Number(value))}
      step={assumption.unit === "share" ? 0.01 : 0.5}
      text={(shown) => assumptionText(assumption, shown)}
      onChange={onChange}
      {...described}
    />
  ) : (
    <select id={id} value={value} aria-describedby={describedBy} onChange={({ target }) => onChange(target.value)}>
      {assumption.options.map((option) => (
        <option key={option} value={option}>
          {optionLabel(option)}
        </option>
      ))}
    </select>
  );
};
