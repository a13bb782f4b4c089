// The switch between flow and amount: sets the unit of every arrow, figure and loop at once.
import { usePage } from "../page.ts";
import type { Unit } from "../../src/view/view-state.ts";
import { unitLabel } from "../../src/view/words/unit.ts";

const units: readonly Unit[] = ["per-year", "total"];

export const UnitSwitch = () => {
  const { state, window, go } = usePage();
  return (
    <span className="switch" role="group" aria-label="Unit of all amounts">
      {units.map((unit) => (
        <button key={unit} type="button" aria-pressed={state.unit === unit} onClick={() => go({ ...state, unit })}>
          {unitLabel(unit, window)}
        </button>
      ))}
    </span>
  );
};
