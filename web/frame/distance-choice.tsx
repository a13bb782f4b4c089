// How far the focus reaches, while there is one, and what it leaves out.
import { changeDistance, leastDistance, mostDistance } from "../../src/view/focus-scene.ts";
import { countWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";

export const DistanceChoice = () => {
  const { state, whole, scene, go } = usePage();
  const { distance, selection } = state;
  if (distance === null || selection === null) return null;
  const hidden = whole.nodes.length - scene.nodes.length;
  return (
    <div className="stage-note distance-choice" role="group" aria-label="Distance shown">
      <span>Within</span>
      <button
        type="button"
        className="icon"
        aria-label="One step less"
        disabled={distance <= leastDistance}
        onClick={() => go(changeDistance(state, -1))}
      >
        −
      </button>
      <strong>{countWords(distance, "step")}</strong>
      <button
        type="button"
        className="icon"
        aria-label="One step more"
        disabled={distance >= mostDistance}
        onClick={() => go(changeDistance(state, 1))}
      >
        +
      </button>
      <span>
        {countWords(scene.nodes.length, "firm")},{" "}
        {hidden === 0 ? "none hidden" : `${hidden.toLocaleString("en-US")} hidden`}
      </span>
      <button type="button" className="button" onClick={() => go({ ...state, distance: null, camera: null })}>
        Show all
      </button>
    </div>
  );
};
