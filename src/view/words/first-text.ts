// What a state says in a heading and a few sentences: the page's text before any script runs, and its description.
import { moneyText, percentText } from "../../picture/money-text.ts";
import { shortName } from "../../picture/short-name.ts";
import type { LoopEntry } from "../../report/loops-report.schema.ts";
import { hitsAfter, lossAfter, noticeable } from "../hits.ts";
import { dealsOf, firmName } from "../network-index.ts";
import { shownLoop } from "../picture-focus.ts";
import type { ShownFailure } from "../shown-failure.ts";
import type { ShownView } from "../shown-view.ts";
import { loopSteps, loopTitle } from "../story/loop-steps.ts";
import { dateWords } from "./date-words.ts";
import { dealLine } from "./deal-line.ts";
import { failureTitle, roundSentence, settledWords } from "./failure-words.ts";
import { headline, shareRange } from "./headline.ts";
import { countWords } from "./list.ts";
import { amountInUnit, unitWords } from "./unit.ts";

export type Figure = {
  readonly text: string;
  readonly note: string;
  /** Drawn as a bar, in [0, 1]; null: not a share. */
  readonly share: number | null;
  readonly isLoss: boolean;
};

export type FirstText = {
  readonly heading: string;
  /** A large figure and what it is a figure of. */
  readonly figure: Figure | null;
  readonly sentences: readonly string[];
  /** Numbered: the steps of a loop. */
  readonly steps: readonly string[];
  /** The largest of what there is more of. */
  readonly rows: readonly string[];
};

const blank: Omit<FirstText, "heading"> = { figure: null, sentences: [], steps: [], rows: [] };

const mostRows = 12;

const loopRow = (loop: LoopEntry, { index, unit }: ShownView): string =>
  `${loopTitle(loop, index)}: ${amountInUnit(loop.bottleneckUsdBn, unit)} can go full circle`;

const mapText = (shown: ShownView): FirstText => {
  const { loops, window, index, unit } = shown;
  const { share } = loops.maximumCirculation;
  const lit = shownLoop(shown);
  const range = shareRange(loops);
  return {
    heading: headline(loops, window),
    figure:
      share === null
        ? null
        : { text: percentText(share), note: "of the money can come back, at most", share, isLoss: false },
    sentences: [`An upper limit, computed from the deals as of ${dateWords(index.asOf)}.`, range ?? ""],
    steps: lit === null ? [] : loopSteps(lit, index, unit).map(({ sentence }) => sentence),
    rows: loops.loops.slice(0, mostRows).map((loop) => loopRow(loop, shown)),
  };
};

const loopsText = (shown: ShownView): FirstText => {
  const { state, loops, index, unit, window } = shown;
  const picked = shownLoop(shown);
  if (picked !== null) {
    return {
      ...blank,
      heading: loopTitle(picked, index),
      sentences: [
        `${amountInUnit(picked.bottleneckUsdBn, unit)} can go full circle, ${unitWords(unit, window)}.`,
        `As of ${dateWords(index.asOf)}.`,
      ],
      steps: loopSteps(picked, index, unit).map(({ sentence }) => sentence),
    };
  }
  if (state.view.name === "loops" && state.view.loop !== null) return { ...blank, heading: "No such loop here" };
  if (loops.loopCount === 0) return { ...blank, heading: "No money circle in these deals" };
  return {
    ...blank,
    heading: `${loops.truncated ? "At least " : ""}${countWords(loops.loopCount, "way")} for money to come back`,
    sentences: [`Loops of up to ${loops.maxLength} steps, ${unitWords(unit, window)}, as of ${dateWords(index.asOf)}.`],
    rows: loops.loops.slice(0, mostRows).map((loop) => loopRow(loop, shown)),
  };
};

