// Questions that are answered with one click.
import { withSides, type Sides } from "../../src/view/compare-edits.ts";
import { comparePresets } from "../../src/view/compare-presets.ts";
import { formatSide } from "../../src/view/compare-side.ts";
import { usePage } from "../page.ts";

const isThis = (a: Sides, b: Sides): boolean =>
  formatSide(a.before) === formatSide(b.before) && formatSide(a.after) === formatSide(b.after);

export const Questions = ({ sides }: { readonly sides: Sides }) => {
  const { state, index, scene, own, go } = usePage();
  const presets = comparePresets(state, index.network, scene, own !== null);
  return (
    <div className="questions" role="group" aria-label="Questions">
      {presets.map((preset) => (
        <button
          key={preset.question}
          type="button"
          className="button"
          aria-pressed={isThis(preset.sides, sides)}
          onClick={() => go({ ...withSides(state, preset.sides), selection: null })}
        >
          {preset.question}
        </button>
      ))}
    </div>
  );
};
