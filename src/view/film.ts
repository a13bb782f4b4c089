// A failure as a film: which moment of which round is shown, and for how long. A pure list, whatever it becomes.
import { holdMilliseconds, roundMilliseconds } from "../picture/failure-frame.ts";

export type FilmFrame = {
  /** Index into the report's rounds. */
  readonly round: number;
  /** Time within the round, in [0, 1]. */
  readonly progress: number;
  /** The last frame holds the losses of all rounds. */
  readonly allRounds: boolean;
  readonly milliseconds: number;
};

/** The shock is looked at before anything moves, and the end after everything has. */
const openingMilliseconds = 1200;
const endingMilliseconds = 3000;

const still = (round: number, milliseconds: number, allRounds = false): FilmFrame => ({
  round,
  progress: 1,
  allRounds,
  milliseconds,
});

const unfolding = (round: number, frameMilliseconds: number): readonly FilmFrame[] => {
  const steps = Math.max(1, Math.round(roundMilliseconds / frameMilliseconds));
  const moving = Array.from({ length: steps - 1 }, (_, k): FilmFrame => ({
    round,
    progress: (k + 1) / steps,
    allRounds: false,
    milliseconds: frameMilliseconds,
  }));
  return [...moving, still(round, frameMilliseconds + holdMilliseconds)];
};

/**
 * The frames at speed 1: the shock, every round unfolding and held, and all rounds together. The settled round itself
 * only unfolds where it follows the one before; after a gap it has nothing to show.
 *
 * @param rounds Shown rounds, as `shownRounds` gives them; the last is the settled one.
 * @param frameMilliseconds How long a moving frame stands.
 */
export const filmFrames = (rounds: readonly number[], frameMilliseconds: number): readonly FilmFrame[] => {
  const [first = 0, ...rest] = rounds;
  const end = rest.at(-1);
  if (end === undefined) return [still(first, openingMilliseconds + endingMilliseconds)];
  return [
    still(first, openingMilliseconds),
    ...rest
      .filter((round, i) => round !== end || round === (rest[i - 1] ?? first) + 1)
      .flatMap((round) => unfolding(round, frameMilliseconds)),
    still(end, endingMilliseconds, true),
  ];
};
