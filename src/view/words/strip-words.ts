// The words around a strip of rounds: the whole failure above, what it rests on below.
import type { FrameWords } from "../../picture/svg-frame.ts";
import type { ShownFailure } from "../shown-failure.ts";
import type { ShownView } from "../shown-view.ts";
import { settledWords } from "./failure-words.ts";
import { pictureWords } from "./picture-words.ts";

/** Title and notes are those of the settled round, whatever round the address names. */
export const stripWords = (failure: ShownFailure, shown: ShownView): FrameWords => {
  const settled = { ...failure, round: failure.rounds.at(-1) ?? 0 };
  const words = pictureWords({ ...shown, failure: settled });
  const description =
    `One map for each round, from the shock on. ${settledWords(failure.report)} ` +
    "Arrows carry the losses of their round, in the last map those of all rounds; amounts are USD.";
  return { ...words, description };
};
