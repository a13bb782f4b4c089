// One assumption as a control: its value, its range, its default, its reason.
import type { Assumption } from "../../src/model/assumption.ts";
import { withOverride, withoutOverride, type Overrides } from "../../src/view/overrides.ts";
import { assumptionText, isPlausible, overrideLabel, rangeWords } from "../../src/view/words/assumption-words.ts";
import { usePage } from "../page.ts";
import { AssumptionControl } from "../parts/assumption-control.tsx";

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
      <AssumptionControl id={id} assumption={assumption} value={value} onChange={change} describedBy={`${id}-reason`} />
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
