// Everything that Compare shows of two sides, except the headline figures, which take longer.
import { defaultWindow, type Window } from "../model/annual-flow.ts";
import { networkAsOf, oldestStatement } from "../model/as-of.ts";
import { yearOf } from "../model/date.ts";
import { comparedScenes } from "../picture/compare-scene.ts";
import { comparison, type CompareFocus, type CompareSideShown, type Comparison } from "../picture/comparison.ts";
import type { PictureState } from "../picture/picture-state.ts";
import type { Scene } from "../picture/scene.ts";
import {
  dealDifferences,
  firmDifferences,
  lossDifferences,
  type DealDifference,
  type FirmDifference,
  type LossDifference,
} from "./compare-differences.ts";
import { comparedSides, sideReport, type ComparedSide, type ComparedSides, type Packages } from "./compared-sides.ts";
import type { Unit, ViewState } from "./view-state.ts";

export type ShownCompare = ComparedSides & {
  /** The same years on both sides. */
  readonly window: Window;
  /** Whole amounts where losses are compared. */
  readonly unit: Unit;
  readonly comparison: Comparison;
  readonly deals: readonly DealDifference[];
  readonly firms: readonly FirmDifference[];
  /** Null: nobody fails on either side. */
  readonly losses: readonly LossDifference[] | null;
};

/** Three scenes and at most two cascades. */
export const shownCompare = (state: ViewState, packages: Packages): ShownCompare => {
  const sides = comparedSides(state, packages);
  const { before, after, ofLosses } = sides;
  const unit = ofLosses ? "total" : state.unit;
  const window = defaultWindow(Math.max(yearOf(before.asOf), yearOf(after.asOf)));
  const { layout } = state;
  const scenes = comparedScenes(before, after, { unit, window, ...(layout === null ? {} : { layout }) });
  const reports = [sideReport(before), sideReport(after)] as const;
  const compared = comparison(scenes, reports);
  return {
    ...sides,
    window,
    unit,
    comparison: compared,
    deals: dealDifferences(before, after, compared),
    firms: firmDifferences(compared),
    losses: ofLosses ? lossDifferences(reports) : null,
  };
};

/** True where nothing that is shown differs: no deal, no firm, no loss. */
export const isSame = ({ deals, firms, losses, before, after }: ShownCompare): boolean =>
  deals.length + firms.length === 0 &&
  (losses ?? []).every(({ beforeUsdBn, afterUsdBn }) => beforeUsdBn === afterUsdBn) &&
  JSON.stringify(before.side.overrides) === JSON.stringify(after.side.overrides);

/** The day of a side before anything was known, with the first day on which something was; null where something is known. */
export const beforeAnyData = ({ whole, asOf }: ComparedSide): string | null => {
  const oldest = oldestStatement(whole);
  return oldest !== null && networkAsOf(whole, asOf).deals.length === 0 && asOf < oldest ? oldest : null;
};

/** The picture of a comparison, or of one side of it: what is drawn, and how. */
export const comparePicture = (
  { comparison: compared }: ShownCompare,
  side: CompareSideShown,
  chosen: CompareFocus["chosen"],
): { readonly scene: Scene; readonly state: PictureState } => ({
  scene: side === "both" ? compared.union : compared[side],
  state: { focus: { mode: "compare", comparison: compared, side, chosen }, hovered: null, focused: null },
});
