// The assumptions that a side changes, each as a control with its reason.
import type { Assumption } from "../../src/model/assumption.ts";
import { setAssumption } from "../../src/view/compare-edits.ts";
import type { ComparedSide } from "../../src/view/compared-sides.ts";
import { assumptionText } from "../../src/view/words/assumption-words.ts";
import { assumptionLabel, optionLabel } from "../../src/view/words/labels.ts";
import { Slider } from "../parts/slider.tsx";
import type { ChangeSide } from "./side-card.tsx";

type ControlProps = {
  readonly id: string;
  readonly assumption: Assumption;
  readonly value: number | string;
  readonly onChange: (value: number | string) => void;
};

const Control = ({ id, assumption, value, onChange }: ControlProps) =>
  assumption.type === "number" ? (
    <Slider
      id={id}
      value={Number(value)}
      min={Math.min(assumption.low, Number(value))}
      max={Math.max(assumption.high, Number(value))}
      step={assumption.unit === "share" ? 0.01 : 0.5}
      text={(shown) => assumptionText(assumption, shown)}
      onChange={onChange}
    />
  ) : (
    <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
      {assumption.options.map((option) => (
        <option key={option} value={option}>
          {optionLabel(option)}
        </option>
      ))}
    </select>
  );

type Props = { readonly name: "A" | "B"; readonly compared: ComparedSide; readonly onChange: ChangeSide };

export const SideAssumptions = ({ name, compared: { side, whole }, onChange }: Props) =>
  Object.entries(side.overrides).map(([key, value]) => {
    const assumption = whole.assumptions.find(({ id }) => id === key.split("@")[0]);
    if (assumption === undefined) return null;
    const id = `side-${name}-${key}`;
    return (
      <div key={key} className="side-assumption">
        <label htmlFor={id}>{assumptionLabel(key)}</label>
        <Control
          id={id}
          assumption={assumption}
          value={value}
          onChange={(next) => onChange(setAssumption(side, key, next), "replace")}
        />
        <p className="soft small">
          Usually {assumptionText(assumption, assumption.default)}. {assumption.reason}
        </p>
      </div>
    );
  });
