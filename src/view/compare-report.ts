// A comparison as the report that the command line prints: of two failures their cascades, else the difference of two networks.
import { diffReport } from "../report/diff-report.ts";
import type { ComparedSide } from "./compared-sides.ts";
import type { ShownCompare } from "./shown-compare.ts";
import type { ViewState } from "./view-state.ts";
import { compareHeadline, sideLabel } from "./words/compare-words.ts";

/** Plain data for a file. Cost: two sweeps and two searches for loops, or nothing where losses are compared. */
export const compareReport = (shown: ShownCompare, state: ViewState): unknown => {
  const { before, after, comparison, losses, window } = shown;
  const [first, second] = [sideLabel(before, state), sideLabel(after, state)];
  if (comparison.losses !== null) {
    const [old, young] = comparison.losses.reports;
    const finding = compareHeadline(shown, state, null);
    return { finding, before: { label: first, report: old }, after: { label: second, report: young }, losses };
  }
  const side = ({ network, asOf, side: { overrides } }: ComparedSide, label: string) => ({
    label,
    network,
    asOf,
    overrides: { ...state.overrides, ...overrides },
  });
  const model = state.model === null ? {} : { model: state.model };
  return diffReport(side(before, first), side(after, second), { window, ...model });
};
