// All rounds at a glance: a small map for each, which leads to its round.
import { useDeferredValue, useMemo } from "react";
import { failureThumbnail } from "../../src/picture/failure-thumbnail.ts";
import { roundFrames } from "../../src/view/round-frames.ts";
import { moneyText } from "../../src/picture/money-text.ts";
import { shortName } from "../../src/picture/short-name.ts";
import type { CascadeReport } from "../../src/report/cascade-report.schema.ts";
import { hitsAfter, lossAfter, noticeable } from "../../src/view/hits.ts";
import { firmName } from "../../src/view/network-index.ts";
import { countWords, listWords } from "../../src/view/words/list.ts";
import { usePage } from "../page.ts";
import type { Failure } from "./use-failure.ts";

const size = { width: 132, height: 84 } as const;

const addressOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Who fails in a round, or how many are hit by its end. */
const newsOf = (report: CascadeReport, round: number, name: (id: string) => string): string => {
  const failed = (report.rounds[round]?.failed ?? []).map(name);
  if (failed.length > 0) return `${listWords(failed, 2)} ${failed.length === 1 ? "fails" : "fail"}`;
  return round === 0 ? "the shock itself" : `${countWords(noticeable(hitsAfter(report, round)).length, "firm")} hit`;
};

export const RoundStrip = ({ failure }: { readonly failure: Failure }) => {
  const { scene, index, colours } = usePage();
  const { rounds, round, show } = failure;
  const name = (id: string): string => shortName(firmName(index, id));
  const report = useDeferredValue(failure.report);
  const frames = useMemo(
    () =>
      roundFrames({ report, rounds, round: 0 }, index).map(({ title, finding, state }) => ({
        title,
        finding,
        image: addressOf(failureThumbnail(scene, state, { ...size, theme: colours, title })),
      })),
    [report, rounds, index, scene, colours],
  );
  return (
    <ol className="round-strip plain" aria-label="All rounds at a glance">
      {frames.map(({ title, finding, image }, i) => (
        <li key={rounds[i]}>
          <button type="button" aria-pressed={rounds[i] === round} onClick={() => show(rounds[i]!)}>
            <img src={image} alt="" {...size} />
            <span className="visually-hidden">
              {title}: {finding}
            </span>
            <span aria-hidden="true">
              <strong>{rounds[i] === rounds.at(-1) && i > 0 ? `End (${rounds[i]})` : `Round ${rounds[i]}`}</strong>{" "}
              <span className="loss-text">{i === 0 ? "" : moneyText(lossAfter(report, rounds[i]!))}</span>
              <span className="soft strip-news">{newsOf(report, rounds[i]!, name)}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
};
