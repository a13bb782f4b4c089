// The controls of a failure: play, rounds, speed, model and size of the shock.
import { useId, useState, type ReactNode } from "react";
import { propagationModels } from "../../src/contagion/propagation/index.ts";
import { debtrank } from "../../src/contagion/propagation/debtrank.ts";
import { useMedia } from "../data/use-media.ts";
import { usePage } from "../page.ts";
import { countWords } from "../../src/view/words/list.ts";
import { hitsAfter, noticeable } from "../../src/view/hits.ts";
import { speeds } from "./playback.ts";
import { useCurrentInView } from "../shell/use-current-in-view.ts";
import { RoundStrip } from "./round-strip.tsx";
import type { Failure } from "./use-failure.ts";

const Rounds = ({ failure }: { readonly failure: Failure }) => {
  const { report, rounds, round, show } = failure;
  const last = rounds.at(-1);
  const row = useCurrentInView(String(round));
  return (
    <span className="rounds" role="group" aria-label="Rounds" ref={row}>
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

const SpeedSelect = ({ failure: { speed, setSpeed } }: { readonly failure: Failure }) => (
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
);

type StripProps = { readonly stripId: string; readonly shown: boolean; readonly onToggle: () => void };

/** What a small window keeps folded away: how the rounds are shown, how fast, and by which model. */
const HowItPlays = ({ failure, stripId, shown, onToggle }: StripProps & { readonly failure: Failure }) => {
  const { reducedMotion } = usePage();
  const hasRounds = failure.rounds.length > 1;
  return (
    <>
      {hasRounds ? (
        <button type="button" className="button" aria-expanded={shown} aria-controls={stripId} onClick={onToggle}>
          All rounds at a glance
        </button>
      ) : null}
      {reducedMotion || !hasRounds ? null : <SpeedSelect failure={failure} />}
      <span className="spacer" />
      <ModelSelect />
    </>
  );
};

const Folded = ({ children }: { readonly children: ReactNode }) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="icon"
        aria-label="How it plays: rounds at a glance, speed, model"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        …
      </button>
      <div id={id} className="how-it-plays" hidden={!open}>
        {children}
      </div>
    </>
  );
};

export const FailureBar = ({ failure }: { readonly failure: Failure }) => {
  const { reducedMotion } = usePage();
  const { playing, step, toggle } = failure;
  const stripId = useId();
  // Where nothing may move, the rounds stand beside each other until the reader puts them away.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const hasRoom = useMedia("(height >= 860px) and (width >= 860px)");
  const isFolded = useMedia("(width < 860px)");
  const hasRounds = failure.rounds.length > 1;
  const hasStrip = hasRounds && (wanted ?? (reducedMotion && hasRoom));
  const how = <HowItPlays failure={failure} stripId={stripId} shown={hasStrip} onToggle={() => setWanted(!hasStrip)} />;
  return (
    <section className="bottom-bar failure-bar" aria-label="Play the failure">
      <div id={stripId} className="strip-room" hidden={!hasStrip}>
        {hasStrip ? <RoundStrip failure={failure} /> : null}
      </div>
      {reducedMotion || !hasRounds ? null : (
        <button type="button" className="button strong play" onClick={toggle}>
          {playing ? "❚❚ Pause" : "▶ Play"}
        </button>
      )}
      <button type="button" className="icon step-round" aria-label="One round back" onClick={() => step(-1)}>
        ‹
      </button>
      <Rounds failure={failure} />
      <button type="button" className="icon step-round" aria-label="One round on" onClick={() => step(1)}>
        ›
      </button>
      {isFolded ? <Folded>{how}</Folded> : how}
    </section>
  );
};