const failureText = ({ report, round }: ShownFailure, { index }: ShownView): FirstText => {
  const name = (id: string): string => shortName(firmName(index, id));
  const hits = hitsAfter(report, round);
  const isEnd = round >= report.settledRound;
  return {
    ...blank,
    heading: failureTitle(report, name),
    figure: {
      text: moneyText(lossAfter(report, round)),
      note: `of capital lost ${isEnd ? "in all" : "so far"}, model estimate`,
      share: null,
      isLoss: true,
    },
    sentences: [
      roundSentence(report, round, hits, name),
      isEnd ? settledWords(report) : "",
      `A model estimate, not a forecast, from deals and capital as of ${dateWords(report.asOf)}.`,
    ],
    rows: noticeable(hits)
      .slice(0, mostRows)
      .map(({ id, lossUsdBn, distress }) => {
        const share = distress === null ? "capital unknown" : `${percentText(Math.min(1, distress))} of its capital`;
        return `${firmName(index, id)} loses ${moneyText(lossUsdBn)}, ${share}`;
      }),
  };
};

const firmText = (id: string, { index, scene, unit, window }: ShownView): FirstText => {
  const node = scene.nodes.find((candidate) => candidate.id === id);
  const deals = [...dealsOf(index, id, "source"), ...dealsOf(index, id, "target")];
  const flows =
    node === undefined
      ? "None of its deals moves money in this picture."
      : `Receives ${amountInUnit(node.inUsdBn, unit)} and pays ${amountInUnit(node.outUsdBn, unit)}` +
        `${unit === "total" ? "" : `, average of ${window.fromYear} to ${window.toYear}`}.`;
  return {
    ...blank,
    heading: firmName(index, id),
    sentences: [flows, `Deals as of ${dateWords(index.asOf)}.`],
    rows: deals.slice(0, mostRows).map((deal) => dealLine(index, deal.id)),
  };
};

const dealText = (id: string, { index }: ShownView): FirstText => {
  const deal = index.deals.get(id);
  if (deal === undefined) return { ...blank, heading: id };
  return {
    ...blank,
    heading: `${firmName(index, deal.source)} → ${firmName(index, deal.target)}`,
    sentences: [`${dealLine(index, id)}.`, `Announced ${dateWords(deal.announced)}.`],
  };
};

const plain = (heading: string, ...sentences: readonly string[]): FirstText => ({ ...blank, heading, sentences });

const dataText = ({ state, index: { network, asOf, inForce } }: ShownView): FirstText => {
  const firms = new Set(inForce.flatMap(({ source, target }) => [source, target]));
  const counts = `${countWords(inForce.length, "deal")} between ${countWords(firms.size, "firm")}`;
  const about = `${counts}, as of ${dateWords(asOf)}; ${countWords(network.sources.length, "source")} in the data.`;
  return plain(state.view.name === "data" && state.view.table === "losses" ? "Losses" : "The data", about);
};

/** What a state has nothing to say about is left out. */
const withoutGaps = (text: FirstText): FirstText => ({
  ...text,
  sentences: text.sentences.filter((sentence) => sentence !== ""),
});

const textOf = (shown: ShownView): FirstText => {
  const { view, selection } = shown.state;
  if (view.name === "failure" && shown.failure !== null && selection === null) return failureText(shown.failure, shown);
  if (selection?.kind === "firm") return firmText(selection.id, shown);
  if (selection?.kind === "deal") return dealText(selection.id, shown);
  switch (view.name) {
    case "map":
      return mapText(shown);
    case "loops":
      return loopsText(shown);
    case "failure":
      return plain(
        "What if one fails?",
        "Pick a firm. Its failure runs through the deals: lost orders, written-down stakes, money that does not come, " +
          "suppliers that are gone.",
      );
    case "compare":
      return plain("What changed?", "Two dates, two sets of assumptions, or the network with and without a deal.");
    case "metrics":
      return plain("Who is central?", "Firms by how much of the money goes through them.");
    case "claims":
      return plain("Do they hold?", "Published statements recomputed from the deals and figures.");
    case "data":
      return dataText(shown);
    case "unknown":
      return plain("Nothing here", "Linchpin has no page at this address.");
  }
};

/** Plain texts, not escaped. Cost: that of the words; the figures are there already. */
export const firstText = (shown: ShownView): FirstText => withoutGaps(textOf(shown));
