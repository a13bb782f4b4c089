// A comparison as one SVG document: the overlay, or both sides beside each other under one heading.
import { renderBeside } from "../picture/compare-picture.ts";
import { renderSvg, type SvgOptions } from "../picture/render-svg.ts";
import type { FrameWords } from "../picture/svg-frame.ts";
import type { DiffFigures } from "../report/diff-headlines.ts";
import type { ComparedSide } from "./compared-sides.ts";
import { comparePicture, type ShownCompare } from "./shown-compare.ts";
import { sideCirculation, sideFiguresRequest } from "./side-figures.ts";
import type { ViewState } from "./view-state.ts";
import { besideKey, compareHeadline, compareKey, sharedWords, sideLabel } from "./words/compare-words.ts";
import { unitWords } from "./words/unit.ts";

type Figures = readonly [Pick<DiffFigures, "loops">, Pick<DiffFigures, "loops">] | null;

/** What can go round on each side; null where losses are compared, which need no such figures. */
export const circulations = (shown: ShownCompare, state: ViewState): Figures => {
  const { before, after, window, losses } = shown;
  if (losses !== null) return null;
  const figures = (side: ComparedSide) => sideCirculation(side.whole, sideFiguresRequest(side, state, window));
  return [figures(before), figures(after)];
};

/** Heading, key and small print of a comparison that is printed alone. */
export const compareWords = (shown: ShownCompare, state: ViewState, figures: Figures): FrameWords => {
  const { before, after, unit, window, losses } = shown;
  const shared = sharedWords(shown, state, after.whole);
  const amounts =
    losses === null
      ? `Amounts are USD ${unitWords(unit, window)}.`
      : "Losses of capital in USD, without the shock: a model estimate.";
  const notes = [
    `A: ${sideLabel(before, state)}. B: ${sideLabel(after, state)}.${shared === "" ? "" : ` On both: ${shared}.`}`,
    `${amounts} Source: Linchpin, ${after.whole.title}.`,
  ];
  const key = state.compareMode === "overlay" ? compareKey : besideKey;
  return { title: compareHeadline(shown, state, figures), description: key(shown), steps: [], notes };
};

/** The picture that the state's mode asks for. The same arguments give the same bytes. */
export const renderCompare = (shown: ShownCompare, state: ViewState, figures: Figures, options: SvgOptions): string => {
  const words = { ...compareWords(shown, state, figures), ...options };
  const chosen = state.selection?.kind === "firm" || state.selection?.kind === "deal" ? state.selection : null;
  const focus = chosen === null ? null : { kind: chosen.kind as "firm" | "deal", id: chosen.id };
  if (state.compareMode === "overlay") {
    const { scene, state: picture } = comparePicture(shown, "both", focus);
    return renderSvg(scene, picture, words);
  }
  const side = (which: "before" | "after") => {
    const { scene, state: picture } = comparePicture(shown, which, focus);
    return { scene, state: picture, caption: `${which === "before" ? "A" : "B"}: ${sideLabel(shown[which], state)}` };
  };
  return renderBeside(side("before"), side("after"), words);
};
