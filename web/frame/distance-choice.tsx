// How far the focus reaches, while there is one.
import { changeDistance, leastDistance, mostDistance } from "../../src/view/focus-scene.ts";
import { countWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";

export const DistanceChoice = () => {
  const { state, go } = usePage();
  const { distance } = state;
  if (distance === null || state.selection === null) return null;
  return (
    <div className="distance-choice" role="group" aria-label="Distance shown">
      <button
        type="button"
        className="icon"
        aria-label="One step less"
        disabled={distance <= leastDistance}
        onClick={() => go(changeDistance(state, -1))}
      >
        −
      </button>
      <span>{countWords(distance, "step")}</span>
      <button
        type="button"
        className="icon"
        aria-label="One step more"
        disabled={distance >= mostDistance}
        onClick={() => go(changeDistance(state, 1))}
      >
        +
      </button>
      <button type="button" className="button" onClick={() => go({ ...state, distance: null, camera: null })}>
        Show all
      </button>
    </div>
  );
};
