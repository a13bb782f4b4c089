// The frame of a failure that the picture shows: a round as it is, or at the end all rounds together.
import type { FailureFrame } from "../picture/picture-state.ts";
import { lossPath } from "./loss-path.ts";
import type { Seed } from "../report/seed.ts";
import type { ShownFailure } from "./shown-failure.ts";

/**
 * A cascade's last rounds only refine, so their own losses would be a picture of small change; the settled round
 * therefore shows what the whole failure has cost, arrow by arrow.
 *
 * @param selected A firm whose largest loss is traced back to where it began.
 */
export const failureFrame = (
  { report, rounds, round }: ShownFailure,
  selected: string | null = null,
): FailureFrame => ({
  report,
  round,
  progress: 1,
  allRounds: round > 0 && round === rounds.at(-1),
  ...(selected === null ? {} : { path: lossPath(report, selected) }),
});

/** The shock alone, which is known before anything has been computed. */
export const shockFrame = (seeds: readonly Seed[]): FailureFrame => ({
  report: {
    seeds: [...seeds],
    rounds: [
      {
        round: 0,
        lossUsdBn: 0,
        failed: seeds.filter(({ shock }) => shock === 1).map(({ id }) => id),
        nodes: seeds.map(({ id, shock }) => ({ id, distress: shock, lossUsdBn: 0 })),
        deals: [],
      },
    ],
    deals: [],
  },
  round: 0,
  progress: 1,
});
