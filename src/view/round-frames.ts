// The rounds of a failure as frames side by side, each with its own finding.
import { moneyText } from "../picture/money-text.ts";
import { shortName } from "../picture/short-name.ts";
import type { StripFrame } from "../picture/render-strip.ts";
import { hitsAfter, lossAfter, noticeable } from "./hits.ts";
import { firmName, type NetworkIndex } from "./network-index.ts";
import type { ShownFailure } from "./shown-failure.ts";
import { countWords, listWords } from "./words/list.ts";

/** One frame for every round that brings news; the last is the settled one. */
export const roundFrames = ({ report, rounds }: ShownFailure, index: NetworkIndex): readonly StripFrame[] =>
  rounds.map((round) => {
    const failed = (report.rounds[round]?.failed ?? []).map((id) => shortName(firmName(index, id)));
    const hit = noticeable(hitsAfter(report, round)).length;
    const loss = `${moneyText(lossAfter(report, round))} lost, ${countWords(hit, "other firm")} hit`;
    const fails = failed.length === 0 ? "" : `; ${listWords(failed, 3)} ${failed.length === 1 ? "fails" : "fail"}`;
    const isEnd = round > 0 && round === rounds.at(-1);
    return {
      title: isEnd ? `Round ${round}, settled: the losses of all rounds` : `Round ${round}`,
      finding: round === 0 ? `The shock itself${fails}` : loss + fails,
      state: {
        focus: { mode: "failure", frame: { report, round, progress: 1, allRounds: isEnd } },
        hovered: null,
        focused: null,
      },
    };
  });
