// How far a long computation is, and the way to end it.
import type { Progress } from "../../src/ensemble/steps.ts";
import { countWords } from "../../src/view/words/list.ts";

type Props = {
  readonly label: string;
  readonly progress: Progress | null;
  /** What is counted, in the singular. */
  readonly unit: string;
  /** Absent where closing what asked for it ends it. */
  readonly onStop?: () => void;
};

export const JobProgress = ({ label, progress, unit, onStop }: Props) => (
  <div className="job-progress">
    <p className="soft">
      {label} …{progress === null ? "" : ` ${progress.done} of ${countWords(progress.total, unit)}`}
    </p>
    <progress aria-label={label} value={progress?.done ?? 0} max={progress?.total ?? 1} />
    {onStop === undefined ? null : (
      <button type="button" className="button" onClick={onStop}>
        Stop
      </button>
    )}
  </div>
);
