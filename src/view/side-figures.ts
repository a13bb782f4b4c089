// The headline figures of one side of Compare, in steps: a side's sweep of failures takes a moment.
import type { Window } from "../model/annual-flow.ts";
import type { AssumptionOverrides } from "../model/assumption-values.ts";
import type { IsoDate } from "../model/date.ts";
import type { Network } from "../model/network.ts";
import { diffFigureSteps } from "../report/diff-headlines.ts";
import { loopsReport } from "../report/loops-report.ts";
import type { LoopsReport } from "../report/loops-report.schema.ts";
import type { Left } from "./compare-side.ts";
import type { ComparedSide } from "./compared-sides.ts";
import type { DealFilter } from "./deal-filter.ts";
import { sideNetwork } from "./side-network.ts";
import type { ViewState } from "./view-state.ts";

/** Plain data, so that a worker can be asked. */
export type SideFiguresRequest = {
  readonly asOf: IsoDate;
  readonly without: readonly Left[];
  readonly filter: DealFilter;
  readonly window: Window;
  readonly overrides: AssumptionOverrides;
  readonly model: string | null;
};

export const sideFiguresRequest = (
  { side, asOf }: ComparedSide,
  { filter, overrides, model }: ViewState,
  window: Window,
): SideFiguresRequest => ({
  asOf,
  without: side.without,
  filter,
  window,
  overrides: { ...overrides, ...side.overrides },
  model,
});

/** What can go round on a side: the figure of the headline, long before the sweep is done. One search for loops. */
export const sideCirculation = (
  network: Network,
  { asOf, without, filter, window, overrides }: SideFiguresRequest,
): { readonly loops: LoopsReport } => ({
  loops: loopsReport(sideNetwork(network, asOf, filter, without), {
    asOf,
    window,
    overrides,
    limit: 1,
    order: "bottleneck",
  }),
});

/** @param network All of the side's data. Cost: one search for loops and one sweep. */
export const sideFigureSteps = (
  network: Network,
  { asOf, without, filter, window, overrides, model }: SideFiguresRequest,
) =>
  diffFigureSteps(
    { network: sideNetwork(network, asOf, filter, without), asOf },
    { window, overrides, ...(model === null ? {} : { model }) },
  );
