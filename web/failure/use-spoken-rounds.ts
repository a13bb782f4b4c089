// Says what each round has brought: at once when the reader steps, and while playing when the round has unfolded.
import { useEffect } from "react";
import { usePage } from "../page.ts";
import type { Failure } from "./use-failure.ts";

export const useSpokenRounds = ({ playing, onProgress, recomputing }: Failure, sentence: string): void => {
  const { say } = usePage();
  useEffect(() => {
    if (recomputing) return;
    if (!playing) return say(sentence);
    let said = false;
    return onProgress((_round, progress) => {
      if (progress < 1 || said) return;
      said = true;
      say(sentence);
    });
  }, [say, sentence, playing, onProgress, recomputing]);
};
