// The loss so far as a large figure; while a round plays it runs up to the round's total.
import { useEffect, useState } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import { lossAfter } from "../../src/view/hits.ts";
import type { Failure } from "./use-failure.ts";

/** When in a round the amounts appear, as a share of its time. */
const begins = 0.6;

export const LossCounter = ({ failure }: { readonly failure: Failure }) => {
  const { report, rounds, round, playing, onProgress } = failure;
  const [running, setRunning] = useState<number | null>(null);
  useEffect(
    () =>
      onProgress((at, progress) => {
        const share = Math.max(0, (progress - begins) / (1 - begins));
        const last = rounds[rounds.indexOf(at) - 1];
        const before = last === undefined ? 0 : lossAfter(report, last);
        setRunning(before + share * (lossAfter(report, at) - before));
      }),
    [onProgress, report, rounds],
  );
  const loss = playing && running !== null ? running : lossAfter(report, round);
  return <span className="loss-text">{moneyText(loss)}</span>;
};
