// Under the picture: what it does not show, and how far a layout is that takes long.
import { stageNotes } from "../../src/view/words/stage-notes.ts";
import { usePage } from "../page.ts";
import { DistanceChoice } from "./distance-choice.tsx";
import type { Arranging } from "./use-scene.ts";

const Progress = ({ done, total }: Extract<Arranging, { status: "running" }>) => {
  const { state, go } = usePage();
  return (
    <div className="stage-note arranging">
      <label>
        Placing the firms … <progress value={done} max={total} />
      </label>
      <button type="button" className="button" onClick={() => go({ ...state, layout: "circle" })}>
        Cancel, keep the circle
      </button>
    </div>
  );
};

export const StageNotes = () => {
  const { state, scene, arranging } = usePage();
  return (
    <div className="stage-notes">
      <DistanceChoice />
      {arranging.status === "running" ? <Progress {...arranging} /> : null}
      {arranging.status === "failed" ? (
        <p className="stage-note">The layout could not be worked out: {arranging.message}</p>
      ) : null}
      {arranging.status === "running"
        ? null
        : stageNotes(state, scene, scene).map((note) => (
            <p key={note} className="stage-note">
              {note}
            </p>
          ))}
    </div>
  );
};
