// One assumption as a control: its value, its default, its reason.
import type { Assumption, ChoiceAssumption, NumericAssumption } from "../../src/model/assumption.ts";
import { percentText } from "../../src/picture/money-text.ts";
import { usePage } from "../page.ts";
import { Slider } from "../parts/slider.tsx";
import { assumptionLabel, optionLabel } from "../../src/view/words/labels.ts";
import { countWords } from "../../src/view/words/list.ts";

const valueText = ({ unit }: NumericAssumption, value: number): string => {
  if (unit === "share") return percentText(value);
  return unit === "years" ? countWords(value, "year") : `${value} ${unit}`;
};

/** Overrides with one value changed; the default is no override. */
export const withOverride = (
  overrides: Readonly<Record<string, number | string>>,
  assumption: Assumption,
  value: number | string,
): Readonly<Record<string, number | string>> => {
  const others = Object.entries(overrides).filter(([id]) => id !== assumption.id);
  return Object.fromEntries(value === assumption.default ? others : [...others, [assumption.id, value]]);
};

type FieldProps<T extends Assumption> = {
  readonly assumption: T;
  readonly value: number | string;
  readonly onChange: (value: number | string) => void;
};

const NumberField = ({ assumption, value, onChange }: FieldProps<NumericAssumption>) => (
  <Slider
    id={`assumption-${assumption.id}`}
    value={Number(value)}
    min={Math.min(assumption.low, Number(value))}
    max={Math.max(assumption.high, Number(value))}
    step={assumption.unit === "share" ? 0.01 : 0.5}
    text={(shown) => valueText(assumption, shown)}
    describedBy={`reason-${assumption.id}`}
    onChange={onChange}
  />
);

const ChoiceField = ({ assumption, value, onChange }: FieldProps<ChoiceAssumption>) => (
  <select
    id={`assumption-${assumption.id}`}
    value={value}
    aria-describedby={`reason-${assumption.id}`}
    onChange={({ target }) => onChange(target.value)}
  >
    {assumption.options.map((option) => (
      <option key={option} value={option}>
        {optionLabel(option)}
      </option>
    ))}
  </select>
);

const defaultText = (assumption: Assumption): string =>
  assumption.type === "number" ? valueText(assumption, assumption.default) : optionLabel(assumption.default);

type Props = {
  readonly assumption: Assumption;
  /** What it does to the loss, as a sentence; empty where that has not been worked out. */
  readonly effect: string;
};

export const AssumptionField = ({ assumption, effect }: Props) => {
  const { state, go } = usePage();
  const value = state.overrides[assumption.id] ?? assumption.default;
  const change = (next: number | string): void =>
    go({ ...state, overrides: withOverride(state.overrides, assumption, next) }, "replace");
  return (
    <div className="assumption">
      <label htmlFor={`assumption-${assumption.id}`}>{assumptionLabel(assumption.id)}</label>
      {assumption.type === "number" ? (
        <NumberField assumption={assumption} value={value} onChange={change} />
      ) : (
        <ChoiceField assumption={assumption} value={value} onChange={change} />
      )}
      {effect === "" ? null : <p className="small">{effect}</p>}
      <p className="soft small" id={`reason-${assumption.id}`}>
        {value === assumption.default ? "" : `Changed; the default is ${defaultText(assumption)}. `}
        {assumption.reason}
      </p>
    </div>
  );
};
