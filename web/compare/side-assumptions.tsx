// The assumptions that a side changes, each as a control with its reason.
import { setAssumption } from "../../src/view/compare-edits.ts";
import type { ComparedSide } from "../../src/view/compared-sides.ts";
import { assumptionText } from "../../src/view/words/assumption-words.ts";
import { assumptionLabel } from "../../src/view/words/labels.ts";
import { AssumptionControl } from "../parts/assumption-control.tsx";
import type { ChangeSide } from "./side-card.tsx";

type Props = { readonly name: "A" | "B"; readonly compared: ComparedSide; readonly onChange: ChangeSide };

export const SideAssumptions = ({ name, compared: { side, whole }, onChange }: Props) =>
  Object.entries(side.overrides).map(([key, value]) => {
    const assumption = whole.assumptions.find(({ id }) => id === key.split("@")[0]);
    if (assumption === undefined) return null;
    const id = `side-${name}-${key}`;
    return (
      <div key={key} className="side-assumption">
        <label htmlFor={id}>{assumptionLabel(key)}</label>
        <AssumptionControl
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
