// The words around a picture that is printed alone: the finding above it, source and assumptions below.
import { moneyText } from "../../picture/money-text.ts";
import { shortName } from "../../picture/short-name.ts";
import type { FrameWords } from "../../picture/svg-frame.ts";
import { rankedSwings } from "../../report/assumption-swings.ts";
import { isEveryDeal } from "../deal-filter.ts";
import { filterSentence } from "../filter-conditions.ts";
import { hitsAfter, lossAfter } from "../hits.ts";
import { firmName } from "../network-index.ts";
import { shownLoop } from "../picture-focus.ts";
import { cascadeRequest, type ShownFailure } from "../shown-failure.ts";
import { showsLosses } from "../shown-network.ts";
import type { ShownView } from "../shown-view.ts";
import { loopSteps, type LoopStep } from "../story/loop-steps.ts";
import { legsFromFunding } from "../story/story-loop.ts";
import { assumptionNote } from "./assumption-note.ts";
import { dateWords } from "./date-words.ts";
import { dealLine } from "./deal-line.ts";
import { failureTitle, roundSentence, seedWords, settledWords } from "./failure-words.ts";
import { headline } from "./headline.ts";
import { countWords } from "./list.ts";
import { measureTitle } from "./measure-title.ts";
import { stageNotes } from "./stage-notes.ts";
import { stepSources } from "./step-sources.ts";
import { amountInUnit } from "./unit.ts";

type Words = Pick<FrameWords, "title"> & Partial<FrameWords>;

const nameOf = (shown: ShownView, id: string): string => shortName(firmName(shown.index, id));

/** A heading ends without a full stop. */
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");

/** The steps whose numbers stand in the picture. */
const numberedSteps = (shown: ShownView): readonly LoopStep[] => {
  const { mode } = shown.picture.focus;
  const loop = mode === "story" || mode === "loop" ? shownLoop(shown) : null;
  return loop === null ? [] : loopSteps(loop, shown.index, shown.unit);
};

const stepsOf = (shown: ShownView): readonly string[] => numberedSteps(shown).map(({ sentence }) => sentence);

const loopsWords = (shown: ShownView): Words => {
  const { loops, index, unit } = shown;
  const loop = shownLoop(shown);
  if (loop !== null) {
    const names = legsFromFunding(loop, index).map(({ from }) => nameOf(shown, from));
    const title = `${amountInUnit(loop.bottleneckUsdBn, unit)} can go full circle: ${[...names, names[0]!].join(" → ")}`;
    return { title, steps: stepsOf(shown) };
  }
  if (loops.loopCount === 0) return { title: "No money circle in these deals" };
  const atLeast = loops.truncated ? "At least " : "";
  return { title: `${atLeast}${countWords(loops.loopCount, "way")} for money to come back` };
};

/** Title of a round: the finding of the whole failure only when all of it is drawn. */
const roundTitle = ({ report, rounds, round }: ShownFailure, name: (id: string) => string): string => {
  const loss = `${moneyText(lossAfter(report, round))} of capital lost`;
  if (round === rounds.at(-1)) return `${failureTitle(report, name)}: ${loss} beyond the shock (model estimate)`;
  return `If ${seedWords(report, name)}, round ${round}: ${loss} so far beyond the shock (model estimate)`;
};

const failureWords = (failure: ShownFailure, shown: ShownView): Words => {
  const { report, rounds, round } = failure;
  const name = (id: string): string => nameOf(shown, id);
  const sentence = roundSentence(report, round, hitsAfter(report, round), name);
  const drawn =
    round === rounds.at(-1) && round > 0
      ? `${settledWords(report)} Arrows carry the losses of all rounds together, in USD.`
      : "Arrows carry the losses of this round, in USD.";
  return { title: roundTitle(failure, name), description: `${sentence} ${drawn}` };
};

const firmWords = (id: string, shown: ShownView): Words => {
  const node = shown.scene.nodes.find((candidate) => candidate.id === id);
  const name = firmName(shown.index, id);
  if (node === undefined) return { title: `${name}: no deal of it is in this picture` };
  const { inUsdBn, outUsdBn } = node;
  return {
    title: `${name} receives ${amountInUnit(inUsdBn, shown.unit)} and pays ${amountInUnit(outUsdBn, shown.unit)}`,
  };
};

const dealWords = (id: string, { index, scene }: ShownView): Words => ({
  title: dealLine(index, id),
  ...(scene.edges.some((edge) => edge.id === id)
    ? {}
    : { description: "This deal is not drawn: it is filtered out, replaced, or moves no money in these years." }),
});

/** Nothing passes the filter; null where something is drawn, or no filter is to blame. */
const emptyTitle = ({ state, scene, index }: ShownView): string | null =>
  scene.nodes.length > 0 || isEveryDeal(state.filter)
    ? null
    : `No deals match: ${filterSentence(state.filter, index.network.nodeKinds)}`;

const viewWords = (shown: ShownView): Words => {
  const { state, failure, loops, window, title } = shown;
  if (failure !== null) return failureWords(failure, shown);
  if (state.selection?.kind === "firm") return firmWords(state.selection.id, shown);
  if (state.selection?.kind === "deal") return dealWords(state.selection.id, shown);
  switch (state.view.name) {
    case "map":
      return {
        title: emptyTitle(shown) ?? measureTitle(shown.scene) ?? withoutStop(headline(loops, window)),
        steps: stepsOf(shown),
      };
    case "loops":
      return loopsWords(shown);
    case "failure":
      return { title: "What if one fails?" };
    default:
      return { title };
  }
};

const sourceNote = ({ index: { network, asOf } }: ShownView): string =>
  `Source: Linchpin, ${network.title}, as of ${dateWords(asOf)}.`;

const filterNote = ({ state, index }: ShownView): readonly string[] => {
  const sentence = showsLosses(state) ? "" : filterSentence(state.filter, index.network.nodeKinds);
  return sentence === "" ? [] : [`Deals shown: ${sentence}.`];
};

/** Only what is an upper limit has to say so; other sums are what the deals say. */
const limitNote = ({ state, scene, loops }: ShownView): readonly string[] =>
  state.view.name === "map" &&
  state.selection === null &&
  scene.scales === undefined &&
  loops.maximumCirculation.usdBnPerYear > 0
    ? ["What can be going round is an upper limit, computed from the deals drawn."]
    : [];

/** Two cascades for each assumption: what a sentence about the ones that matter takes. */
const assumptionsOf = ({ report }: ShownFailure, { state, index }: ShownView): string => {
  const request = cascadeRequest(state, index);
  const swings = request === null ? [] : rankedSwings(index.network, request);
  return assumptionNote(report, index.network, swings);
};

/** All words of a picture that stands alone. */
export const pictureWords = (shown: ShownView): FrameWords => {
  const { description, failure } = shown;
  const assumptions = failure === null ? [] : [assumptionsOf(failure, shown)];
  const about = [...limitNote(shown), ...filterNote(shown), ...stageNotes(shown.state, shown.whole, shown.scene)];
  const words = viewWords(shown);
  const said = (words.steps ?? []).length === 0 ? null : stepSources(numberedSteps(shown), shown.index);
  const notes = [[sourceNote(shown), ...about].join(" "), ...(said === null ? [] : [said]), ...assumptions];
  return { description, steps: [], notes, ...words };
};
