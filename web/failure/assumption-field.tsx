// One assumption as a control: its value, its range, its default, its reason.
import type { Assumption, ChoiceAssumption, NumericAssumption } from "../../src/model/assumption.ts";
import { withOverride, withoutOverride, type Overrides } from "../../src/view/overrides.ts";
import { assumptionText, isPlausible, overrideLabel, rangeWords } from "../../src/view/words/assumption-words.ts";
import { optionLabel } from "../../src/view/words/labels.ts";
import { usePage } from "../page.ts";
import { Slider } from "../parts/slider.tsx";

type FieldProps<T extends Assumption> = {
  readonly id: string;
  readonly assumption: T;
  readonly value: number | string;
  readonly onChange: (value: number | string) => void;
};

const NumberField = ({ id, assumption, value, onChange }: FieldProps<NumericAssumption>) => (
  <Slider
    id={id}
    value={Number(value)}
    min={Math.min(assumption.low, Number(value))}
    max={Math.max(assumption.high, Number(value))}
    step={assumption.unit === "share" ? 0.01 : 0.5}
    text={(shown) => assumptionText(assumption, shown)}
    describedBy={`${id}-reason`}
    onChange={onChange}
  />
);

const ChoiceField = ({ id, assumption, value, onChange }: FieldProps<ChoiceAssumption>) => (
  <select id={id} value={value} aria-describedby={`${id}-reason`} onChange={({ target }) => onChange(target.value)}>
    {assumption.options.map((option) => (
      <option key={option} value={option}>
        {optionLabel(option)}
      </option>
    ))}
  </select>
);

type Props = {
  readonly assumption: Assumption;
  /** What it does to the loss, as a sentence; empty where that has not been worked out. */
  readonly effect: string;
  /** Where it holds for one deal or kind of contract only: `id@scope`. */
  readonly scopedKey?: string;
};

export const AssumptionField = ({ assumption, effect, scopedKey }: Props) => {
  const { state, index, go } = usePage();
  const key = scopedKey ?? assumption.id;
  const id = `assumption-${key}`;
  const value = state.overrides[key] ?? assumption.default;
  const isChanged = state.overrides[key] !== undefined;
  const set = (overrides: Overrides): void => go({ ...state, overrides }, "replace");
  const change = (next: number | string): void =>
    set(
      scopedKey === undefined
        ? withOverride(state.overrides, assumption, next)
        : { ...state.overrides, [scopedKey]: next },
    );
  return (
    <div className="assumption" data-changed={isChanged}>
      <label htmlFor={id}>{overrideLabel(index, key)}</label>
      {assumption.type === "number" ? (
        <NumberField id={id} assumption={assumption} value={value} onChange={change} />
      ) : (
        <ChoiceField id={id} assumption={assumption} value={value} onChange={change} />
      )}
      {effect === "" ? null : <p className="small">{effect}</p>}
      {isChanged ? (
        <p className="small">
          Changed; the default is {assumptionText(assumption, assumption.default)}.
          {isPlausible(assumption, value) ? "" : " Outside the range that is called plausible."}{" "}
          <button
            type="button"
            className="link"
            aria-label={`Back to the default: ${overrideLabel(index, key)}`}
            onClick={() => set(withoutOverride(state.overrides, key))}
          >
            Undo
          </button>
        </p>
      ) : null}
      <p className="soft small" id={`${id}-reason`}>
        {rangeWords(assumption)} {assumption.reason}
      </p>
    </div>
  );
};
