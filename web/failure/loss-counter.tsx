// The loss so far as a large figure; while a round plays it runs up to the round's total.
import { useEffect, useState } from "react";
import { moneyText } from "../../src/picture/money-text.ts";
import { lossAfter } from "../../src/view/hits.ts";
import type { Failure } from "./use-failure.ts";

/** When in a round the amounts appear, as a share of its time. */
const begins = 0.6;

export const LossCounter = ({ failure }: { readonly failure: Failure }) => {
  const { report, round, playing, onProgress } = failure;
  const [running, setRunning] = useState<number | null>(null);
  useEffect(
    () =>
      onProgress((at, progress) => {
        const share = Math.max(0, (progress - begins) / (1 - begins));
        const before = at === 0 ? 0 : lossAfter(report, at - 1);
        setRunning(before + share * (lossAfter(report, at) - before));
      }),
    [onProgress, report],
  );
  const loss = playing && running !== null ? running : lossAfter(report, round);
  return <span className="loss-text">{moneyText(loss)}</span>;
};
