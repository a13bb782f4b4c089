// The controls of a failure: play, rounds, speed, model and size of the shock.
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { debtrank } from "../../src/contagion/propagation/debtrank.ts";
import { usePage } from "../page.ts";
import { countWords } from "../../src/view/words/list.ts";
import { hitsAfter, noticeable } from "../../src/view/hits.ts";
import { speeds } from "./playback.ts";
import type { Failure } from "./use-failure.ts";

const Rounds = ({ failure }: { readonly failure: Failure }) => {
  const { report, rounds, round, show } = failure;
  const last = rounds.at(-1);
  return (
    <span className="rounds" role="group" aria-label="Rounds">
      {rounds.map((candidate) => {
        const hit = noticeable(hitsAfter(report, candidate)).length;
        const isEnd = candidate === last;
        return (
          <button
            key={candidate}
            type="button"
            aria-pressed={candidate === round}
            aria-label={`Round ${candidate}${isEnd ? ", the end" : ""}, ${countWords(hit, "firm")} hit`}
            onClick={() => show(candidate)}
          >
            {isEnd && candidate > 0 ? `End (${candidate})` : candidate}
          </button>
        );
      })}
    </span>
  );
};

const ModelSelect = () => {
  const { state, go } = usePage();
  return (
    <label className="field">
      Model
      <select
        value={state.model ?? debtrank.id}
        onChange={({ target: { value } }) =>
          go({ ...state, model: value === debtrank.id ? null : value, parameters: {}, round: null })
        }
      >
        {propagationModels.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};

export const FailureBar = ({ failure }: { readonly failure: Failure }) => {
  const { reducedMotion } = usePage();
  const { playing, speed, setSpeed, step, toggle } = failure;
  return (
    <section className="bottom-bar" aria-label="Play the failure">
      <button type="button" className="button strong" onClick={toggle}>
        {playing ? "❚❚ Pause" : reducedMotion ? "▶ Next round" : "▶ Play"}
      </button>
      <button type="button" className="icon" aria-label="One round back" onClick={() => step(-1)}>
        ‹
      </button>
      <Rounds failure={failure} />
      <button type="button" className="icon" aria-label="One round on" onClick={() => step(1)}>
        ›
      </button>
      {reducedMotion ? null : (
        <label className="field">
          Speed
          <select
            value={speed}
            onChange={({ target }) => setSpeed(speeds.find((candidate) => String(candidate) === target.value) ?? 1)}
          >
            {speeds.map((candidate) => (
              <option key={candidate} value={candidate}>
                {candidate}×
              </option>
            ))}
          </select>
        </label>
      )}
      <span className="spacer" />
      <ModelSelect />
    </section>
  );
};
