// Focus for those who do not double click: shows the selected firm with its nearest partners alone.
import { focusOn } from "../../src/view/focus-scene.ts";
import { usePage } from "../page.ts";

export const FocusButton = () => {
  const { state, go } = usePage();
  const { selection, distance } = state;
  if (selection?.kind !== "firm" || distance !== null) return null;
  return (
    <button type="button" className="button" onClick={() => go(focusOn(state, selection.id))}>
      Only its partners
    </button>
  );
};
